import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testItem } from '../layout/test-plan.ts'
import { testContent } from './content/test-content.ts'
import { sharpnessOf } from './out/as-png.ts'
import { drawPages, pagesOf } from './pages.ts'

/** `3 2`: a track with three items, and one with two. */
const rowsOf = (...sizes: number[]) =>
  sizes.flatMap((size) => [
    { kind: 'lane' } as const,
    ...Array.from({ length: size }, () => ({ kind: 'item' }) as const),
  ])

describe('rows over pages', () => {
  it('[PIC5] breaks between tracks', () => {
    expect(pagesOf(rowsOf(3, 3, 3), 10)).toEqual([
      { first: 0, last: 7, lane: null },
      { first: 8, last: 11, lane: null },
    ])
    expect(pagesOf(rowsOf(2), 10)).toEqual([{ first: 0, last: 2, lane: null }])
  })

  it('[PIC5] gives a track that does not fit on a page its head on every page', () => {
    expect(pagesOf(rowsOf(1, 12, 1), 6)).toEqual([
      { first: 0, last: 1, lane: null },
      { first: 2, last: 7, lane: null },
      { first: 8, last: 12, lane: 2 },
      { first: 13, last: 14, lane: 2 },
      { first: 15, last: 16, lane: null },
    ])
  })

  it('[PIC5] has every row once, in order, and no page is too full', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), fc.integer({ min: 2, max: 30 }), (sizes, room) => {
        const rows = rowsOf(...sizes)
        const pages = pagesOf(rows, room)
        expect(
          pages.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
        ).toEqual(rows.map((_, index) => index))
        for (const { first, last, lane } of pages) {
          expect(last - first + 1 + (lane === null ? 0 : 1)).toBeLessThanOrEqual(room)
          if (lane !== null) expect(rows[lane]?.kind).toBe('lane')
        }
      }),
    )
  })

  it('[PIC5] draws the heads on every page, and the number of the page', () => {
    const content = testContent(['a', 'b', 'c'].map((id) => testItem(`wmo/${id}`, 'Q1 2022')))
    const pages = drawPages(content, pagesOf(content.rows, 3), 0, 1_000)
    expect(pages).toHaveLength(3)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('>Titel<')
      expect(page).toContain(`Pagina ${index + 1} van 3`)
      expect(page).toContain(index < 2 ? '>Wmo<' : '>Jeugd<')
    }
    expect(pages[1]).toContain('>vervolg<')
  })

  it('[PIC4] a PNG has twice the dots where the browser can draw that, and says so when it cannot draw it at all', () => {
    expect(sharpnessOf({ width: 1_440, height: 900 })).toBe(2)
    expect(sharpnessOf({ width: 2_000, height: 12_000 })).toBeCloseTo(16 / 12)
    expect(sharpnessOf({ width: 2_000, height: 300_000 })).toBeNull()
  })
})
