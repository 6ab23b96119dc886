import { addMonthsToDay } from '../dates/plain-date.ts'
import type { Link } from '../model/link.ts'
import { OPEN_END, OPEN_START } from './item-dates.ts'

/** Moves a day number by working days: what only the programme's calendar knows. */
export type AddWorkingDays = (day: number, amount: number) => number

/**
 * [SCH13] The first day (a day number) on which what waits may begin, when what it waits for is there on `ready`.
 * `gap` is 1 behind an activity, which takes its last day. Months and quarters count from the day after; working
 * days are those of the programme's calendar.
 */
export function dayAfterLag(
  ready: number,
  gap: number,
  { lagDays, lag }: Pick<Link, 'lagDays' | 'lag'>,
  addWorkingDays: AddWorkingDays,
): number {
  if (ready === OPEN_START || ready === OPEN_END) return ready
  if (lag === null) return ready + gap + lagDays
  switch (lag.unit) {
    case 'working-days':
      return addWorkingDays(ready, lag.amount) + gap
    case 'months':
      return addMonthsToDay(ready + gap, lag.amount)
    case 'quarters':
      return addMonthsToDay(ready + gap, 3 * lag.amount)
  }
}
