import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { carriedBy } from '../../../../parts/link/carried-links.ts'
import { perItem } from '../../../../parts/link/per-item.ts'

/** How many links of an item do not surely hold, of those that it carries the sign of. */
export interface ProblemCounts {
  readonly conflicts: number
  readonly possible: number
}

export const NO_PROBLEMS: ProblemCounts = { conflicts: 0, possible: 0 }

/** Per item with knelpunten how many. */
export const problemCounts = perItem(countOf)

function countOf(key: ItemKey, schedule: Schedule): ProblemCounts | undefined {
  let [conflicts, possible] = [0, 0]
  for (const { state } of carriedBy(key, schedule)) {
    if (state === 'conflict') conflicts += 1
    else possible += 1
  }
  return conflicts + possible === 0 ? undefined : { conflicts, possible }
}
