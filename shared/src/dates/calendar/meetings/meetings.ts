import type { Interval } from '../../period.ts'
import { fromDayNumber, type PlainDate, partsOf, toDayNumber } from '../../plain-date.ts'
import { spansOf } from '../day-span.ts'
import { perYear } from '../per-year.ts'
import { meetingYear } from './meeting-year.ts'

/** When the college or the raad meets. Made once and not changed after: what is worked out is kept per object. */
export interface MeetingCalendar {
  /** ISO weekday, Monday is 1; null when any day will do. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null
  /** 1 when not given; a whole number from 1. */
  readonly everyWeeks?: number
  /** Real meeting dates, in any order: a year that has one meets on those days alone. */
  readonly days: readonly PlainDate[]
  /** No meetings by the weekday in here. */
  readonly recess: readonly Interval[]
}

type YearLookup = (year: number) => readonly number[]

/** How far away a meeting is looked for, in days. */
const REACH = 400
const perCalendar = new WeakMap<MeetingCalendar, YearLookup>()

/** The meeting on the day itself or else the last one before it; null when there is none in 400 days [CAL8]. */
export function lastMeetingOnOrBefore(date: PlainDate, meetings: MeetingCalendar): PlainDate | null {
  const [day, year] = [toDayNumber(date), Number(date.slice(0, 4))]
  const days = yearsOf(meetings)
  for (let back = year; back >= Math.max(1, year - 2); back -= 1) {
    const found = days(back).findLast((meeting) => meeting <= day)
    if (found !== undefined) return day - found <= REACH ? fromDayNumber(found) : null
  }
  return null
}

/** The meeting on the day itself or else the first one after it; null when there is none in 400 days [CAL8]. */
export function nextMeetingOnOrAfter(date: PlainDate, meetings: MeetingCalendar): PlainDate | null {
  const [day, year] = [toDayNumber(date), Number(date.slice(0, 4))]
  const days = yearsOf(meetings)
  for (let on = year; on <= Math.min(9999, year + 2); on += 1) {
    const found = days(on).find((meeting) => meeting >= day)
    if (found !== undefined) return found - day <= REACH ? fromDayNumber(found) : null
  }
  return null
}

function yearsOf(meetings: MeetingCalendar): YearLookup {
  const known = perCalendar.get(meetings)
  if (known !== undefined) return known
  const years = lookup(meetings)
  perCalendar.set(meetings, years)
  return years
}

function lookup({ weekday, everyWeeks = 1, days, recess }: MeetingCalendar): YearLookup {
  if (!Number.isInteger(everyWeeks) || everyWeeks < 1) throw new RangeError(`Not a number of weeks: ${everyWeeks}`)
  const listed = days.map(toDayNumber).sort((a, b) => a - b)
  const listedIn = Map.groupBy(listed, (day) => partsOf(fromDayNumber(day)).year)
  const rhythm = { weekday, everyWeeks, counted: listed[0] ?? null, recess: spansOf(recess) }
  return perYear((year) => listedIn.get(year) ?? meetingYear(year, rhythm))
}
