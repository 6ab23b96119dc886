import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { compareStates } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { linksByItem } from './links-by-item.ts'
import { perItem } from './per-item.ts'

/**
 * The links that do not surely hold and that an item carries the sign of, by the rule of the timeline: what needs something
 * carries it, what must fall together on both sides, and what is done no more.
 */
export function* carriedBy(key: ItemKey, schedule: Schedule): Generator<ScheduledLink> {
  const entry = schedule.items.get(key)
  if (entry === undefined || entry.item.place.status === 'done') return
  for (const linkKey of linksByItem(schedule).get(key) ?? []) {
    const link = schedule.links.get(linkKey)
    if (link === undefined || link.state === 'feasible') continue
    if (link.to === key || link.link.type === 'together' || !schedule.items.has(link.to)) yield link
  }
}

/** Per item the worst link that it carries the sign of. */
export const carriedLinks = perItem(worstOf)

function worstOf(key: ItemKey, schedule: Schedule): ScheduledLink | undefined {
  let worst: ScheduledLink | undefined
  for (const link of carriedBy(key, schedule)) {
    if (!worst || compareStates(link.state, worst.state) < 0) worst = link
  }
  return worst
}
