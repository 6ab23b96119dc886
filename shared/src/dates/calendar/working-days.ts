import type { Interval } from '../period.ts'
import { addDays, fromDayNumber, type PlainDate, partsOf, toDayNumber } from '../plain-date.ts'
import { spansOf } from './day-span.ts'
import { perYear } from './per-year.ts'
import { type WorkYear, workYear } from './work-year.ts'

/** The days on which an organisation works. Made once and not changed after: what is counted is kept per object. */
export interface WorkCalendar {
  /** Closed besides weekends and holidays; an open side has no end. */
  readonly extraFreeDays: readonly Interval[]
}

type YearLookup = (year: number) => WorkYear

const LAST_YEAR = 9999
const perCalendar = new WeakMap<WorkCalendar, YearLookup>()
const withoutExtras = lookup([])

/** True from Monday to Friday when the day is no holiday and not closed [CAL3]. */
export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  const { table, index } = at(date, calendar)
  return count(table, index + 1) > count(table, index)
}

/**
 * The n-th working day after the date, or before it when `n` is negative; 0 gives the same day, a working day or
 * not [CAL4]. Throws a `RangeError` when `n` is no whole number or the answer falls outside the years 1-9999.
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: WorkCalendar): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`)
  if (n === 0) return addDays(date, 0)
  const { table, index, year } = at(date, calendar)
  return nth(calendar, year, n > 0 ? count(table, index + 1) + n : count(table, index) + n + 1)
}

/** The working days after `a` up to and including `b`; minus those after `b` up to `a` when `b` is earlier [CAL5]. */
export function workingDaysBetween(a: PlainDate, b: PlainDate, calendar: WorkCalendar): number {
  const [from, to] = a <= b ? [a, b] : [b, a]
  const [left, right] = [at(from, calendar), at(to, calendar)]
  let days = count(right.table, right.index + 1) - count(left.table, left.index + 1)
  for (let year = left.year; year < right.year; year += 1) days += yearsOf(calendar)(year).days.length
  return a <= b || days === 0 ? days : -days
}

/** The day itself when it is a working day, else the last one before it [CAL6]. Throws as `addWorkingDays` does. */
export function lastWorkingDayOnOrBefore(date: PlainDate, calendar: WorkCalendar): PlainDate {
  const { table, index, year } = at(date, calendar)
  return nth(calendar, year, count(table, index + 1))
}

/** The working day with a number counted from 1 in a year; lower and higher numbers run on in the years around it. */
function nth(calendar: WorkCalendar, startYear: number, startNumber: number): PlainDate {
  const years = yearsOf(calendar)
  let [year, number] = [startYear, startNumber]
  while (number < 1 && year > 1) number += years(--year).days.length
  while (year < LAST_YEAR && number > years(year).days.length) number -= years(year++).days.length
  const day = years(year).days[number - 1]
  if (day === undefined) throw new RangeError('No such working day in the years 1-9999')
  return fromDayNumber(day)
}

function at(date: PlainDate, calendar: WorkCalendar): { table: WorkYear; index: number; year: number } {
  const { year } = partsOf(date)
  const table = yearsOf(calendar)(year)
  return { table, index: toDayNumber(date) - table.first, year }
}

const count = (table: WorkYear, index: number): number => table.before[index] ?? 0

function yearsOf(calendar: WorkCalendar): YearLookup {
  if (calendar.extraFreeDays.length === 0) return withoutExtras
  const known = perCalendar.get(calendar)
  if (known !== undefined) return known
  const years = lookup(calendar.extraFreeDays)
  perCalendar.set(calendar, years)
  return years
}

function lookup(extraFreeDays: readonly Interval[]): YearLookup {
  const free = spansOf(extraFreeDays)
  return perYear((year) => workYear(year, free))
}
