import type { Item } from '../item.ts'
import type { Plan } from '../plan.ts'
import { changedItems } from './changed-items.ts'
import { columnsOf, columnsWith, type ItemColumns } from './item-columns.ts'
import { ItemRows } from './item-rows.ts'
import { LinkRows } from './link-rows.ts'
import { living } from './living.ts'

/** The living items of a plan by their rows. */
interface RowedItems {
  readonly rows: ItemRows
  readonly items: readonly Item[]
  readonly columns: ItemColumns
}

/**
 * Who of a plan stands at which row, and between which rows its links lie: what whoever reckons with thousands of
 * entities asks first, and what most edits leave as it is. The rows of items are the same object in the next plan as
 * long as no item came, went or stands elsewhere.
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
  if (known?.items === rowed.rows) return { ...rowed, links: known }
  const links = LinkRows.of(plan, rowed.rows, (before && knownLinks.get(before.links)) ?? null)
  knownLinks.set(plan.links, links)
  return { ...rowed, links }
}

function rowItems(plan: Plan, before: Plan | null): RowedItems {
  const earlier = before && knownItems.get(before.items)
  const same = before && earlier && itemsAtSameRows(plan.items, before.items, earlier.rows)
  if (earlier && same) {
    const columns = columnsWith(earlier.columns, changedItems(same, earlier.items), earlier.rows)
    return { rows: earlier.rows, items: same, columns }
  }
  const [keys, items] = living(plan.items)
  const rows = new ItemRows(keys, items)
  return { rows, items, columns: columnsOf(items, rows) }
}

/** The living items, when each stands where it stood before; else null. */
function itemsAtSameRows(now: Plan['items'], before: Plan['items'], { keys }: ItemRows): Item[] | null {
  if (now.size !== before.size) return null
  const items: Item[] = []
  for (const [key, item] of now) {
    if (item.removed === null) {
      if (keys[items.length] !== key) return null
      items.push(item)
    }
    // What came into the prullenbak, or into sight there, takes its links along.
    else if (before.get(key)?.removed == null) return null
  }
  return items.length === keys.length ? items : null
}
