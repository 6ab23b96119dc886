import { expect, test } from 'vitest'
import { planOfSize } from '../../schedule/testing/plan-of-size.ts'
import { Random } from '../../schedule/testing/random.ts'
import { randomEdit } from '../../schedule/testing/random-edit.ts'
import type { ItemId } from '../ids.ts'
import { type ItemKey, itemKey } from '../item-ref.ts'
import type { Plan } from '../plan.ts'
import { NOWHERE } from './item-rows.ts'
import { rowsOf } from './plan-rows.ts'

/** The same plan, of which nobody knows the rows. */
const unknown = (plan: Plan): Plan => ({ ...plan, items: new Map(plan.items), links: new Map(plan.links) })

/** What the rows of a plan say, without the objects that remember where it came from. */
function said(plan: Plan, before: Plan | null) {
  const { itemRows, items, columns, links } = rowsOf(plan, before)
  const { keys, from, to, types, lags, lagUnits } = links
  return {
    itemRows: { keys: itemRows.keys, tracks: itemRows.tracks },
    items,
    columns,
    links: { keys, from, to, types, lags, lagUnits },
  }
}

test('[SCH10] rows that are taken over from the plan before are those of a plan that nobody knows', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const random = new Random(seed)
    let plan = planOfSize(30, seed)
    rowsOf(plan)
    for (let step = 1; step <= 100; step += 1) {
      const before = plan
      plan = randomEdit(before, random)
      expect(said(plan, before), `seed ${seed}, step ${step}`).toEqual(said(unknown(plan), null))
    }
  }
})

test('[SCH10] an edit that moves nobody to another row shares the rows and the links of the plan before', () => {
  const plan = planOfSize(30)
  const rows = rowsOf(plan)
  const [key, item] = [...plan.items][3] ?? []
  if (!key || !item) throw new Error('a plan without items')
  const renamed = { ...plan, items: new Map(plan.items).set(key, { ...item, title: 'Anders' }) }
  expect(rowsOf(renamed, plan).itemRows).toBe(rows.itemRows)
  expect(rowsOf(renamed, plan).links).toBe(rows.links)
  expect(rowsOf(renamed).items[3]?.title).toBe('Anders')
  expect(rowsOf(plan).items[3]).toBe(item)
})

test('[SCH8] a link waits in the prullenbak with its item, and comes back with it', () => {
  const plan = planOfSize(30)
  const link = [...plan.links.values()][0]
  const item = link && plan.items.get(itemKey(link.from))
  if (!link || !item) throw new Error('a plan without links')
  const removed = { ...item, removed: { by: 'sanne@voorbeeld.example', at: '2022-01-01T12:00:00.000Z' } }
  const without = { ...plan, items: new Map(plan.items).set(itemKey(link.from), removed) }
  rowsOf(plan)
  expect(rowsOf(without, plan).links.links).not.toContain(link)
  const back = { ...plan, items: new Map(without.items).set(itemKey(link.from), item) }
  expect(rowsOf(back, without).links.links).toContain(link)
})

test('[SCH8] an id that stands in two tracks is found in each, and nowhere else', () => {
  const [first, second] = [...planOfSize(10).items.values()]
  if (!first || !second) throw new Error('a plan without items')
  const [here, there] = [
    { ...first, id: 'zelfde' as ItemId, track: 'spoor-1' as typeof first.track },
    { ...second, id: 'zelfde' as ItemId, track: 'spoor-2' as typeof first.track },
  ]
  const items = new Map<ItemKey, typeof first>([
    ['spoor-1/zelfde', here],
    ['spoor-2/zelfde', there],
  ])
  const { itemRows } = rowsOf({ ...planOfSize(10), items })
  expect([itemRows.of('spoor-1', 'zelfde'), itemRows.ofKey('spoor-2/zelfde')]).toEqual([0, 1])
  expect([itemRows.of('spoor-3', 'zelfde'), itemRows.of('spoor-1', 'ander')]).toEqual([NOWHERE, NOWHERE])
})
