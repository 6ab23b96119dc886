import type { Status } from '@samenspoor/shared/model/fields/place'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { findsAll } from '../search-text.ts'

/** Which items are in view: the same on the timeline and the board. */
export interface PlanFilter {
  /** Searched in title and period. */
  readonly text: string
  /** Person ids; empty: everybody. `null` in it stands for items of nobody. */
  readonly people: ReadonlySet<string | null>
  /** Empty, and not `late`: every status. */
  readonly statuses: ReadonlySet<Status>
  /** What is late too, whatever its status; with no statuses: that alone. */
  readonly late: boolean
  readonly onlyProblems: boolean
}

export const NO_FILTER: PlanFilter = {
  text: '',
  people: new Set(),
  statuses: new Set(),
  late: false,
  onlyProblems: false,
}

/** How many kinds of filter are on. */
export function countFilters({ text, people, statuses, late, onlyProblems }: PlanFilter): number {
  return [text.trim() !== '', people.size > 0, statuses.size > 0 || late, onlyProblems].filter(Boolean).length
}

export const isNoFilter = (filter: PlanFilter): boolean => countFilters(filter) === 0

/** Whether an item stays in view. Searching ignores case and accents. */
export function matches({ item, isLate }: ScheduledItem, signal: LinkState | null, filter: PlanFilter): boolean {
  if (filter.onlyProblems && (signal === null || signal === 'feasible')) return false
  const hasStatus = filter.statuses.has(item.place.status) || (filter.late && isLate)
  if ((filter.statuses.size > 0 || filter.late) && !hasStatus) return false
  if (filter.people.size > 0 && !filter.people.has(item.who)) return false
  return findsAll(filter.text, `${item.title} ${item.period}`)
}
