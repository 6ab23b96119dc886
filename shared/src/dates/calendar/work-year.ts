import { plainDate, toDayNumber } from '../plain-date.ts'
import { type DaySpan, isInSpans } from './day-span.ts'
import { dutchHolidays } from './holidays/dutch-holidays.ts'

/** The working days of one year, counted once so that every question is a look-up. Days are day numbers. */
export interface WorkYear {
  /** 1 January. */
  first: number
  /** `before[i]` is the number of working days in the first `i` days of the year; the last entry is all of them. */
  before: Uint16Array
  /** The working days, in order. */
  days: Int32Array
}

/** Counts the working days of a year (1-9999): Monday to Friday, no holiday, in none of the free spans. */
export function workYear(year: number, free: readonly DaySpan[]): WorkYear {
  const first = toDayNumber(plainDate(year, 1, 1))
  const length = toDayNumber(plainDate(year, 12, 31)) - first + 1
  const holidays = new Set([...dutchHolidays(year).keys()].map(toDayNumber))
  const touching = free.filter((span) => span.first < first + length && span.last >= first)
  const before = new Uint16Array(length + 1)
  const days: number[] = []
  for (let index = 0; index < length; index += 1) {
    const day = first + index
    if (isWeekday(day) && !holidays.has(day) && !isInSpans(day, touching)) days.push(day)
    before[index + 1] = days.length
  }
  return { first, before, days: Int32Array.from(days) }
}

/** Monday to Friday; day 0 is a Thursday. */
function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5
}
