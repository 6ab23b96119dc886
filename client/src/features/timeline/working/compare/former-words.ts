import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { Baseline } from '@samenspoor/shared/model/entities/baseline'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { datesOf, type ItemDates } from '@samenspoor/shared/schedule/item-dates'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { Former } from '../working-store.ts'

/** The words of an item on an earlier day, and the day from which they are read. */
interface EarlierWords {
  readonly period: string
  readonly anchorDate: PlainDate | null
}

/** What a stand says of each item that it has. Words without a year are read from its own day. */
export function wordsOfBaseline({ asOf, starts }: Baseline, today: PlainDate): Map<ItemKey, EarlierWords> {
  const { earliestStart } = datesOf({ kind: 'milestone', period: asOf, anchorDate: null }, today)
  return new Map(starts.map(({ item, period }) => [itemKey(item), { period, anchorDate: earliestStart }]))
}

/** The words of every item of the plan as it was. */
export const wordsOfPlan = ({ items }: Plan): Map<ItemKey, EarlierWords> =>
  new Map(
    [...items].flatMap(([key, { period, anchorDate, removed }]) =>
      removed === null && period !== '' ? [[key, { period, anchorDate }]] : [],
    ),
  )

/** [CMP1] The items that fell on other days then than their words say now. What says the same in other words is left out. */
export function formerOf(
  { items, today }: Schedule,
  earlier: ReadonlyMap<ItemKey, EarlierWords>,
): ReadonlyMap<ItemKey, Former> {
  const former = new Map<ItemKey, Former>()
  for (const [key, { period, anchorDate }] of earlier) {
    const now = items.get(key)
    if (!now || now.item.period === period) continue
    const dates = datesOf({ kind: now.item.kind, period, anchorDate: anchorDate ?? now.item.anchorDate }, today)
    if (!isSame(dates, now)) former.set(key, { words: period, dates })
  }
  return former
}

/** Whether the words say the same days; words that nobody can read never do. */
function isSame(then: ItemDates, { words: now }: ScheduledItem): boolean {
  if (!then.reading.understood || !now.reading.understood) return false
  const [a, b] = [then.days, now.days]
  return (
    a.startFrom === b.startFrom && a.startTo === b.startTo && a.finishFrom === b.finishFrom && a.finishTo === b.finishTo
  )
}
