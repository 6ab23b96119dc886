import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { changingPlans } from '@samenspoor/shared/schedule/testing/changed-plan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriedLinks } from './carried-links.ts'

const TODAY = '2022-03-01'

test('[TLS5] after a change it is as if all was reckoned again', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 3, max: 60 }), (seed, size) => {
      const cache = newScheduleCache()
      for (const plan of changingPlans(size, seed, 12)) {
        const statesIn = (schedule: Schedule) =>
          [...schedule.items.keys()].map((key) => [key, carriedLinks(schedule).get(key)?.state])
        expect(statesIn(deriveSchedule(plan, TODAY, cache))).toEqual(statesIn(deriveSchedule(plan, TODAY)))
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
