import type { Interval, PeriodReading } from '../dates/period.ts'
import type { PlainDate } from '../dates/plain-date.ts'
import { readPeriod } from '../dates/read-period.ts'
import type { Item } from '../model/item.ts'

/**
 * The days on which an item can begin and end, from its words alone. Inclusive; null means that side is open.
 * `relied` is when others may count on it: the period that a deadline names, not the years before it.
 */
export interface ItemDates {
  readonly reading: PeriodReading
  readonly earliestStart: PlainDate | null
  readonly latestStart: PlainDate | null
  readonly earliestFinish: PlainDate | null
  readonly latestFinish: PlainDate | null
  readonly relied: { readonly start: Interval; readonly finish: Interval }
}

const OPEN: Interval = { start: null, end: null }

/**
 * [SCH1] An activity begins in the first and ends in the last period that its words name; a milestone or decision
 * falls on one day of its period.
 * [SCH2] A deadline ("uiterlijk Q4 2022") allows every day up to its end, but whoever waits for it may only count on
 * the period it names (Q4 2022).
 * [SCH12] Words without a year are read from the day they were written, so that they do not move with the day on which
 * the plan is looked at.
 */
export function datesOf(item: Pick<Item, 'kind' | 'period' | 'anchorDate'>, today: PlainDate): ItemDates {
  const reading = readPeriod(item.period, { anchorDate: item.anchorDate ?? today })
  if (!reading.understood) return toDates(reading, OPEN, OPEN, { start: OPEN, finish: OPEN })
  const isMoment = item.kind !== 'activity'
  const begins = isMoment ? momentOf(reading) : reading.begins
  const ends = isMoment ? begins : reading.ends
  const relied =
    isMoment && begins.start === null && begins.end !== null ? reliedDeadline(reading.named, begins.end) : null
  return toDates(reading, begins, ends, { start: relied ?? begins, finish: relied ?? ends })
}

/** "Q1-Q2 2022" for a milestone: one day anywhere from the first to the last. */
function momentOf(reading: Extract<PeriodReading, { understood: true }>): Interval {
  return reading.ends.end === null ? reading.begins : { start: reading.begins.start, end: reading.ends.end }
}

function reliedDeadline(named: Interval | null, last: PlainDate): Interval {
  const start = named?.start ?? last
  return { start: start <= last ? start : last, end: last }
}

function toDates(reading: PeriodReading, begins: Interval, ends: Interval, relied: ItemDates['relied']): ItemDates {
  return {
    reading,
    earliestStart: begins.start,
    latestStart: begins.end,
    earliestFinish: ends.start,
    latestFinish: ends.end,
    relied,
  }
}

/** Whether the words name no day at all, neither for the beginning nor for the end. */
export function isUndated({ earliestStart, latestStart, earliestFinish, latestFinish }: ItemDates): boolean {
  return earliestStart === null && latestStart === null && earliestFinish === null && latestFinish === null
}
