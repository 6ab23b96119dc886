import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRange, type RowRange, rowsBetween, segmentsOf } from './row-window.ts'

const all = (_: string, rows: number) => rows
const rows = (count: number) => fc.array(fc.integer({ min: 20, max: 200 }), { minLength: count, maxLength: count })

describe('[BCO7] what is drawn of a long column', () => {
  it('is what lies between two heights', () => {
    expect(rowsBetween(10, () => 100, 10, 250, 400)).toEqual({ first: 2, last: 3 })
    expect(rowsBetween(10, () => 100, 10, -500, -100)).toEqual({ first: 0, last: -1 })
    expect(rowsBetween(10, () => 100, 10, 5_000, 6_000)).toEqual({ first: 0, last: -1 })
  })

  it('is what is in sight at once, and a little more each time', () => {
    const [inSight, beyond] = [
      { first: 10, last: 14 },
      { first: 5, last: 19 },
    ]
    let left = 2
    const two = (kind: string, wanted: number) => {
      if (kind === 'inSight') return wanted
      const taken = Math.min(wanted, left)
      left -= taken
      return taken
    }
    const once = nextRange({ first: 0, last: -1 }, inSight, beyond, two)
    expect(once).toEqual({ first: 10, last: 16 })
    expect(nextRange(once, inSight, beyond, all)).toEqual(beyond)
  })

  it('leaves what is far beyond, and starts anew after a jump', () => {
    const far = { first: 0, last: 20 }
    expect(nextRange(far, { first: 30, last: 40 }, { first: 25, last: 45 }, all)).toEqual({ first: 25, last: 45 })
    expect(nextRange(far, { first: 0, last: -1 }, { first: 0, last: -1 }, all)).toEqual({ first: 0, last: -1 })
  })

  it('always holds what is in sight, whatever was drawn, and never more than what is beyond', () => {
    const range = fc.tuple(fc.nat(50), fc.nat(20)).map(([first, size]): RowRange => ({ first, last: first + size }))
    fc.assert(
      fc.property(range, range, fc.nat(9), fc.nat(9), (drawn, inSight, above, below) => {
        const beyond = { first: Math.max(0, inSight.first - above), last: inSight.last + below }
        const next = nextRange(drawn, inSight, beyond, (kind, wanted) => (kind === 'inSight' ? wanted : 0))
        expect(next.first).toBeLessThanOrEqual(inSight.first)
        expect(next.last).toBeGreaterThanOrEqual(inSight.last)
        expect(next.first).toBeGreaterThanOrEqual(beyond.first)
        expect(next.last).toBeLessThanOrEqual(beyond.last)
      }),
    )
  })

  it('takes with its room as much as the whole column, each row once, the pinned ones drawn', () => {
    const heights = fc.integer({ min: 1, max: 60 }).chain(rows)
    fc.assert(
      fc.property(heights, fc.nat(60), fc.nat(60), fc.array(fc.nat(60)), (list, first, size, pinned) => {
        const heightOf = (row: number) => list[row] ?? 0
        const segments = segmentsOf(list.length, { first, last: first + size }, pinned, heightOf, 8)
        const parts = segments.map((segment) => {
          if (segment.kind === 'room') return segment.height
          const drawn = list.slice(segment.first, segment.last + 1)
          return drawn.reduce((sum, height) => sum + height, 0) + (drawn.length - 1) * 8
        })
        const whole = list.reduce((sum, height) => sum + height, 0) + (list.length - 1) * 8
        expect(parts.reduce((sum, height) => sum + height, 0) + (parts.length - 1) * 8).toBe(whole)
        for (const row of pinned.filter((each) => each < list.length)) {
          expect(segments.some((each) => each.kind === 'rows' && each.first <= row && row <= each.last)).toBe(true)
        }
      }),
    )
  })
})
