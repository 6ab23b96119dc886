import { formatDateWithWeekday } from '@samenspoor/shared/dates/format'
import { daysBetween, type PlainDate, weekday } from '@samenspoor/shared/dates/plain-date'
import { readPeriod } from '@samenspoor/shared/dates/read-period'

/** By when an action is due, as far as its words say. */
export type Due =
  | { readonly kind: 'none' }
  /** Words without a last day: nobody can read them, or they name no end ("zo snel mogelijk", "vanaf Q1 2022"). */
  | { readonly kind: 'open'; readonly words: string; readonly isUnderstood: boolean }
  /** `isDay`: the words name one day, so a weekday may be shown. */
  | { readonly kind: 'dated'; readonly words: string; readonly last: PlainDate; readonly isDay: boolean }

/** How soon something must be done, seen from a day. Weeks start on Monday. */
export const URGENCIES = ['late', 'today', 'week', 'later', 'undated'] as const
export type Urgency = (typeof URGENCIES)[number]

const LAST_DAY_OF_WEEK = 7

/** Reads due words on the day that we look; they carry their year (ACT5), so that day changes nothing that was kept. */
export function readDue(words: string, today: PlainDate): Due {
  if (words.trim() === '') return { kind: 'none' }
  const reading = readPeriod(words, { anchorDate: today })
  if (!reading.understood || reading.end === null) return { kind: 'open', words, isUnderstood: reading.understood }
  const isDay = reading.precision === 'day' && (reading.start === null || reading.start === reading.end)
  return { kind: 'dated', words, last: reading.end, isDay }
}

/** In which part of the list it belongs. */
export function urgencyOf(due: Due, today: PlainDate): Urgency {
  if (due.kind !== 'dated') return 'undated'
  const days = daysBetween(today, due.last)
  if (days < 0) return 'late'
  if (days === 0) return 'today'
  return days <= LAST_DAY_OF_WEEK - weekday(today) ? 'week' : 'later'
}

/** Whole days past the last day; 0 when it is not late. */
export function daysLate(due: Due, today: PlainDate): number {
  return due.kind === 'dated' ? Math.max(0, daysBetween(due.last, today)) : 0
}

/** The earliest last day first; without a last day at the end. */
export function compareDue(a: Due, b: Due): number {
  const [x, y] = [a, b].map((due) => (due.kind === 'dated' ? due.last : '9999-99-99'))
  return x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1
}

/** "vr 26 nov", with the year when it is another one; a period is shown in its own words. */
export function dueText(due: Exclude<Due, { kind: 'none' }>, today: PlainDate): string {
  if (due.kind === 'open' || !due.isDay) return due.words
  const text = formatDateWithWeekday(due.last)
  const year = ` ${today.slice(0, 4)}`
  return text.endsWith(year) ? text.slice(0, -year.length) : text
}
