import { addDays, fromDayNumber, type PlainDate, toDayNumber } from '../../dates/plain-date.ts'
import type { RouteBody, RouteStep } from '../../model/fields/decision-rule.ts'
import type { ProgrammeCalendar } from '../programme-calendar.ts'

/** A step of a besluitroute with the last day on which it can be taken. */
export interface StepDay {
  readonly title: string
  readonly body: RouteBody
  /** Null when the body does not meet in time. */
  readonly lastDay: PlainDate | null
}

/**
 * [WIN7] The last day of every step, reckoned back from the last day of the window: the last step falls on it or on
 * the last meeting before it, and each step before lies its lead time earlier, on a day on which that body meets.
 */
export function routeBack(route: readonly RouteStep[], lastDay: PlainDate, calendar: ProgrammeCalendar): StepDay[] {
  const steps: StepDay[] = []
  let next: PlainDate | null = lastDay
  for (const { title, body, lead } of route.toReversed()) {
    const ready: PlainDate | null = next && (steps.length === 0 ? next : before(next, lead, calendar))
    next = ready && calendar.lastDayFor(body, ready)
    steps.push({ title, body, lastDay: next })
  }
  return steps.reverse()
}

function before(day: PlainDate, { amount, unit }: RouteStep['lead'], calendar: ProgrammeCalendar): PlainDate {
  if (unit === 'days') return addDays(day, -amount)
  return fromDayNumber(calendar.addWorkingDays(toDayNumber(day), -amount))
}
