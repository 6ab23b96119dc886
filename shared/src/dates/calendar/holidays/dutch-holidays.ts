import { addDays, type PlainDate, plainDate, weekday } from '../../plain-date.ts'
import { perYear } from '../per-year.ts'
import { easterOf } from './easter.ts'

/** The Dutch names, as codes. */
export type HolidayName =
  | 'nieuwjaarsdag'
  | 'goede-vrijdag'
  | 'eerste-paasdag'
  | 'tweede-paasdag'
  | 'koninginnedag'
  | 'koningsdag'
  | 'bevrijdingsdag'
  | 'hemelvaartsdag'
  | 'eerste-pinksterdag'
  | 'tweede-pinksterdag'
  | 'eerste-kerstdag'
  | 'tweede-kerstdag'

const SUNDAY = 7
const yearTable = perYear(holidaysOf)

/**
 * The holidays of a year (1-9999) by date, in order of date: those of article 3 of the Algemene termijnenwet, Goede
 * Vrijdag included, and the Sundays of Easter and Pentecost [CAL2]. Right from 1990 on, by the law as it stands;
 * before that not everybody was free on Bevrijdingsdag and Koninginnedag. When Hemelvaartsdag falls on 5 May (2005,
 * 2016) that day is `hemelvaartsdag`. Days that a decree puts on a par for some years belong to the calendar.
 */
export function dutchHolidays(year: number): ReadonlyMap<PlainDate, HolidayName> {
  return yearTable(year)
}

function holidaysOf(year: number): ReadonlyMap<PlainDate, HolidayName> {
  const easter = easterOf(year)
  const holidays: [PlainDate, HolidayName][] = [
    [plainDate(year, 1, 1), 'nieuwjaarsdag'],
    [addDays(easter, -2), 'goede-vrijdag'],
    [easter, 'eerste-paasdag'],
    [addDays(easter, 1), 'tweede-paasdag'],
    royalDay(year),
    ...(year > 1945 ? [[plainDate(year, 5, 5), 'bevrijdingsdag'] satisfies [PlainDate, HolidayName]] : []),
    [addDays(easter, 39), 'hemelvaartsdag'],
    [addDays(easter, 49), 'eerste-pinksterdag'],
    [addDays(easter, 50), 'tweede-pinksterdag'],
    [plainDate(year, 12, 25), 'eerste-kerstdag'],
    [plainDate(year, 12, 26), 'tweede-kerstdag'],
  ]
  return new Map(holidays.sort(([a], [b]) => (a < b ? -1 : Number(a > b))))
}

/** The birthday of the head of state, never on a Sunday: until 1979 kept a day later, since then a day earlier. */
function royalDay(year: number): [PlainDate, HolidayName] {
  const name = year >= 2014 ? 'koningsdag' : 'koninginnedag'
  const birthday =
    year >= 2014 ? plainDate(year, 4, 27) : year >= 1949 ? plainDate(year, 4, 30) : plainDate(year, 8, 31)
  if (weekday(birthday) !== SUNDAY) return [birthday, name]
  return [addDays(birthday, year >= 1980 ? -1 : 1), name]
}
