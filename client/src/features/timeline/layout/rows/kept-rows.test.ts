import type { Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import { changingPlans } from '@samenspoor/shared/schedule/testing/changed-plan'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { type RowOptions, rowsOf } from './rows.ts'

/** By the seed: some tracks and items folded, what is done shown in some. */
function optionsFor({ tracks, items }: Plan, seed: number): RowOptions {
  const some = <T>(all: Iterable<T>, one: number) => new Set([...all].filter((_, index) => (index + seed) % one === 0))
  const ids = tracks.map(({ id }) => id)
  return { folded: new Set([...some(ids, 4), ...some(items.keys(), 3)]), doneShown: some(ids, 2), filter: NO_FILTER }
}

test('[TLS5] the rows after a change are those of a plan that is seen for the first time', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 3, max: 60 }), (seed, size) => {
      const cache = newScheduleCache()
      let options: RowOptions | null = null
      for (const plan of changingPlans(size, seed, 12)) {
        options ??= optionsFor(plan, Math.abs(seed % 12))
        const rows = rowsOf(plan, deriveSchedule(plan, '2022-03-01', cache), options)
        // Other tracks, of which nothing is known.
        const anew = { ...plan, tracks: plan.tracks.map((track) => ({ ...track })) }
        expect(rows).toEqual(rowsOf(anew, deriveSchedule(anew, '2022-03-01'), options))
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)
