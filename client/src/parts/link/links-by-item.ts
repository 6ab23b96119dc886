import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { LinkKey } from '@samenspoor/shared/model/plan'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { changedKeys } from '@samenspoor/shared/schedule/tables/table-map'

type ByItem = ReadonlyMap<ItemKey, readonly LinkKey[]>

let last: { readonly links: Schedule['links']; readonly byItem: ByItem } | null = null

/** The links at each item. They are found again when one comes or goes; another state of one changes nothing here. */
export function linksByItem({ links }: Pick<Schedule, 'links'>): ByItem {
  const changed = last && changedKeys(links, last.links)
  const isSame = last !== null && changed?.every((key) => hasSameEnds(key, links, last))
  const byItem = last !== null && isSame ? last.byItem : indexOf(links)
  last = { links, byItem }
  return byItem
}

function hasSameEnds(key: LinkKey, links: Schedule['links'], before: typeof last): boolean {
  const [now, then] = [links.get(key), before?.links.get(key)]
  return now !== undefined && now.from === then?.from && now.to === then.to
}

function indexOf(links: Schedule['links']): ByItem {
  const byItem = new Map<ItemKey, LinkKey[]>()
  const add = (item: ItemKey, link: LinkKey) => {
    const others = byItem.get(item)
    if (others) others.push(link)
    else byItem.set(item, [link])
  }
  for (const { key, from, to } of links.values()) {
    add(from, key)
    if (to !== from) add(to, key)
  }
  return byItem
}
