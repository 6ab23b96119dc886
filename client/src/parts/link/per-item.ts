import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { touchedSince } from './touched-since.ts'

/** Something of each item; undefined where there is nothing to say. */
export interface PerItem<T> {
  readonly get: (key: ItemKey) => T | undefined
}

/**
 * Something that follows for an item from itself and its links, reckoned only for the items that somebody asks for: of a
 * large plan those in view. After a change it is reckoned again for who was touched by it.
 */
export function perItem<T>(reckon: (key: ItemKey, schedule: Schedule) => T | undefined): (of: Schedule) => PerItem<T> {
  const known = new WeakMap<Schedule, Facts<T>>()
  let last: { readonly schedule: Schedule; readonly facts: Facts<T> } | null = null
  return (schedule) => {
    const before = known.get(schedule)
    if (before) return before
    const touched = last && touchedSince(schedule, last.schedule)
    const facts = new Facts(
      (key: ItemKey) => reckon(key, schedule),
      touched && last ? last.facts.handOver(touched) : new Map(),
    )
    known.set(schedule, facts)
    last = { schedule, facts }
    return facts
  }
}

/** What was reckoned for one schedule. */
class Facts<T> implements PerItem<T> {
  readonly #reckon: (key: ItemKey) => T | undefined
  #reckoned: Map<ItemKey, T | undefined>

  constructor(reckon: (key: ItemKey) => T | undefined, reckoned: Map<ItemKey, T | undefined>) {
    this.#reckon = reckon
    this.#reckoned = reckoned
  }

  get(key: ItemKey): T | undefined {
    const known = this.#reckoned.get(key)
    if (known !== undefined || this.#reckoned.has(key)) return known
    const value = this.#reckon(key)
    this.#reckoned.set(key, value)
    return value
  }

  /** What holds for the next schedule too. Who still asks this one has it reckoned again. */
  handOver(touched: ReadonlySet<ItemKey>): Map<ItemKey, T | undefined> {
    const reckoned = this.#reckoned
    this.#reckoned = new Map()
    for (const key of touched) reckoned.delete(key)
    return reckoned
  }
}
