import { addMonths, endOfMonth, fromDayNumber, toDayNumber } from '../../dates/plain-date.ts'
import type { Link } from '../../model/entities/link.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import type { AddWorkingDays } from './lag.ts'

/**
 * [DEP2] The other way round from `dayAfterLag`: the last day (a day number) on which a thing may be ready, so that
 * what waits for it may begin on `needed` at the latest. With `gap`, `lagDays` and `lag` as there. An open side stays
 * open. Throws a `RangeError` outside the years 1-9999.
 */
export function lastReadyDay(
  needed: number,
  gap: number,
  { lagDays, lag }: Pick<Link, 'lagDays' | 'lag'>,
  addWorkingDays: AddWorkingDays,
): number {
  if (needed === OPEN_START || needed === OPEN_END) return needed
  if (lag === null) return needed - gap - lagDays
  switch (lag.unit) {
    case 'working-days':
      return lastDayBeforeWork(needed - gap, lag.amount, addWorkingDays)
    case 'months':
      return lastDayBeforeMonths(needed, lag.amount) - gap
    case 'quarters':
      return lastDayBeforeMonths(needed, 3 * lag.amount) - gap
  }
}

/** The last day after which the `amount`-th working day is `last` or earlier; days off before it count along. */
function lastDayBeforeWork(last: number, amount: number, addWorkingDays: AddWorkingDays): number {
  if (amount === 0) return last
  return amount > 0 ? addWorkingDays(last + 1, -amount) - 1 : addWorkingDays(last, -amount)
}

/** The last day that `months` later is `last` or earlier. The last of a month is met by every day of the other month. */
function lastDayBeforeMonths(last: number, months: number): number {
  const day = fromDayNumber(last)
  const earlier = addMonths(day, -months)
  return toDayNumber(day === endOfMonth(day) ? endOfMonth(earlier) : earlier)
}
