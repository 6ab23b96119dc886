import { itemSchema } from '@samenspoor/shared/model/entities/item'
import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { expect, test } from 'vitest'
import { choosableParents } from './choosable-parents.ts'

const item = (track: string, id: string, parent: string | null, removed: object | null = null) =>
  [
    `${track}/${id}` as ItemKey,
    itemSchema.parse({
      ...{ id, track, title: id, kind: 'activity', period: '', parent, removed },
      place: { status: 'planned', order: 'a' },
    }),
  ] as const

const plan: Pick<Plan, 'items'> = {
  items: new Map([
    item('wi', 'a', null),
    item('wi', 'b', 'a'),
    item('wi', 'c', 'b'),
    item('wi', 'd', 'a'),
    item('wi', 'gone', null, { by: 'x@y.nl', at: '2021-11-16T00:00:00.000Z' }),
    item('wi', 'loop', 'pool'),
    item('wi', 'pool', 'loop'),
    item('wmo', 'a', null),
  ]),
}
const keys = (id: string) => [...choosableParents(plan, { track: 'wi', item: id } as ItemRef)]

test('[CLM4] an item can hang under any of its track that is not under it, also where others made a loop', () => {
  expect(keys('b')).toEqual(['wi/a', 'wi/d', 'wi/loop', 'wi/pool'])
  expect(keys('d')).toEqual(['wi/a', 'wi/b', 'wi/c', 'wi/loop', 'wi/pool'])
  expect(keys('a')).toEqual(['wi/loop', 'wi/pool'])
  expect(keys('loop')).toEqual(['wi/a', 'wi/b', 'wi/c', 'wi/d'])
})
