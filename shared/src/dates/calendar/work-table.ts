import type { Interval } from '../period.ts'
import { spansOf } from './day-span.ts'
import { perYear } from './per-year.ts'
import { type WorkYear, workYear } from './work-year.ts'

/** The days on which an organisation works. Made once and not changed after: what is counted is kept per object. */
export interface WorkCalendar {
  /** Closed besides weekends and holidays; an open side has no end. */
  readonly extraFreeDays: readonly Interval[]
}

/** What `working-days.ts` answers, in day numbers: for those who ask often. Throws a `RangeError` as it does. */
export interface WorkTable {
  isWorking: (day: number) => boolean
  add: (day: number, n: number) => number
  between: (a: number, b: number) => number
  lastOnOrBefore: (day: number) => number
}

const LAST_YEAR = 9999
const perCalendar = new WeakMap<WorkCalendar, WorkTable>()
const withoutExtras = makeTable([])

/** The table of a calendar; the same one for the same object. */
export function workTableOf(calendar: WorkCalendar): WorkTable {
  if (calendar.extraFreeDays.length === 0) return withoutExtras
  const known = perCalendar.get(calendar)
  if (known !== undefined) return known
  const table = makeTable(calendar.extraFreeDays)
  perCalendar.set(calendar, table)
  return table
}

/** A day in its year: `before` working days come before it in that year, `upTo` counts the day itself too. */
interface Place {
  year: number
  before: number
  upTo: number
}

function makeTable(extraFreeDays: readonly Interval[]): WorkTable {
  const free = spansOf(extraFreeDays)
  const years = perYear((year) => workYear(year, free))
  const place = (day: number): Place => placeOf(day, years)
  return {
    isWorking: (day) => {
      const { before, upTo } = place(day)
      return upTo > before
    },
    add: (day, n) => {
      if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`)
      const { year, before, upTo } = place(day)
      return n === 0 ? day : nth(year, n > 0 ? upTo + n : before + n + 1, years)
    },
    between: (a, b) => {
      const [left, right] = [place(Math.min(a, b)), place(Math.max(a, b))]
      let days = right.upTo - left.upTo
      for (let year = left.year; year < right.year; year += 1) days += years(year).days.length
      return a <= b || days === 0 ? days : -days
    },
    lastOnOrBefore: (day) => {
      const { year, upTo } = place(day)
      return nth(year, upTo, years)
    },
  }
}

function placeOf(day: number, years: (year: number) => WorkYear): Place {
  if (!Number.isInteger(day)) throw new RangeError(`Not a whole day number: ${day}`)
  // The mean length of a year is at most one year off.
  let year = Math.min(LAST_YEAR, Math.max(1, 1970 + Math.floor(day / 365.2425)))
  if (day < years(year).first) year -= 1
  else if (day - years(year).first >= years(year).before.length - 1) year += 1
  const { first, before } = years(year)
  const [less, more] = [before[day - first], before[day - first + 1]]
  if (less === undefined || more === undefined) throw new RangeError(`Outside the years 1-9999: day ${day}`)
  return { year, before: less, upTo: more }
}

/** The working day with a number counted from 1 in a year; lower and higher numbers run on in the years around it. */
function nth(startYear: number, startNumber: number, years: (year: number) => WorkYear): number {
  let [year, number] = [startYear, startNumber]
  while (number < 1 && year > 1) number += years(--year).days.length
  while (year < LAST_YEAR && number > years(year).days.length) number -= years(year++).days.length
  const day = years(year).days[number - 1]
  if (day === undefined) throw new RangeError('No such working day in the years 1-9999')
  return day
}
