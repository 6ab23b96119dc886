import { addDays } from '@samenspoor/shared/dates/plain-date'
import type { Plan } from '@samenspoor/shared/model/plan'
import { FIRST_DAY, PLAN_DAYS } from '@samenspoor/shared/schedule/testing/plan-of-size'
import type { Random } from '@samenspoor/shared/schedule/testing/random'
import { randomPeriod } from '@samenspoor/shared/schedule/testing/random-period'

/** The plan after somebody gave one item another period: a new map of items, all other objects shared. */
export function usualChange(plan: Plan, random: Random): Plan {
  const key = random.pick([...plan.items.keys()])
  const item = key && plan.items.get(key)
  if (!key || !item) throw new Error('a plan without items')
  for (;;) {
    const words = randomPeriod(item.kind, addDays(FIRST_DAY, random.below(PLAN_DAYS)), random)
    if (words.period !== item.period) return { ...plan, items: new Map(plan.items).set(key, { ...item, ...words }) }
  }
}
