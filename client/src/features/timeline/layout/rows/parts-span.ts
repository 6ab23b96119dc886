import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'

/** From the first to the last day of what hangs under an item; null when no day of it is known. */
export interface PartsSpan {
  readonly from: PlainDate
  readonly to: PlainDate
}

const known = new WeakMap<readonly ScheduledItem[], PartsSpan | null>()

/** Reckoned once per list. What lapsed does not count; an end that is open counts as the last day that is known. */
export function spanOfParts(parts: readonly ScheduledItem[]): PartsSpan | null {
  const before = known.get(parts)
  if (before !== undefined) return before
  const days: PlainDate[] = []
  for (const { dates, isLapsed } of parts) {
    if (isLapsed) continue
    for (const day of [dates.earliestStart, dates.latestStart, dates.latestFinish]) if (day !== null) days.push(day)
  }
  days.sort()
  const [from, to] = [days[0], days.at(-1)]
  const span = from !== undefined && to !== undefined ? { from, to } : null
  known.set(parts, span)
  return span
}
