import { daysInMonth, type PlainDate, plainDate } from '../../plain-date.ts'
import { DEFAULT_RECESS } from '../../reading/atoms/calendar.ts'

/** A named time without meetings; both days are included. It is an `Interval`. */
export interface Recess {
  name: string
  start: PlainDate
  end: PlainDate
}

/** A recess that comes back every year: its days as `MM-DD`. An end before the start lies in the next year. */
export interface YearlyRecess {
  name: string
  start: string
  end: string
}

/** The summer recess of the council, unless the programme sets another [DAT18]. */
export const SUMMER_RECESS: YearlyRecess = { name: 'zomerreces', ...DEFAULT_RECESS }

/**
 * The recess that starts in a year [CAL7]. 29 February is the 28th in a year without one. Throws a `RangeError` when
 * its days are not written as `MM-DD` or the year is outside 1-9999.
 */
export function recessOf(year: number, yearly: YearlyRecess = SUMMER_RECESS): Recess {
  const endYear = yearly.end < yearly.start ? year + 1 : year
  return { name: yearly.name, start: dayOf(year, yearly.start), end: dayOf(endYear, yearly.end) }
}

/** Every recess with a day in the years `first` to `last`, both included, in order of their start [CAL7]. */
export function recessesIn(first: number, last: number, yearly: readonly YearlyRecess[] = [SUMMER_RECESS]): Recess[] {
  const all: Recess[] = []
  for (let year = first; year <= last; year += 1) for (const each of yearly) all.push(recessOf(year, each))
  // A recess over New Year that started the year before still runs in the first year.
  const runningOn = first > 1 ? yearly.filter(({ start, end }) => end < start) : []
  for (const each of runningOn) all.push(recessOf(first - 1, each))
  return all.sort((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))
}

function dayOf(year: number, text: string): PlainDate {
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(3))]
  if (!/^\d{2}-\d{2}$/.test(text)) throw new RangeError(`Not a day of the year: ${JSON.stringify(text.slice(0, 40))}`)
  return plainDate(year, month, month === 2 && day === 29 ? daysInMonth(year, 2) : day)
}
