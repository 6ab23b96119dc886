import type { Item } from '../entities/item.ts'
import type { Plan } from '../plan.ts'
import { columnsOf, columnsWith, type ItemColumns } from './item-columns.ts'
import { ItemRows } from './item-rows.ts'
import { LinkRows } from './link-rows.ts'
import { living } from './living.ts'

/** The living items of a plan by their rows. */
interface RowedItems {
  readonly itemRows: ItemRows
  readonly items: readonly Item[]
  readonly columns: ItemColumns
}

/**
 * At which row each living item of a plan stands, and between which rows its links lie: the numbers that whoever reckons
 * with thousands of entities needs first, and that most edits leave as they are. `itemRows` is the same object in the next
 * plan as long as no item came, went or changed places.
 */
export interface PlanRows extends RowedItems {
  readonly links: LinkRows
}

const knownItems = new WeakMap<Plan['items'], RowedItems>()
const knownLinks = new WeakMap<Plan['links'], LinkRows>()

/**
 * The rows of a plan: made once for its items and once for its links. `before` is the plan from which this one came
 * about: where its rows are known, what it shares with this one is taken over.
 */
export function rowsOf(plan: Plan, before: Plan | null = null): PlanRows {
  const rowed = knownItems.get(plan.items) ?? rowItems(plan, before)
  knownItems.set(plan.items, rowed)
  const known = knownLinks.get(plan.links)
  if (known?.itemRows === rowed.itemRows) return { ...rowed, links: known }
  const links = LinkRows.of(plan, rowed.itemRows, (before && knownLinks.get(before.links)) ?? null)
  knownLinks.set(plan.links, links)
  return { ...rowed, links }
}

function rowItems(plan: Plan, before: Plan | null): RowedItems {
  const earlier = before && knownItems.get(before.items)
  const changed = before && earlier && changedRows(plan.items, before.items, earlier)
  if (earlier && changed) return withItems(earlier, changed)
  const [keys, items] = living(plan.items)
  const itemRows = new ItemRows(keys, items)
  return { itemRows, items, columns: columnsOf(items, itemRows) }
}

/** The living items that are other objects than before, by row; null when not every item stands where it stood. */
function changedRows(
  now: Plan['items'],
  before: Plan['items'],
  { itemRows, items }: RowedItems,
): Map<number, Item> | null {
  if (now.size !== before.size) return null
  const changed = new Map<number, Item>()
  let row = 0
  for (const [key, item] of now) {
    if (item !== items[row]) {
      // Whoever came into the prullenbak, or is new in it, takes its links along.
      if (item.removed !== null && before.get(key)?.removed == null) return null
      if (item.removed !== null) continue
      changed.set(row, item)
    }
    if (key !== itemRows.keys[row]) return null
    row += 1
  }
  return row === itemRows.size ? changed : null
}

function withItems(earlier: RowedItems, changed: ReadonlyMap<number, Item>): RowedItems {
  if (changed.size === 0) return earlier
  const { itemRows, items, columns } = earlier
  const now = items.slice()
  for (const [row, item] of changed) now[row] = item
  return { itemRows, items: now, columns: columnsWith(columns, changed, itemRows) }
}
