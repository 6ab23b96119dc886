import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { changedKeys } from '@samenspoor/shared/schedule/tables/table-map'
import { linksByItem } from './links-by-item.ts'

/**
 * Something that follows for an item from itself and its links: `reckon` gives it, or undefined. It is reckoned once per
 * schedule, and after a change only for the items that it touched; the map is the same one while nothing in it changes.
 */
export function perItem<T>(
  reckon: (key: ItemKey, schedule: Schedule) => T | undefined,
  isSame: (a: T | undefined, b: T | undefined) => boolean,
): (schedule: Schedule) => ReadonlyMap<ItemKey, T> {
  const known = new WeakMap<Schedule, ReadonlyMap<ItemKey, T>>()
  let last: Schedule | null = null

  const ofAll = (schedule: Schedule): ReadonlyMap<ItemKey, T> => {
    const all = new Map<ItemKey, T>()
    for (const key of linksByItem(schedule).keys()) {
      const value = reckon(key, schedule)
      if (value !== undefined) all.set(key, value)
    }
    return all
  }
  const patched = (before: ReadonlyMap<ItemKey, T>, touched: ReadonlySet<ItemKey>, schedule: Schedule) => {
    let after: Map<ItemKey, T> | null = null
    for (const key of touched) {
      const value = reckon(key, schedule)
      if (isSame(value, before.get(key))) continue
      after ??= new Map(before)
      if (value === undefined) after.delete(key)
      else after.set(key, value)
    }
    return after ?? before
  }
  return (schedule) => {
    const before = known.get(schedule)
    if (before) return before
    const touched = last && touchedSince(schedule, last)
    const earlier = last && known.get(last)
    const now = touched && earlier ? patched(earlier, touched, schedule) : ofAll(schedule)
    known.set(schedule, now)
    last = schedule
    return now
  }
}

type Touched = ReadonlySet<ItemKey> | null

let compared: { readonly now: Schedule; readonly before: Schedule; readonly touched: Touched } | null = null

/** The items that changed, or of which a link did; null when any of them may have. */
function touchedSince(now: Schedule, before: Schedule): Touched {
  if (compared?.now === now && compared.before === before) return compared.touched
  compared = { now, before, touched: compare(now, before) }
  return compared.touched
}

function compare(now: Schedule, before: Schedule): Touched {
  const items = changedKeys(now.items, before.items)
  const links = changedKeys(now.links, before.links)
  if (items === null || links === null) return null
  const touched = new Set(items)
  for (const key of links) {
    for (const link of [now.links.get(key), before.links.get(key)]) {
      if (link) touched.add(link.from).add(link.to)
    }
  }
  return touched
}
