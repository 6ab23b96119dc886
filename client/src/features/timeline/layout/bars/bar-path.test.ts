import { describe, expect, it } from 'vitest'
import { barPieces } from './bar-path.ts'

describe('the pieces of a bar', () => {
  it('has one stroke more than ticks at each end: the edge of the body itself', () => {
    const quarter = { kind: 'known', ticks: 2 } as const
    const { strokes } = barPieces(100, quarter, quarter, 12, 12)
    expect(strokes.map(({ d }) => Number(d.slice(1).split(' ')[0]))).toEqual([12, 7, 2, 88, 93, 98])
  })

  it('is rounded where it is known to the day, and has no strokes there', () => {
    const day = { kind: 'known', ticks: 0 } as const
    const { strokes, body } = barPieces(100, day, day, 0, 0)
    expect(strokes).toEqual([])
    expect(body).toContain('q3.5 0 3.5 3.5')
  })

  it('runs on in dots and an arrow where it is open', () => {
    const pieces = barPieces(100, { kind: 'known', ticks: 0 }, { kind: 'open' }, 0, 26)
    expect(pieces.dots).toEqual([80, 86])
    expect(pieces.arrows).toHaveLength(1)
    expect(pieces.strokes).toEqual([{ d: 'M74 0.75V15.25', width: 1.5, isDashed: true }])
  })
})
