import { fromDayNumber, type PlainDate, toDayNumber } from '../plain-date.ts'
import { type WorkCalendar, workTableOf } from './work-table.ts'

/** True from Monday to Friday when the day is no holiday and not closed [CAL3]. */
export function isWorkingDay(date: PlainDate, calendar: WorkCalendar): boolean {
  return workTableOf(calendar).isWorking(toDayNumber(date))
}

/**
 * The n-th working day after the date, or before it when `n` is negative; 0 gives the same day, a working day or
 * not [CAL4]. Throws a `RangeError` when `n` is no whole number or the answer falls outside the years 1-9999.
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: WorkCalendar): PlainDate {
  return fromDayNumber(workTableOf(calendar).add(toDayNumber(date), n))
}

/** The working days after `a` up to and including `b`; minus those after `b` up to `a` when `b` is earlier [CAL5]. */
export function workingDaysBetween(a: PlainDate, b: PlainDate, calendar: WorkCalendar): number {
  return workTableOf(calendar).between(toDayNumber(a), toDayNumber(b))
}

/** The day itself when it is a working day, else the last one before it [CAL6]. Throws as `addWorkingDays` does. */
export function lastWorkingDayOnOrBefore(date: PlainDate, calendar: WorkCalendar): PlainDate {
  return fromDayNumber(workTableOf(calendar).lastOnOrBefore(toDayNumber(date)))
}
