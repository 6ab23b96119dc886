import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemSchema } from './entities/item.ts'
import { compareByOrder } from './fields/place.ts'
import type { ItemId, TrackId } from './ids.ts'
import { itemKey, parseItemKey } from './item-ref.ts'

test('an item key is read back, and a text that is read back is its key', () => {
  const track = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,39}$/)
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/)
  fc.assert(
    fc.property(track, id, (t, i) => {
      const ref = { track: t as TrackId, item: i as ItemId }
      expect(parseItemKey(itemKey(ref))).toEqual(ref)
    }),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.tuple(track, id).map(([t, i]) => `${t}/${i}/`),
      ),
      (text) => {
        const ref = parseItemKey(text)
        if (ref) expect(itemKey(ref)).toBe(text)
      },
    ),
  )
  for (const text of ['', '/', 'wmo', 'wmo/', '/wmo-1', 'wmo/a b', 'WMO/wmo-1']) expect(parseItemKey(text)).toBeNull()
})

test('cards sort by order and then by id, the same whoever sorts', () => {
  const card = fc.record({
    id: fc.string({ maxLength: 2 }),
    place: fc.record({ status: fc.constant('planned' as const), order: fc.string({ minLength: 1, maxLength: 2 }) }),
  })
  fc.assert(
    fc.property(fc.uniqueArray(card, { selector: ({ id }) => id }), fc.nat(), (cards, turn) => {
      const turned = [...cards.slice(turn % (cards.length || 1)), ...cards.slice(0, turn % (cards.length || 1))]
      expect(turned.sort(compareByOrder)).toEqual([...cards].sort(compareByOrder))
    }),
  )
})

test('an item needs a title, a kind, a period and a place; the rest has a default', () => {
  const least = {
    id: 'i',
    track: 'wmo',
    title: 'T',
    kind: 'milestone',
    period: '',
    place: { status: 'done', order: 'a0' },
  }
  expect(itemSchema.parse(least)).toEqual({
    ...least,
    row: '',
    who: null,
    anchorDate: null,
    certainty: 'decided',
    decidingBody: null,
    outcome: null,
    rule: null,
    conditionalOn: null,
    parent: null,
    source: null,
    derived: [],
    removed: null,
  })
  for (const field of ['title', 'kind', 'period', 'place']) {
    expect(itemSchema.safeParse({ ...least, [field]: undefined }).success).toBe(false)
  }
})
