import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { LinkReason, LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'

/** The worst link of a card, when it is not simply feasible. */
export interface Bottleneck {
  readonly state: Exclude<LinkState, 'feasible'>
  readonly reason: LinkReason
  /** Whether the reason is about this card itself, or about the item at the other end. */
  readonly isOwn: boolean
  readonly other: ItemKey
  readonly otherTitle: string
}

interface ItemLinks {
  count: number
  worst: Bottleneck | null
}

/** Per item how many links it has and which of them is worst. One pass over the links. */
export function linksOfItems(schedule: Schedule): ReadonlyMap<ItemKey, ItemLinks> {
  const byItem = new Map<ItemKey, ItemLinks>()
  const add = (key: ItemKey, found: Bottleneck | null) => {
    const known = byItem.get(key)
    if (!known) byItem.set(key, { count: 1, worst: found })
    else {
      known.count += 1
      if (found && (!known.worst || rank(found) > rank(known.worst))) known.worst = found
    }
  }
  for (const link of schedule.links.values()) {
    add(link.from, seenFrom(link, 'from', schedule))
    add(link.to, seenFrom(link, 'to', schedule))
  }
  return byItem
}

/** A conflict is worse than a maybe; at the same level what the card itself can do something about comes first. */
const rank = ({ state, isOwn }: Bottleneck): number => (state === 'conflict' ? 2 : 0) + (isOwn ? 1 : 0)

function seenFrom(link: ScheduledLink, side: 'from' | 'to', { items }: Schedule): Bottleneck | null {
  if (link.state === 'feasible') return null
  const other = side === 'from' ? link.to : link.from
  return {
    state: link.state,
    reason: link.reason,
    isOwn: isAbout(link.reason, side),
    other,
    otherTitle: items.get(other)?.item.title ?? '',
  }
}

function isAbout(reason: LinkReason, side: 'from' | 'to'): boolean {
  switch (reason) {
    case 'too-early':
    case 'open-start':
      return side === 'to'
    case 'open-end':
      return side === 'from'
    case 'fits':
    case 'ready':
    case 'lapsed':
    case 'overlap':
    case 'apart':
    case 'no-date':
    case 'dangling':
      return true
  }
}
