import { plainDate, startOfIsoWeek, toDayNumber } from '../../plain-date.ts'
import { type DaySpan, isInSpans } from '../day-span.ts'
import { dutchHolidays } from '../holidays/dutch-holidays.ts'

/** When a body meets in the years of which no meeting dates are known. Days are day numbers. */
export interface MeetingRhythm {
  /** ISO weekday, Monday is 1; null is any day. */
  weekday: number | null
  everyWeeks: number
  /** A day in a week with a meeting, from which weeks are counted; null counts from ISO week 1 of every year. */
  counted: number | null
  recess: readonly DaySpan[]
}

/** The days of a year (1-9999) on which a body meets by its rhythm, in order [CAL8] [CAL10]. */
export function meetingYear(year: number, rhythm: MeetingRhythm): number[] {
  const first = toDayNumber(plainDate(year, 1, 1))
  const last = toDayNumber(plainDate(year, 12, 31))
  const recess = rhythm.recess.filter((span) => span.first <= last && span.last >= first)
  const holidays = new Set([...dutchHolidays(year).keys()].map(toDayNumber))
  const days: number[] = []
  for (let day = first; day <= last; day += 1) {
    if (!isInSpans(day, recess) && (rhythm.weekday === null || isMeeting(day, year, rhythm, holidays))) days.push(day)
  }
  return days
}

function isMeeting(day: number, year: number, rhythm: MeetingRhythm, holidays: ReadonlySet<number>): boolean {
  if (mod(day + 3, 7) + 1 !== rhythm.weekday || holidays.has(day)) return false
  if (rhythm.everyWeeks === 1) return true
  return mod(weekOf(day) - weekOf(rhythm.counted ?? weekOneOf(day, year)), rhythm.everyWeeks) === 0
}

/** Weeks since the one of 1 January 1970, from Monday to Sunday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7)

const mod = (value: number, by: number): number => ((value % by) + by) % by

/** Monday of week 1 of the ISO year of a day; the days around New Year may belong to the year before or after. */
function weekOneOf(day: number, year: number): number {
  const monday = (isoYear: number): number => toDayNumber(startOfIsoWeek(isoYear, 1) ?? plainDate(isoYear, 1, 1))
  if (year < 9999 && day >= monday(year + 1)) return monday(year + 1)
  return year > 1 && day < monday(year) ? monday(year - 1) : monday(year)
}
