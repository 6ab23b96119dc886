import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EndLine, endPlaces } from './end-places.ts'

const ROW = 20
const HALF_BAR = 8

const lineArbitrary = fc.record({
  row: fc.integer({ min: 0, max: 40 }).filter((row) => row !== ROW),
  turnsAt: fc.option(fc.constantFrom('2022-01-01', '2022-04-01', '2023-01-01')),
})

const linesArbitrary = (maxLength: number) =>
  fc
    .array(lineArbitrary, { minLength: 1, maxLength })
    .map((lines) => lines.map((line, index): EndLine => ({ ...line, key: `l${index}` })))

const line = (key: string, row: number, turnsAt: string | null = null): EndLine => ({ key, row, turnsAt })
const offsets = (lines: readonly EndLine[]) => [...endPlaces(lines, ROW, -1).values()].map(({ offset }) => offset)
const inOrder = (lines: readonly EndLine[], direction: -1 | 1 = -1) =>
  [...endPlaces(lines, ROW, direction)].sort(([, a], [, b]) => a.offset - b.offset).map(([key]) => key)

describe('the places at one end of a bar', () => {
  it('[LIN1] are all different, three pixels apart or more, and within the bar, as long as there are five or fewer', () => {
    fc.assert(
      fc.property(linesArbitrary(5), (lines) => {
        const sorted = offsets(lines).sort((a, b) => a - b)
        expect(sorted).toHaveLength(lines.length)
        expect(Math.max(...sorted.map(Math.abs))).toBeLessThan(HALF_BAR)
        for (const [index, offset] of sorted.entries()) {
          if (index > 0) expect(offset - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })

  it('[LIN1] are shared by neighbours when more lines come, and still lie within the bar', () => {
    fc.assert(
      fc.property(linesArbitrary(40), (lines) => {
        const places = offsets(lines)
        expect(Math.max(...places.map(Math.abs))).toBeLessThan(HALF_BAR)
        const sizes = [...Map.groupBy(places, (offset) => offset).values()].map(({ length }) => length)
        expect(sizes.length).toBe(Math.min(5, lines.length))
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('[LIN1] of a line that is alone is the middle', () => {
    expect(endPlaces([line('a', 3)], ROW, 1).get('a')).toEqual({ offset: 0, depth: 0, aside: 0 })
  })

  it('[LIN2] follow from top to bottom where the lines come from', () => {
    expect(inOrder([line('d', 30), line('b', 18), line('a', 2), line('c', 22)])).toEqual(['a', 'b', 'c', 'd'])
  })

  it('[LIN2] are the outer ones for what turns nearest, here or at a day further on', () => {
    const lines = [line('near', 25), line('far', 24, '2023-01-01'), line('later', 26, '2022-04-01')]
    expect(inOrder(lines, 1)).toEqual(['far', 'later', 'near'])
    const above = [line('far', 3, '2021-01-01'), line('near', 5), line('earlier', 4, '2021-10-01')]
    expect(inOrder(above, -1)).toEqual(['near', 'earlier', 'far'])
  })

  it('[LIN2] are such that lines that turn beside the bar do not cross there', () => {
    fc.assert(
      fc.property(linesArbitrary(5), (lines) => {
        const drawn = lines.map((one) => ({ ...one, turnsAt: null }))
        const places = endPlaces(drawn, ROW, -1)
        for (const a of drawn) {
          for (const b of drawn) {
            const [to, passed] = [places.get(a.key), places.get(b.key)]
            if (a === b || !to || !passed) continue
            // The last piece of the one runs past where the other, that turns nearer, comes down or up.
            const areAbove = a.row < ROW && b.row < ROW
            const isMet = areAbove ? to.offset < passed.offset : to.offset > passed.offset
            if (a.row < ROW === b.row < ROW) expect(to.depth > passed.depth && isMet).toBe(false)
          }
        }
      }),
    )
  })

  it('[LIN3] do not depend on the order in which the links were made', () => {
    fc.assert(
      fc.property(linesArbitrary(12), fc.integer(), (lines, seed) => {
        const turned = [...lines.slice(seed % lines.length), ...lines.slice(0, seed % lines.length)]
        const [places, others] = [endPlaces(lines, ROW, 1), endPlaces(turned, ROW, 1)]
        for (const { key } of lines) expect(others.get(key)).toEqual(places.get(key))
      }),
    )
  })
})
