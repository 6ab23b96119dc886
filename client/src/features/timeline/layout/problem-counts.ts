import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { carriersOf } from '../../../parts/link/carried-links.ts'

/** How many links of an item do not surely hold, of those that it carries the sign of. */
export interface ProblemCounts {
  readonly conflicts: number
  readonly possible: number
}

export const NO_PROBLEMS: ProblemCounts = { conflicts: 0, possible: 0 }

const known = new WeakMap<Schedule, ReadonlyMap<ItemKey, ProblemCounts>>()

/** Per item with knelpunten how many. Reckoned once per schedule. */
export function problemCounts(schedule: Schedule): ReadonlyMap<ItemKey, ProblemCounts> {
  const before = known.get(schedule)
  if (before) return before
  const counts = new Map<ItemKey, { conflicts: number; possible: number }>()
  for (const link of schedule.links.values()) {
    if (link.state === 'feasible') continue
    for (const key of carriersOf(link, schedule)) {
      const count = counts.get(key) ?? { conflicts: 0, possible: 0 }
      if (link.state === 'conflict') count.conflicts += 1
      else count.possible += 1
      counts.set(key, count)
    }
  }
  known.set(schedule, counts)
  return counts
}
