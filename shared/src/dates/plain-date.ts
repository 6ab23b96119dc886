/**
 * Plain calendar dates: `YYYY-MM-DD` strings in the proleptic Gregorian calendar, years 0001-9999.
 * No time, no zone, no clock. Every function throws a `RangeError` when it is given a string that is not such a date,
 * or when the answer would fall outside the years 0001-9999.
 */
export type PlainDate = string

const DAYS_BEFORE_EPOCH = 719468
const DAYS_PER_ERA = 146097
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'))

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** The number of days of a month; `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month] ?? 30)
}

/** True for an existing day written as `YYYY-MM-DD` [DAT1]. */
export function isPlainDate(value: string): boolean {
  if (value.length !== 10 || value.charCodeAt(4) !== DASH || value.charCodeAt(7) !== DASH) return false
  // What is no digit gives NaN, which is no calendar day.
  return isCalendarDay(numberAt(value, 0, 4), numberAt(value, 5, 7), numberAt(value, 8, 10))
}

const [DASH, ZERO] = [0x2d, 0x30]

/** The number that the digits from `start` up to `end` write; NaN when one is no digit. */
function numberAt(value: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at += 1) {
    const digit = value.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

/** True when this year (1-9999), month and day exist together. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Year, month (1-12) and day of a date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`Not a calendar date: ${JSON.stringify(date.slice(0, 40))}`)
  return { year: numberAt(date, 0, 4), month: numberAt(date, 5, 7), day: numberAt(date, 8, 10) }
}

/** The date of a year, month (1-12) and day. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  if (!isCalendarDay(year, month, day)) throw new RangeError(`No such day: ${year}-${month}-${day}`)
  return `${year < 1_000 ? String(year).padStart(4, '0') : year}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`
}

/** Days since 1970-01-01, negative before it. */
export function toDayNumber(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  return dayNumberOf(year, month, day)
}

function dayNumberOf(year: number, month: number, day: number): number {
  // The year is counted from March, so that the leap day is the last day of a year.
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_EPOCH
}

/** The date of a day number; the inverse of `toDayNumber`. */
export function fromDayNumber(day: number): PlainDate {
  const parts = partsOfDay(day)
  return plainDate(parts.year, parts.month, parts.day)
}

/** Year, month (1-12) and day of a day number. */
function partsOfDay(dayNumber: number): { year: number; month: number; day: number } {
  if (!Number.isInteger(dayNumber)) throw new RangeError(`Not a whole day number: ${dayNumber}`)
  const shifted = dayNumber + DAYS_BEFORE_EPOCH
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** Moves by calendar months; a day that does not exist becomes the last day of that month [DAT2]. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = monthsLater(partsOf(date), months)
  return plainDate(year, month, day)
}

/** The same as {@link addMonths}, in day numbers; the answer may lie outside the years 0001-9999. */
export function addMonthsToDay(day: number, months: number): number {
  const moved = monthsLater(partsOfDay(day), months)
  return dayNumberOf(moved.year, moved.month, moved.day)
}

function monthsLater({ year, month, day }: ReturnType<typeof partsOf>, months: number): ReturnType<typeof partsOf> {
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return { year: toYear, month: toMonth, day: Math.min(day, daysInMonth(toYear, toMonth)) }
}

/** Days from `a` to `b`: positive when `b` is later. */
export function daysBetween(a: PlainDate, b: PlainDate): number {
  return toDayNumber(b) - toDayNumber(a)
}

export function minDate(a: PlainDate, b: PlainDate): PlainDate {
  return a <= b ? a : b
}

export function maxDate(a: PlainDate, b: PlainDate): PlainDate {
  return a >= b ? a : b
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(date: PlainDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

export function startOfMonth(date: PlainDate): PlainDate {
  const { year, month } = partsOf(date)
  return plainDate(year, month, 1)
}

export function endOfMonth(date: PlainDate): PlainDate {
  const { year, month } = partsOf(date)
  return plainDate(year, month, daysInMonth(year, month))
}

/** Quarter of the year, 1-4. */
export function quarterOf(date: PlainDate): number {
  return Math.ceil(partsOf(date).month / 3)
}

export function startOfQuarter(date: PlainDate): PlainDate {
  return plainDate(partsOf(date).year, quarterOf(date) * 3 - 2, 1)
}

export function endOfQuarter(date: PlainDate): PlainDate {
  return endOfMonth(plainDate(partsOf(date).year, quarterOf(date) * 3, 1))
}

/** Monday of ISO week `week` of `year`, or null when that year has no such week (ISO 8601: week 1 holds 4 January). */
export function startOfIsoWeek(year: number, week: number): PlainDate | null {
  const fourth = plainDate(year, 1, 4)
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7)
  const thursday = addDays(monday, 3)
  return week >= 1 && partsOf(thursday).year === year ? monday : null
}
