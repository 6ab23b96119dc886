import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'

/** Something of each item; undefined where there is nothing to say. */
export interface PerItem<T> {
  readonly get: (key: ItemKey) => T | undefined
}

/**
 * Something that follows for an item from itself and its links, reckoned once per schedule, and only for the items that
 * somebody asks for: of a large plan those in view.
 */
export function perItem<T>(reckon: (key: ItemKey, schedule: Schedule) => T | undefined): (of: Schedule) => PerItem<T> {
  const known = new WeakMap<Schedule, PerItem<T>>()
  return (schedule) => {
    const before = known.get(schedule)
    if (before) return before
    const reckoned = new Map<ItemKey, T | undefined>()
    const facts: PerItem<T> = {
      get: (key) => {
        if (reckoned.has(key)) return reckoned.get(key)
        const value = reckon(key, schedule)
        reckoned.set(key, value)
        return value
      },
    }
    known.set(schedule, facts)
    return facts
  }
}
