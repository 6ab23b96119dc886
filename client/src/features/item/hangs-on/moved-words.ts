import { formatDate } from '@samenspoor/shared/dates/format'
import { shiftPeriod } from '@samenspoor/shared/dates/shift/shift-period'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { LINK_REASON_NL } from '../../../nl/dependencies/link-reason.ts'

/**
 * To when an item slips, in the form of its own words: "Q1 2024" a year later is "Q1 2025". Words that do not move
 * give the first or the last day that holds now; null when nothing slips.
 */
export function movedWords({ item, dates, fate: { slip } }: ScheduledItem): string | null {
  if (slip === null) return null
  const { months, days } = slip.shift
  const anchor = item.anchorDate === null ? {} : { anchorDate: item.anchorDate }
  const steps =
    months % 12 === 0 ? { steps: months / 12, unit: 'year' as const } : { steps: months, unit: 'month' as const }
  const words = days === 0 ? shiftPeriod(item.period, { ...steps, edge: 'both' }, anchor) : null
  if (words !== null && words !== item.period) return words
  if (dates.earliestStart !== null) return LINK_REASON_NL.atEarliest(formatDate(dates.earliestStart))
  return dates.latestFinish === null ? null : LINK_REASON_NL.atLatest(formatDate(dates.latestFinish))
}
