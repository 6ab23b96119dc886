import type { Item } from '../../model/entities/item.ts'

/** The items that are other objects than before, by row; both lists have the same rows. */
export function changedItems(now: readonly Item[], before: readonly Item[]): Map<number, Item> {
  const changed = new Map<number, Item>()
  if (now === before) return changed
  for (let row = 0; row < now.length; row += 1) {
    const item = now[row] as Item
    if (item !== before[row]) changed.set(row, item)
  }
  return changed
}
