import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import { changingPlans } from '@samenspoor/shared/schedule/testing/changed-plan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { rowsOf } from './rows.ts'

const OPTIONS = { folded: new Set<string>(), doneShown: new Set<string>(), filter: NO_FILTER }

test('[TLS5] the rows after a change are those of a plan that is seen for the first time', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 3, max: 60 }), (seed, size) => {
      const cache = newScheduleCache()
      for (const plan of changingPlans(size, seed, 12)) {
        const rows = rowsOf(plan, deriveSchedule(plan, '2022-03-01', cache), OPTIONS)
        // Other tracks, of which nothing is known.
        const anew = { ...plan, tracks: plan.tracks.map((track) => ({ ...track })) }
        expect(rows).toEqual(rowsOf(anew, deriveSchedule(anew, '2022-03-01'), OPTIONS))
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)
