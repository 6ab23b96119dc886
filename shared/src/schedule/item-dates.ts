import type { Interval, PeriodReading } from '../dates/period.ts'
import { addDays, addMonths, endOfMonth, type PlainDate, toDayNumber } from '../dates/plain-date.ts'
import { readPeriod } from '../dates/read-period.ts'
import type { Item } from '../model/entities/item.ts'

/** The open sides of a span in day numbers: far before and after every day that can be planned. */
export const OPEN_START = -(2 ** 30)
export const OPEN_END = 2 ** 30

/**
 * The days of an item once more as day numbers, for whoever reckons with thousands of items. All inclusive; an open
 * side is {@link OPEN_START} or {@link OPEN_END}.
 */
export interface ItemDays {
  /** `relied.start` and `relied.finish` */
  readonly startFrom: number
  readonly startTo: number
  readonly finishFrom: number
  readonly finishTo: number
  /** `earliestStart` and `latestStart` */
  readonly earliestStart: number
  readonly latestStart: number
  /** As {@link isUndated}. */
  readonly isUndated: boolean
}

/**
 * The days on which an item can begin and end. Inclusive; null means that side is open.
 * `relied` is when others may count on it: the period that a deadline names, not the years before it.
 */
export interface ItemDates {
  readonly reading: PeriodReading
  readonly earliestStart: PlainDate | null
  readonly latestStart: PlainDate | null
  readonly earliestFinish: PlainDate | null
  readonly latestFinish: PlainDate | null
  readonly relied: { readonly start: Interval; readonly finish: Interval }
  readonly days: ItemDays
}

const OPEN: Interval = { start: null, end: null }

/** Plans say the same words many times over; a reading costs a thousand times more than finding it again. */
const KNOWN_MAX = 20_000

/** Readings by words; null for words that are only read from a day, which stand in `onDay` by that day and the words. */
class Readings {
  readonly byWords = new Map<string, ItemDates | null>()
  readonly onDay = new Map<string, ItemDates>()
}

const known = { activity: new Readings(), moment: new Readings() }
type Words = Pick<Item, 'period' | 'anchorDate'>

/** Of items whose words do not depend on the day on which the plan is looked at. */
const ofItems = new WeakMap<Words, ItemDates>()

/**
 * [SCH1] An activity begins in the first and ends in the last period that its words name; a milestone or decision
 * falls on one day of its period.
 * [SCH2] A deadline ("uiterlijk Q4 2022") allows every day up to its end, but whoever waits for it may only count on
 * the period it names (Q4 2022).
 * [SCH12] Words without a year are read from the day they were written, so that they do not move with the day on which
 * the plan is looked at.
 */
export function datesOf(item: Words & Pick<Item, 'kind'>, today: PlainDate): ItemDates {
  const dates = ofItems.get(item)
  if (dates !== undefined) return dates
  const isMoment = item.kind !== 'activity'
  const readings = isMoment ? known.moment : known.activity
  const read = readItem(item, readings, isMoment)
  if (read === null) return readOnDay(readings, item.period, today, isMoment)
  ofItems.set(item, read)
  return read
}

/** Null for words that are only read from the day on which the plan is looked at. */
function readItem({ period, anchorDate }: Words, readings: Readings, isMoment: boolean): ItemDates | null {
  if (anchorDate !== null) return readOnDay(readings, period, anchorDate, isMoment)
  const dates = readings.byWords.get(period)
  if (dates !== undefined) return dates
  const reading = readPeriod(period)
  return remember(readings.byWords, period, reading.understood ? datesOfReading(reading, isMoment) : null)
}

function readOnDay({ onDay }: Readings, period: string, day: PlainDate, isMoment: boolean): ItemDates {
  const key = `${day} ${period}`
  return onDay.get(key) ?? remember(onDay, key, datesOfReading(readPeriod(period, { anchorDate: day }), isMoment))
}

function remember<D extends ItemDates | null>(readings: Map<string, D>, key: string, dates: D, most = KNOWN_MAX): D {
  if (readings.size >= most) readings.clear()
  readings.set(key, dates)
  return dates
}

function datesOfReading(reading: PeriodReading, isMoment: boolean): ItemDates {
  if (!reading.understood) return toDates(reading, OPEN, OPEN, { start: OPEN, finish: OPEN })
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

/** Dates from the days of beginning and ending, and those that others may count on. */
export function toDates(
  reading: PeriodReading,
  begins: Interval,
  ends: Interval,
  relied: ItemDates['relied'],
): ItemDates {
  return {
    reading,
    earliestStart: begins.start,
    latestStart: begins.end,
    earliestFinish: ends.start,
    latestFinish: ends.end,
    relied,
    days: {
      startFrom: firstDay(relied.start),
      startTo: lastDay(relied.start),
      finishFrom: firstDay(relied.finish),
      finishTo: lastDay(relied.finish),
      earliestStart: firstDay(begins),
      latestStart: lastDay(begins),
      isUndated: isOpen(begins) && isOpen(ends),
    },
  }
}

const firstDay = ({ start }: Interval): number => (start === null ? OPEN_START : toDayNumber(start))
const lastDay = ({ end }: Interval): number => (end === null ? OPEN_END : toDayNumber(end))
const isOpen = ({ start, end }: Interval): boolean => start === null && end === null

/** Whether the words name no day at all, neither for the beginning nor for the end. */
export const isUndated = ({ days }: ItemDates): boolean => days.isUndated

/** How far something moves: whole months first, then days. */
export interface Shift {
  readonly months: number
  readonly days: number
}

/** The words of one item move by few shifts, but for whoever tries one plan after the other. */
const SHIFTS_MAX = 100

/** Dates that were moved before: the same shift again gives the same object. */
const shifted = new WeakMap<ItemDates, Map<string, ItemDates>>()

/** Every date moved along. The last day of a period that ends with a month moves to the last day of a month. */
export function shiftDates(dates: ItemDates, shift: Shift): ItemDates {
  const byShift = shifted.get(dates) ?? new Map<string, ItemDates>()
  const name = `${shift.months} ${shift.days}`
  const before = byShift.get(name)
  if (before !== undefined) return before
  shifted.set(dates, byShift)
  return remember(byShift, name, moveDates(dates, shift), SHIFTS_MAX)
}

function moveDates(dates: ItemDates, { months, days }: Shift): ItemDates {
  const first = (day: PlainDate | null) => day && addDays(addMonths(day, months), days)
  const last = (day: PlainDate | null) =>
    day && day === endOfMonth(day) ? addDays(addMonths(addDays(day, 1), months), days - 1) : first(day)
  const moved = ({ start, end }: Interval): Interval => ({ start: first(start), end: last(end) })
  return toDates(
    dates.reading,
    moved({ start: dates.earliestStart, end: dates.latestStart }),
    moved({ start: dates.earliestFinish, end: dates.latestFinish }),
    { start: moved(dates.relied.start), finish: moved(dates.relied.finish) },
  )
}

/** A moment that falls on `last` at the latest, and on which others may count from `reliedFrom`, or later when it does. */
export function limitDates(dates: ItemDates, last: PlainDate, reliedFrom: PlainDate | null): ItemDates {
  const limit = ({ start, end }: Interval): Interval => ({
    start: start !== null && start > last ? reliedFrom : start,
    end: end === null || end > last ? last : end,
  })
  const allowed = limit({ start: dates.earliestStart, end: dates.latestFinish })
  const relied = limit({ start: dates.relied.start.start, end: dates.relied.finish.end })
  return toDates(dates.reading, allowed, allowed, { start: relied, finish: relied })
}
