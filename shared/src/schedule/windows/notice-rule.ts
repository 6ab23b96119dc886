import { addDays, addMonths, daysInMonth, type PlainDate, partsOf, plainDate } from '../../dates/plain-date.ts'
import type { DecisionRule, ExitDays, NoticePeriod } from '../../model/fields/decision-rule.ts'

/** One chance to leave: notice given on `lastDay` at the latest lets the new begin on `start`. */
export interface NoticeWindow {
  readonly lastDay: PlainDate
  readonly start: PlainDate
}

type Rule = Pick<DecisionRule, 'notice' | 'exitDays'>

/**
 * [WIN1] The last day on which notice is in time for an end on `exit` (the last day of the old).
 * Days are counted as days and months as months, never the one rounded into the other: notice on day d runs out on
 * the same day n months later, or on the last day of that month. Whole calendar years have to lie between the two.
 */
export function lastNoticeDay(exit: PlainDate, { amount, unit }: NoticePeriod): PlainDate {
  switch (unit) {
    case 'days':
      return addDays(exit, -amount)
    case 'months': {
      let day = addMonths(exit, -amount)
      while (addMonths(addDays(day, 1), amount) <= exit) day = addDays(day, 1)
      return day
    }
    case 'calendar-years': {
      if (amount === 0) return exit
      const { year, month, day } = partsOf(exit)
      const lastWholeYear = month === 12 && day === 31 ? year : year - 1
      return plainDate(lastWholeYear - amount, 12, 31)
    }
  }
}

/** The first day of leaving for which notice on `day` is still in time: the inverse of {@link lastNoticeDay}. */
function firstExitFor(day: PlainDate, { amount, unit }: NoticePeriod): PlainDate {
  switch (unit) {
    case 'days':
      return addDays(day, amount)
    case 'months':
      return addMonths(day, amount)
    case 'calendar-years':
      return amount === 0 ? day : plainDate(partsOf(day).year + amount, 12, 31)
  }
}

/** [WIN2] The first chance whose new start falls on `day` or later. */
export function windowForStart(rule: Rule, day: PlainDate): NoticeWindow {
  return toWindow(rule, exitFrom(rule.exitDays, addDays(day, -1)))
}

/** [WIN3] The first chance for which notice can still be given on `day`. */
export function windowOpenOn(rule: Rule, day: PlainDate): NoticeWindow {
  return toWindow(rule, exitFrom(rule.exitDays, firstExitFor(day, rule.notice)))
}

/**
 * [WIN4] The last chance that closes by `day`: what a deadline is meant for. The letters call one and the same moment
 * "voor 1 juli 2020" and "1 juli 2020 deadline"; both mean the chance that closes on 30 June.
 * Null when a term ends for the first time after it.
 */
export function windowClosingBy(rule: Rule, day: PlainDate): NoticeWindow | null {
  const next = windowOpenOn(rule, addDays(day, 1))
  const exit = exitBefore(rule.exitDays, addDays(next.start, -1))
  return exit === null ? null : toWindow(rule, exit)
}

/** [WIN5] The chance after `window`, and not one whose last day lies before `today`: nobody can decide in the past. */
export function windowAfter(rule: Rule, window: NoticeWindow, today: PlainDate): NoticeWindow {
  const next = toWindow(rule, exitFrom(rule.exitDays, window.start))
  return next.lastDay >= today ? next : windowOpenOn(rule, today)
}

const toWindow = ({ notice }: Rule, exit: PlainDate): NoticeWindow => ({
  lastDay: lastNoticeDay(exit, notice),
  start: addDays(exit, 1),
})

/** The first day on or after `day` that is the last day of the old. */
function exitFrom(exits: ExitDays, day: PlainDate): PlainDate {
  if (exits.kind === 'term-end') {
    // [WIN6] From the term that is running, never from the first one.
    let renewals = Math.max(0, renewalsUpTo(exits, day) - 1)
    while (termEnd(exits, renewals) < day) renewals += 1
    return termEnd(exits, renewals)
  }
  const { year } = partsOf(day)
  const exit = yearlyExits(exits, year, year + 1).find((each) => each >= day)
  if (exit === undefined) throw new RangeError(`No day of leaving from ${day}`)
  return exit
}

/** The last day before `day` that is the last day of the old; null before the first term has ended. */
function exitBefore(exits: ExitDays, day: PlainDate): PlainDate | null {
  if (exits.kind === 'term-end') {
    let renewals = renewalsUpTo(exits, day) + 1
    while (renewals >= 0 && termEnd(exits, renewals) >= day) renewals -= 1
    return renewals < 0 ? null : termEnd(exits, renewals)
  }
  const { year } = partsOf(day)
  return yearlyExits(exits, year - 1, year).findLast((each) => each < day) ?? null
}

type TermEnd = Extract<ExitDays, { kind: 'term-end' }>

/** How often the term has been renewed by `day`, give or take one. */
function renewalsUpTo({ firstEnd, renewMonths }: TermEnd, day: PlainDate): number {
  const [from, to] = [partsOf(firstEnd), partsOf(day)]
  return Math.floor(((to.year - from.year) * 12 + to.month - from.month) / renewMonths)
}

/** Terms follow on each other: the end of the month stays the end of the month. */
function termEnd({ firstEnd, renewMonths }: TermEnd, renewals: number): PlainDate {
  return addDays(addMonths(addDays(firstEnd, 1), renewals * renewMonths), -1)
}

/** The last days of the old in two years, in order; a first day of the new on 1 January ends the year before it. */
function yearlyExits(exits: Extract<ExitDays, { kind: 'yearly' }>, first: number, last: number): PlainDate[] {
  const inYear = (year: number): PlainDate[] =>
    exits.days.map(({ month, day }) => {
      const date = plainDate(year, month, Math.min(day, daysInMonth(year, month)))
      return exits.named === 'last-day' ? date : addDays(date, -1)
    })
  return [...inYear(first), ...inYear(last), ...(exits.named === 'first-day' ? inYear(last + 1) : [])].sort()
}
