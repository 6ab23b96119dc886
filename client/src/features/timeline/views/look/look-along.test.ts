import { GROUPINGS, LINES_MODES } from '@samenspoor/shared/model/entities/saved-view'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import { LOOK_MAX_CHARS } from '@samenspoor/shared/protocol/presence'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRID_COLUMNS } from '../../layout/columns/column-set.ts'
import { lookAlong, tellLook } from './look-along.ts'

const PEOPLE = ['sanne@voorbeeld.example', 'daan@voorbeeld.example', 'fatima@voorbeeld.example']
const KEYS = ['wmo', 'wi', 'jeugd/jg-1', 'wi/wi-5', 'sanne@voorbeeld.example']

const looks = fc.record({
  sort: fc.option(fc.record({ column: fc.constantFrom(...GRID_COLUMNS), isDescending: fc.boolean() })),
  group: fc.constantFrom(...GROUPINGS),
  lines: fc.constantFrom(...LINES_MODES),
  filter: fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 60 }),
    people: fc.uniqueArray(fc.constantFrom(...PEOPLE, null)).map((people) => new Set(people)),
    statuses: fc.uniqueArray(fc.constantFrom(...STATUSES)).map((statuses) => new Set(statuses)),
    late: fc.boolean(),
    onlyProblems: fc.boolean(),
  }),
  folded: fc.uniqueArray(fc.constantFrom(...KEYS)).map((keys) => new Set(keys)),
  doneShown: fc.uniqueArray(fc.constantFrom(...KEYS)).map((keys) => new Set(keys)),
})
const mine = { columns: [], pxPerDay: 2.4, form: 'timeline' } as const

test('[TOG2] who follows sees the look that was told; one that is too large goes without what is folded, or not at all', () => {
  fc.assert(
    fc.property(looks, (look) => {
      const told = tellLook({ ...mine, ...look })
      if (told === undefined) {
        expect(encodeURIComponent(look.filter.text).length).toBeGreaterThan(100)
        return
      }
      expect(told).toMatch(/^[\x20-\x7e]+$/)
      expect(told.length).toBeLessThanOrEqual(LOOK_MAX_CHARS)
      const seen = lookAlong(told, PEOPLE)
      const isWhole = seen?.folded.size === look.folded.size && seen.doneShown.size === look.doneShown.size
      expect(seen).toEqual(isWhole ? look : { ...look, folded: new Set(), doneShown: new Set() })
    }),
  )
})

test('[TOG2] a hundred folded groups do not keep the filter from who follows', () => {
  const folded = new Set(Array.from({ length: 100 }, (_, index) => `track-${index}`))
  const told = tellLook({
    ...{ ...mine, sort: null, group: 'track', lines: 'all', folded, doneShown: new Set<string>() },
    filter: { text: 'besluit', people: new Set(), statuses: new Set(), late: true, onlyProblems: false },
  })
  expect(lookAlong(told ?? '', PEOPLE)).toMatchObject({ folded: new Set(), filter: { text: 'besluit', late: true } })
})

test('[TOG2] whatever a peer tells gives a look, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (told) => {
      expect(() => lookAlong(told, PEOPLE)).not.toThrow()
    }),
  )
})
