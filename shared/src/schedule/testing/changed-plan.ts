import { addDays } from '../../dates/plain-date.ts'
import type { Plan } from '../../model/plan.ts'
import { FIRST_DAY, planOfSize } from './plan-of-size.ts'
import { Random } from './random.ts'
import { randomPeriod } from './random-period.ts'

/**
 * Somebody gives an item another period, status or place in the list, hangs it under another, takes a link away, or throws
 * an item away.
 */
function changedPlan(plan: Plan, random: Random): Plan {
  const [key, item] = random.pick([...plan.items]) ?? []
  const [linkKey, link] = random.pick([...plan.links]) ?? []
  if (!key || !item || !linkKey || !link) return plan
  const removed = { at: '2022-03-01T10:00:00.000Z', by: 'anna@voorbeeld.nl' }
  switch (random.below(8)) {
    case 0:
      return { ...plan, links: new Map(plan.links).set(linkKey, { ...link, removed: link.removed ? null : removed }) }
    case 1:
      return { ...plan, items: new Map(plan.items).set(key, { ...item, removed: item.removed ? null : removed }) }
    case 2: {
      const status = random.pick(['planned', 'in-progress', 'done'] as const) ?? 'done'
      return { ...plan, items: new Map(plan.items).set(key, { ...item, place: { ...item.place, status } }) }
    }
    case 3: {
      const other = random.pick([...plan.items.values()]) ?? item
      return { ...plan, items: new Map(plan.items).set(key, { ...item, row: `${other.row}V` }) }
    }
    case 4: {
      const other = random.pick([...plan.items.values()].filter(({ track }) => track === item.track)) ?? item
      const parent = item.parent !== null || other === item ? null : other.id
      return { ...plan, items: new Map(plan.items).set(key, { ...item, parent }) }
    }
    default: {
      const words = randomPeriod(item.kind, addDays(FIRST_DAY, random.below(700)), random)
      return { ...plan, items: new Map(plan.items).set(key, { ...item, ...words }) }
    }
  }
}

/** A generated plan, and what becomes of it in so many changes, one after the other. */
export function* changingPlans(size: number, seed: number, changes: number): Generator<Plan> {
  const random = new Random(seed)
  let plan = planOfSize(size, seed)
  for (let step = 0; step < changes; step += 1) {
    yield plan
    plan = changedPlan(plan, random)
  }
}
