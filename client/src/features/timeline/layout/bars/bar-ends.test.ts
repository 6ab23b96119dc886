import { describe, expect, it } from 'vitest'
import { endMarks, endsPath } from './bar-ends.ts'

describe('the ends of a bar', () => {
  it('has one stroke more than ticks: the edge of the body itself', () => {
    expect(endMarks({ kind: 'known', ticks: 2 }).strokes.map(({ away }) => away)).toEqual([0, 5, 10])
  })

  it('has nothing where it is known to the day', () => {
    const day = { kind: 'known', ticks: 0 } as const
    expect(endsPath(day, 0, day, 100)).toBe('')
  })

  it('runs on in dots and an arrow where it is open, away from the body', () => {
    const path = endsPath({ kind: 'known', ticks: 0 }, 0, { kind: 'open' }, 74)
    const [strokes, dots] = [path.match(/h1\.5V/g), path.match(/a1\.5 /g)]
    expect([strokes?.length, dots?.length]).toEqual([4, 4])
    const xs = [...path.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x))
    expect(Math.min(...xs)).toBeGreaterThan(73)
  })

  it('draws the strokes of both ends outwards', () => {
    const quarter = { kind: 'known', ticks: 2 } as const
    const xs = [...endsPath(quarter, 12, quarter, 88).matchAll(/M([\d.]+)/g)].map(([, x]) => Math.round(Number(x)))
    expect(xs).toEqual([11, 6, 1, 87, 92, 97])
  })
})
