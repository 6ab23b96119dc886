import { formatDate } from '@samenspoor/shared/dates/format'
import type { Interval, PeriodReading, Precision } from '@samenspoor/shared/dates/period'
import { writePeriod } from '@samenspoor/shared/dates/writing/write-period'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { LINK_REASON_NL } from '../../nl/dependencies/link-reason.ts'

export type Side = 'start' | 'finish'

/** Precisions that take "in": in mei 2022, in Q4 2021, in 2020. */
const IN_PRECISIONS: readonly string[] = ['week', 'month', 'quarter', 'half', 'year', 'season']

/**
 * When an item begins or ends, in words: those of its own period when that is one moment, else the half of the range
 * that is meant. The days that hold, when a decision moved them away from the words. Null when the period does not say.
 */
export function momentWords({ item, dates, words }: ScheduledItem, side: Side): string | null {
  if (!dates.reading.understood) return null
  const begins: Interval = { start: dates.earliestStart, end: dates.latestStart }
  const ends: Interval = { start: dates.earliestFinish, end: dates.latestFinish }
  const interval = side === 'start' ? begins : ends
  if (interval.start === null && interval.end === null) return null
  const isOneMoment = item.kind !== 'activity' || (begins.start === ends.start && begins.end === ends.end)
  if (isOneMoment && dates === words) return uncapitalised(item.period)
  if (interval.start !== null && interval.end !== null) return writePeriod(interval, drawn(dates.reading.precision))
  return interval.end !== null
    ? LINK_REASON_NL.atLatest(formatDate(interval.end))
    : LINK_REASON_NL.atEarliest(formatDate(interval.start ?? ''))
}

/** The same with "in" or "op" before it where a sentence needs that. */
export function inMoment(scheduled: ScheduledItem, side: Side): string | null {
  const words = momentWords(scheduled, side)
  return words === null ? null : `${prepositionOf(words, scheduled.dates.reading)}${words}`
}

/** Which pieces to write: never finer than the words. */
function drawn(precision: Precision): Parameters<typeof writePeriod>[1] {
  switch (precision) {
    case 'day':
    case 'month':
    case 'quarter':
    case 'half':
    case 'year':
      return precision
    case 'begin':
    case 'eind':
      return 'quarter'
    case 'medio':
    case 'season':
      return 'month'
    default:
      return 'day'
  }
}

function prepositionOf(words: string, reading: PeriodReading): string {
  if (!reading.understood || /^(in|op|uiterlijk|niet|vanaf|sinds|per|voor|na|tot)\b/i.test(words)) return ''
  if (reading.qualifier.some((qualifier) => qualifier !== 'jaar-afgeleid')) return ''
  if (reading.precision === 'day') return 'op '
  return IN_PRECISIONS.includes(reading.precision) ? 'in ' : ''
}

/** "In mei jl." becomes "in mei jl."; "Q4 2021" stays. */
function uncapitalised(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words
}
