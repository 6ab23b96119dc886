import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { changedKeys } from '@samenspoor/shared/schedule/tables/table-map'

type Touched = ReadonlySet<ItemKey> | null

let compared: { readonly now: Schedule; readonly before: Schedule; readonly touched: Touched } | null = null

/** The items that changed, or of which a link did, from one schedule to another; null when any of them may have. */
export function touchedSince(now: Schedule, before: Schedule): Touched {
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
