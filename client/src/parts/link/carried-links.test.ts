import { addDays } from '@samenspoor/shared/dates/plain-date'
import type { Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import { FIRST_DAY, planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'
import { Random } from '@samenspoor/shared/schedule/testing/random'
import { randomPeriod } from '@samenspoor/shared/schedule/testing/random-period'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedLinks } from './carried-links.ts'

const TODAY = '2022-03-01'

/** Somebody gives an item another period or status, takes a link away, or throws an item away. */
function changed(plan: Plan, random: Random): Plan {
  const [key, item] = random.pick([...plan.items]) ?? []
  const [linkKey, link] = random.pick([...plan.links]) ?? []
  if (!key || !item || !linkKey || !link) return plan
  const removed = { at: '2022-03-01T10:00:00.000Z', by: 'anna@voorbeeld.nl' }
  switch (random.below(6)) {
    case 0:
      return { ...plan, links: new Map(plan.links).set(linkKey, { ...link, removed: link.removed ? null : removed }) }
    case 1:
      return { ...plan, items: new Map(plan.items).set(key, { ...item, removed: item.removed ? null : removed }) }
    case 2: {
      const status = random.pick(['planned', 'in-progress', 'done'] as const) ?? 'done'
      return { ...plan, items: new Map(plan.items).set(key, { ...item, place: { ...item.place, status } }) }
    }
    default: {
      const words = randomPeriod(item.kind, addDays(FIRST_DAY, random.below(700)), random)
      return { ...plan, items: new Map(plan.items).set(key, { ...item, ...words }) }
    }
  }
}

test('[TLS5] after a change it is as if all was reckoned again', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 3, max: 60 }), (seed, size) => {
      const random = new Random(seed)
      const cache = newScheduleCache()
      let plan = planOfSize(size, seed)
      for (let step = 0; step < 12; step += 1) {
        const carried = carriedLinks(deriveSchedule(plan, TODAY, cache))
        const states = new Map([...carried].map(([key, { state }]) => [key, state]))
        const anew = carriedLinks(deriveSchedule(plan, TODAY))
        // Back to the one that goes on.
        carriedLinks(deriveSchedule({ ...plan }, TODAY, cache))
        expect(states).toEqual(new Map([...anew].map(([key, { state }]) => [key, state])))
        plan = changed(plan, random)
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
