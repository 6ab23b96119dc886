import { daysInMonth } from '@samenspoor/shared/dates/plain-date'
import { FULL_MONTHS } from '@samenspoor/shared/dates/reading/words/lexicon'
import type { YearDay } from '@samenspoor/shared/model/fields/decision-rule'

const LEAP_YEAR = 2024

/** "30 juni, 31 december" */
export function printYearDays(days: readonly YearDay[]): string {
  return days.map(({ month, day }) => `${day} ${FULL_MONTHS[month - 1]}`).join(', ')
}

/** Days without a year, with commas or "en" between them; null when one of them is no day. Named twice is once. */
export function readYearDays(text: string): YearDay[] | null {
  const days = text.split(/,|;|\ben\b/i).map(readYearDay)
  const read = days.filter((day) => day !== null)
  if (read.length === 0 || read.length < days.length) return null
  return [...new Map(read.map((day) => [`${day.month}-${day.day}`, day])).values()]
}

function readYearDay(text: string): YearDay | null {
  const [, dayText = '', word = ''] = /^\s*(\d{1,2})\s+(\p{L}+)\.?\s*$/u.exec(text) ?? []
  const day = Number(dayText)
  const month = monthOf(word.toLowerCase())
  if (month === 0 || day < 1 || day > daysInMonth(LEAP_YEAR, month)) return null
  return { month, day }
}

/** "december", "dec", "sept"; 0 when it is no month. */
function monthOf(word: string): number {
  if (word === 'mrt') return 3
  return word.length < 3 ? 0 : FULL_MONTHS.findIndex((name) => name.startsWith(word)) + 1
}
