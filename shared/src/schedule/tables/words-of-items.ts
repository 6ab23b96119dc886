import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/entities/item.ts'
import { datesOf, type ItemDates } from '../item-dates.ts'

/** What the words of a list of items name, as they were read on a day. */
interface WordsOfList {
  readonly today: PlainDate
  readonly words: readonly ItemDates[]
}

const known = new WeakMap<readonly Item[], WordsOfList>()

/** As {@link datesOf} for each; a list that was read before on the same day is not read again. */
export function wordsOfItems(items: readonly Item[], today: PlainDate): readonly ItemDates[] {
  const read = known.get(items)
  if (read?.today === today) return read.words
  return keep(
    items,
    today,
    items.map((item) => datesOf(item, today)),
  )
}

/** The same for a list that differs at a few rows from one of which the words are known. */
export function wordsWith(
  items: readonly Item[],
  before: readonly ItemDates[],
  changed: Iterable<number>,
  today: PlainDate,
): readonly ItemDates[] {
  const words = before.slice()
  for (const row of changed) words[row] = datesOf(items[row] as Item, today)
  return keep(items, today, words)
}

function keep(items: readonly Item[], today: PlainDate, words: readonly ItemDates[]): readonly ItemDates[] {
  known.set(items, { today, words })
  return words
}
