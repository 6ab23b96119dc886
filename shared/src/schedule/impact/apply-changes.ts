import type { Change } from '../../model/change.ts'
import type { Item } from '../../model/entities/item.ts'
import type { Link } from '../../model/entities/link.ts'
import { type ItemKey, itemKey } from '../../model/item-ref.ts'
import { type LinkKey, type Plan, trackOfHome } from '../../model/plan.ts'
import { rowsOf } from '../../model/rows/plan-rows.ts'

/**
 * The plan as it would be with these changes of fields. Changes to entities that are not there are passed over;
 * entities that nothing changes stay the same objects.
 */
export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  const items = new Map<ItemKey, Item>()
  const links = new Map<LinkKey, Link>()
  const couplings = new Map(plan.couplings)
  let settings = plan.settings
  for (const { home, collection, id, field, after } of changes) {
    if (collection === 'settings') settings = { ...settings, [field]: after }
    if (collection === 'items') {
      const key = itemKey({ track: trackOfHome(home) ?? '', item: id } as Parameters<typeof itemKey>[0])
      const item = items.get(key) ?? plan.items.get(key)
      if (item) items.set(key, { ...item, [field]: after })
    }
    if (collection === 'links') {
      const key: LinkKey = `${home}#${id}`
      const link = links.get(key) ?? plan.links.get(key)
      if (link) links.set(key, { ...link, [field]: after })
    }
    if (collection === 'couplings') {
      const coupling = couplings.get(id as never)
      if (coupling) couplings.set(coupling.id, { ...coupling, [field]: after })
    }
  }
  const isCoupled = changes.some(({ collection }) => collection === 'couplings')
  const changed: Plan = {
    ...plan,
    settings,
    items: withEntries(plan.items, items),
    links: withEntries(plan.links, links),
    couplings: isCoupled ? couplings : plan.couplings,
  }
  // Its rows are made from those of `plan`: most changes of fields leave everybody at the same row.
  rowsOf(changed, plan)
  return changed
}

function withEntries<K, V>(all: ReadonlyMap<K, V>, changed: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (changed.size === 0) return all
  const next = new Map(all)
  for (const [key, value] of changed) next.set(key, value)
  return next
}
