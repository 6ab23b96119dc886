import { addDays, type PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { Item } from '@samenspoor/shared/model/entities/item'
import { datesOf } from '@samenspoor/shared/schedule/item-dates'
import { FIRST_DAY } from '@samenspoor/shared/schedule/testing/plan-of-size'

/** The day from which the plan is looked at, in every contender. */
export const TODAY: PlainDate = '2022-03-01'

/** The first and last day of an item, for those who draw days and no words. */
export function daysOf(item: Item): { readonly start: PlainDate; readonly end: PlainDate } {
  const dates = datesOf(item, TODAY)
  const start = dates.earliestStart ?? dates.latestStart ?? dates.latestFinish ?? FIRST_DAY
  const end = dates.latestFinish ?? addDays(start, 30)
  return end > start ? { start, end } : { start, end: addDays(start, 1) }
}
