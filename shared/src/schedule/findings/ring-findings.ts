import type { ItemKey } from '../../model/item-ref.ts'
import type { Schedule } from '../schedule.ts'
import type { Finding } from './finding.ts'

/** Each ring with its items in order, from where it is broken. */
export function* ringFindings({ rings, links }: Schedule): Iterable<Finding> {
  if (rings.length === 0) return
  const next = new Map<ItemKey, ItemKey[]>()
  for (const { from, to, link } of links.values()) {
    if (link.type !== 'together') next.set(from, [...(next.get(from) ?? []), to].sort())
  }
  for (const ring of rings) {
    yield { rule: 'ring', severity: 'conflict', items: wayBack(ring.to, ring.from, next), link: ring.key }
  }
}

/** The shortest way along the links from the one to the other, both included. */
function wayBack(start: ItemKey, end: ItemKey, next: ReadonlyMap<ItemKey, readonly ItemKey[]>): ItemKey[] {
  const cameFrom = new Map<ItemKey, ItemKey | null>([[start, null]])
  for (const item of cameFrom.keys()) {
    if (item === end) break
    for (const to of next.get(item) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, item)
  }
  const way: ItemKey[] = []
  for (let item: ItemKey | null | undefined = end; item; item = cameFrom.get(item)) way.unshift(item)
  return way
}
