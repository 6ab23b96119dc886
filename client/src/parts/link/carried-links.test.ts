import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { changedPlan } from '@samenspoor/shared/schedule/testing/changed-plan'
import { planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'
import { Random } from '@samenspoor/shared/schedule/testing/random'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedLinks } from './carried-links.ts'

const TODAY = '2022-03-01'

test('[TLS5] after a change it is as if all was reckoned again', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 3, max: 60 }), (seed, size) => {
      const random = new Random(seed)
      const cache = newScheduleCache()
      let plan = planOfSize(size, seed)
      for (let step = 0; step < 12; step += 1) {
        const statesIn = (schedule: Schedule) =>
          [...schedule.items.keys()].map((key) => [key, carriedLinks(schedule).get(key)?.state])
        expect(statesIn(deriveSchedule(plan, TODAY, cache))).toEqual(statesIn(deriveSchedule(plan, TODAY)))
        plan = changedPlan(plan, random)
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
