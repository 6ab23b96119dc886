import {
  addDays,
  addMonths,
  daysInMonth,
  endOfMonth,
  endOfQuarter,
  isCalendarDay,
  type PlainDate,
  plainDate,
  startOfIsoWeek,
  startOfMonth,
  startOfQuarter,
  weekday,
} from '../../plain-date.ts'
import type { Atom } from './atom.ts'

/** The summer recess of a council, as `MM-DD`, both days included. */
export interface Recess {
  start: string
  end: string
}

export const DEFAULT_RECESS: Recess = { start: '07-15', end: '08-31' }

/** The days of an atom. `middle` is the day that limits turn on: the midpoint of "medio", else the first day. */
export interface Days {
  start: PlainDate
  end: PlainDate
  middle: PlainDate
}

const days = (start: PlainDate, end: PlainDate, middle = start): Days => ({ start, end, middle })

/** The days of an atom in a year; null when there are no such days (31 april, Q5, week 53 of a short year) [DAT3]. */
export function daysInYear(atom: Atom, year: number, recess: Recess): Days | null {
  switch (atom.unit) {
    case 'day':
      return dayOf(atom, year)
    case 'week':
      return weekOf(atom, year)
    case 'month':
      return monthOf(atom, year)
    case 'quarter':
      return monthsOf(year, atom.index, 3)
    case 'half':
      return monthsOf(year, atom.index, 6)
    case 'season':
      return seasonOf(atom, year, recess)
    case 'year':
      return yearOf(atom, year)
  }
}

/** The days of "deze maand", "volgend kwartaal", "vorige week", seen from the document date [DAT33]. */
export function daysFromAnchor(atom: Atom, steps: number, anchor: PlainDate): Days | null {
  if (atom.unit === 'week') {
    const monday = addDays(anchor, 1 - weekday(anchor) + steps * 7)
    return days(monday, addDays(monday, 6))
  }
  const moved = addMonths(startOfMonth(anchor), atom.unit === 'quarter' ? steps * 3 : steps)
  return atom.unit === 'quarter'
    ? days(startOfQuarter(moved), endOfQuarter(moved))
    : days(startOfMonth(moved), endOfMonth(moved))
}

function dayOf(atom: Atom, year: number): Days | null {
  if (!isCalendarDay(year, atom.index, atom.detail)) return null
  const date = plainDate(year, atom.index, atom.detail)
  return atom.weekday === undefined || atom.weekday === weekday(date) ? days(date, date) : null
}

/** A numbered week is an ISO week; the n-th week of a month is seven days from day 1, 8, 15 or 22 [DAT17]. */
function weekOf(atom: Atom, year: number): Days | null {
  if (atom.detail === 0) {
    const monday = startOfIsoWeek(year, atom.index)
    return monday === null ? null : days(monday, addDays(monday, 6))
  }
  const first = atom.index === -1 ? daysInMonth(year, atom.detail) - 6 : atom.index * 7 - 6
  const start = plainDate(year, atom.detail, first)
  return days(start, addDays(start, 6))
}

/** Begin, middle and end of a month: day 1-10, 10-20 and 21 to the last [DAT16]. */
function monthOf(atom: Atom, year: number): Days {
  const first = plainDate(year, atom.index, 1)
  const at = (day: number): PlainDate => addDays(first, day - 1)
  switch (atom.part) {
    case 'whole':
      return days(first, endOfMonth(first))
    case 'begin':
      return days(first, at(10))
    case 'medio':
      return days(at(10), at(20), at(15))
    case 'eind':
      return days(at(21), endOfMonth(first))
  }
}

function monthsOf(year: number, index: number, length: number): Days | null {
  if (index < 1 || index > 12 / length) return null
  const first = plainDate(year, (index - 1) * length + 1, 1)
  return days(first, endOfMonth(addMonths(first, length - 1)))
}

/** Begin, middle and end of a year: Q1, June and July around 1 July, and Q4 [DAT15]. */
function yearOf(atom: Atom, year: number): Days {
  switch (atom.part) {
    case 'whole':
      return days(plainDate(year, 1, 1), plainDate(year, 12, 31))
    case 'begin':
      return days(plainDate(year, 1, 1), plainDate(year, 3, 31))
    case 'medio':
      return days(plainDate(year, 6, 1), plainDate(year, 7, 31), plainDate(year, 7, 1))
    case 'eind':
      return days(plainDate(year, 10, 1), plainDate(year, 12, 31))
  }
}

/** Autumn is September-November, spring March-May, summer the recess of the council [DAT18]. */
function seasonOf(atom: Atom, year: number, recess: Recess): Days | null {
  if (atom.season === 'najaar') return days(plainDate(year, 9, 1), plainDate(year, 11, 30))
  if (atom.season === 'voorjaar') return days(plainDate(year, 3, 1), plainDate(year, 5, 31))
  const start = monthDay(year, recess.start)
  const end = monthDay(year, recess.end)
  return start === null || end === null || end < start ? null : days(start, end)
}

function monthDay(year: number, text: string): PlainDate | null {
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(3))]
  return /^\d{2}-\d{2}$/.test(text) && isCalendarDay(year, month, day) ? plainDate(year, month, day) : null
}
