import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'

/** The items of its track that an item can hang under: not itself, nor what hangs under it, however deep. */
export function choosableParents({ items }: Pick<Plan, 'items'>, ref: ItemRef): ReadonlySet<ItemKey> {
  const self = itemKey(ref)
  const isUnder = (key: ItemKey): boolean => {
    // Ends in a loop that others made.
    const seen = new Set<ItemKey>()
    for (let at: ItemKey | null = key; at !== null && !seen.has(at); ) {
      if (at === self) return true
      seen.add(at)
      const parent: ItemRef['item'] | null = items.get(at)?.parent ?? null
      at = parent === null ? null : itemKey({ track: ref.track, item: parent })
    }
    return false
  }
  return new Set(
    [...items]
      .filter(([key, item]) => item.track === ref.track && item.removed === null && !isUnder(key))
      .map(([key]) => key),
  )
}
