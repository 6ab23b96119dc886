import { addMonthsToDay } from '../../dates/plain-date.ts'
import { IN_MONTHS, IN_QUARTERS, IN_WORKING_DAYS } from '../../model/rows/lag-numbers.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'

/** Moves a day number by working days: what only the programme's calendar knows. */
export type AddWorkingDays = (day: number, amount: number) => number

/**
 * [SCH13] The first day (a day number) on which what waits may begin, when what it waits for is there on `ready`.
 * `gap` is 1 behind an activity, which takes its last day. Months and quarters count from the day after; working
 * days are those of the programme's calendar. `amount` and `unit` are the lag, as `lagNumbers` says it.
 */
export function dayAfterLag(
  ready: number,
  gap: number,
  amount: number,
  unit: number,
  addWorkingDays: AddWorkingDays,
): number {
  if (ready === OPEN_START || ready === OPEN_END) return ready
  switch (unit) {
    case IN_WORKING_DAYS:
      return addWorkingDays(ready, amount) + gap
    case IN_MONTHS:
      return addMonthsToDay(ready + gap, amount)
    case IN_QUARTERS:
      return addMonthsToDay(ready + gap, 3 * amount)
    default:
      return ready + gap + amount
  }
}
