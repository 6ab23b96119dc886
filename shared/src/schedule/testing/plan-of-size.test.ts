import { describe, expect, test } from 'vitest'
import { itemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { datesOf } from '../item-dates.ts'
import { planOfSize } from './plan-of-size.ts'
import { Random } from './random.ts'
import { randomEdit } from './random-edit.ts'

const TODAY = '2024-05-01'
const number = (id: string) => Number(id.slice('item-'.length))

describe('a generated plan', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planOfSize(300, 7)).toEqual(planOfSize(300, 7))
    expect(planOfSize(300, 7)).not.toEqual(planOfSize(300, 8))
  })

  test.each([
    [0, 0, 2],
    [1, 0, 2],
    [2, 2, 2],
    [100, 120, 2],
    [1000, 1200, 4],
  ])('of %d items has %d links and %d tracks', (size, links, tracks) => {
    const plan = planOfSize(size)
    expect([plan.items.size, plan.links.size, plan.tracks.length]).toEqual([size, links, tracks])
  })

  test('has everything in it that an edit can change, in the shares of a real plan', () => {
    const plan = planOfSize(1000)
    const items = [...plan.items.values()]
    const links = [...plan.links.values()]
    const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length
    expect(
      share(
        items.filter(({ kind }) => kind === 'activity'),
        items,
      ),
    ).toBeCloseTo(0.7, 1)
    expect(
      share(
        items.filter(({ kind }) => kind === 'decision'),
        items,
      ),
    ).toBeCloseTo(0.1, 1)
    expect(
      share(
        links.filter(({ from, to }) => from.track !== to.track),
        links,
      ),
    ).toBeCloseTo(0.25, 1)
    expect(items.filter(({ rule }) => rule !== null).length).toBeGreaterThan(5)
    expect(items.filter(({ conditionalOn }) => conditionalOn !== null).length).toBeGreaterThan(20)
    expect(plan.couplings.size).toBe(5)
  })

  test('has words that are read, and links from what exists to what is later in the list', () => {
    const plan = planOfSize(1000)
    for (const item of plan.items.values()) expect(datesOf(item, TODAY).reading.understood, item.period).toBe(true)
    for (const { from, to } of plan.links.values()) {
      expect(plan.items.has(itemKey(from)) && plan.items.has(itemKey(to))).toBe(true)
      expect(number(from.item)).toBeLessThan(number(to.item))
    }
  })
})

describe('a random edit', () => {
  test('changes one entity and shares all others', () => {
    const random = new Random(3)
    let plan = planOfSize(60)
    for (let edit = 0; edit < 500; edit += 1) {
      const next = randomEdit(plan, random)
      expect(changedIn(plan, next)).toBe(1)
      plan = next
    }
  })

  test('is the same for the same chance', () => {
    const plan = planOfSize(60)
    expect(randomEdit(plan, new Random(5))).toEqual(randomEdit(plan, new Random(5)))
  })

  test('gives an empty plan back', () => {
    const plan = planOfSize(0)
    expect(randomEdit(plan, new Random(1))).toBe(plan)
  })
})

function changedIn(before: Plan, after: Plan): number {
  const changed = <K, V>(old: ReadonlyMap<K, V>, now: ReadonlyMap<K, V>) =>
    [...now].filter(([key, value]) => old.get(key) !== value).length
  return (
    changed(before.items, after.items) + changed(before.links, after.links) + changed(before.couplings, after.couplings)
  )
}
