import type { Item } from '../../model/item.ts'
import type { Plan } from '../../model/plan.ts'
import type { ItemTable } from './item-table.ts'

/**
 * The items that are other objects than in the plan that a table was made of, by row; null when an item came, went,
 * or stands in another order, so that rows are no longer the same.
 */
export function changedItems(plan: Plan, before: Plan, table: ItemTable): Map<number, Item> | null {
  const changed = new Map<number, Item>()
  if (plan.items === before.items) return changed
  if (plan.items.size !== before.items.size) return null
  let row = 0
  for (const [key, item] of plan.items) {
    if (item.removed !== null) {
      // What came into the prullenbak, or into sight there, takes its links along.
      if (before.items.get(key)?.removed == null) return null
      continue
    }
    if (table.keys[row] !== key) return null
    if (table.items[row] !== item) changed.set(row, item)
    row += 1
  }
  return row === table.size ? changed : null
}
