import { STATUSES } from '@samenspoor/shared/model/fields/place'
import { LOOK_MAX_CHARS } from '@samenspoor/shared/protocol/presence'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../parts/filter/plan-filter.ts'
import { LANE_KINDS } from './lane-groups.ts'
import { lookAlong, tellLook } from './look-along.ts'

const PEOPLE = ['sanne@voorbeeld.example', 'daan@voorbeeld.example']

const looks = fc.record({
  lanes: fc.constantFrom(...LANE_KINDS),
  filter: fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 60 }),
    people: fc.uniqueArray(fc.constantFrom(...PEOPLE, null)).map((people) => new Set(people)),
    statuses: fc.uniqueArray(fc.constantFrom(...STATUSES)).map((statuses) => new Set(statuses)),
    late: fc.boolean(),
    onlyProblems: fc.boolean(),
  }),
  folded: fc.uniqueArray(fc.constantFrom('track:wmo', 'owner:sanne@voorbeeld.example')).map((keys) => new Set(keys)),
})

test('[TOG2] who follows sees the board that was told; one that is too large goes without what is folded, or not at all', () => {
  fc.assert(
    fc.property(looks, (look) => {
      const told = tellLook(look)
      if (told === undefined) {
        expect(encodeURIComponent(look.filter.text).length).toBeGreaterThan(100)
        return
      }
      expect(told).toMatch(/^[\x20-\x7e]+$/)
      expect(told.length).toBeLessThanOrEqual(LOOK_MAX_CHARS)
      const seen = lookAlong(told, PEOPLE)
      expect(seen).toEqual(seen?.folded.size === look.folded.size ? look : { ...look, folded: new Set() })
    }),
  )
})

test('[TOG2] a hundred folded lanes do not keep the filter from who follows', () => {
  const folded = new Set(Array.from({ length: 100 }, (_, index) => `track:${index}`))
  const told = tellLook({ lanes: 'owner', filter: { ...NO_FILTER, text: 'besluit' }, folded })
  expect(lookAlong(told ?? '', PEOPLE)).toEqual({
    ...{ lanes: 'owner', filter: { ...NO_FILTER, text: 'besluit' } },
    folded: new Set(),
  })
})

test('[TOG2] what cannot be read changes nothing', () => {
  for (const told of ['', 'banen=zomaar', 'banen=track&status=zomaar', 'weergave=1&groep=track']) {
    expect(lookAlong(told, PEOPLE), told).toBeNull()
  }
})
