import { addDays, type PlainDate, plainDate } from '../../plain-date.ts'

/** Easter Sunday of a year (1-9999), by the Gregorian computus of Meeus, Jones and Butcher [CAL1]. */
export function easterOf(year: number): PlainDate {
  const golden = year % 19
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100]
  const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return addDays(plainDate(year, 3, 22), epact + toSunday - 7 * late)
}
