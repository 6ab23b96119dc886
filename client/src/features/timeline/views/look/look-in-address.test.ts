import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { GROUPINGS, LINES_MODES, type Look, lookSchema } from '@samenspoor/shared/model/entities/saved-view'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRID_COLUMNS } from '../../layout/columns/column-set.ts'
import { isSameLook } from './look.ts'
import { dayFromAddress, lookFromAddress, lookToAddress, withoutLook } from './look-in-address.ts'

const PEOPLE = ['sanne@voorbeeld.example', 'daan@voorbeeld.example', 'fatima@voorbeeld.example']

const looks: fc.Arbitrary<Look> = fc.record({
  columns: fc
    .uniqueArray(fc.constantFrom(...GRID_COLUMNS), { minLength: 1 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), width: fc.integer({ min: 140, max: 700 }) }))),
    ),
  sort: fc.option(fc.record({ column: fc.constantFrom(...GRID_COLUMNS), isDescending: fc.boolean() })),
  group: fc.constantFrom(...GROUPINGS),
  filter: fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 40 }),
    people: fc.uniqueArray(fc.constantFrom(...PEOPLE, null)),
    statuses: fc.uniqueArray(fc.constantFrom(...STATUSES)),
    late: fc.boolean(),
    onlyProblems: fc.boolean(),
  }),
  pxPerDay: fc.double({ min: 0.03, max: 12, noNaN: true }),
  lines: fc.constantFrom(...LINES_MODES),
  form: fc.constantFrom('timeline', 'table'),
})

test('[VWS4] a link opens exactly the look that it was made of', () => {
  fc.assert(
    fc.property(looks, (look) => {
      const read = lookFromAddress(new URLSearchParams(lookToAddress(look).toString()), PEOPLE)
      expect(read && isSameLook(read, look)).toBe(true)
    }),
  )
})

test('[VWS4] [OPS14] a link holds no e-mail address', () => {
  const look = lookSchema.parse({ filter: { people: [...PEOPLE, null] } })
  expect(decodeURIComponent(lookToAddress(look).toString())).not.toMatch(/@|voorbeeld/)
})

test('[VWS4] whatever stands in an address gives a look that can be read, or none', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...[...lookToAddress(lookSchema.parse({})).keys()]), fc.string()),
      (raw) => {
        const look = lookFromAddress(new URLSearchParams(raw), PEOPLE)
        expect(look === null || lookSchema.safeParse(look).success).toBe(true)
      },
    ),
  )
})

test('[VWS4] who is not in the programme is passed over; the item stays in the address', () => {
  const parameters = lookToAddress(lookSchema.parse({ filter: { people: ['weg@x.nl', null] } }))
  parameters.set('item', 'wi/wi-8')
  expect(lookFromAddress(parameters, PEOPLE)?.filter.people).toEqual([null])
  expect(withoutLook(parameters).toString()).toBe('item=wi%2Fwi-8')
})

test('[VWS4] the day in the middle is in the link; what is no day is passed over', () => {
  const look = lookSchema.parse({})
  expect(dayFromAddress(lookToAddress(look, toDayNumber('2022-03-15') + 0.4))).toBe(toDayNumber('2022-03-15'))
  expect(dayFromAddress(lookToAddress(look))).toBeNull()
  expect(dayFromAddress(new URLSearchParams({ dag: '2022-02-31' }))).toBeNull()
  expect(withoutLook(lookToAddress(look, 0)).toString()).toBe('')
})
