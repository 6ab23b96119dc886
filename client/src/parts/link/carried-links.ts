import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { compareStates } from '@samenspoor/shared/schedule/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'

const known = new WeakMap<Schedule, ReadonlyMap<ItemKey, ScheduledLink>>()

/**
 * Per item the worst link that it carries the sign of, by the rule of the timeline: what needs something carries
 * it, what must fall together on both sides, and what is done no more. Reckoned once per schedule.
 */
export function carriedLinks(schedule: Schedule): ReadonlyMap<ItemKey, ScheduledLink> {
  const before = known.get(schedule)
  if (before) return before
  const carried = new Map<ItemKey, ScheduledLink>()
  for (const link of schedule.links.values()) {
    if (link.state === 'feasible') continue
    for (const key of carriersOf(link, schedule)) {
      const other = carried.get(key)
      if (!other || compareStates(link.state, other.state) < 0) carried.set(key, link)
    }
  }
  known.set(schedule, carried)
  return carried
}

/** The items that carry the sign of a link. */
export function carriersOf({ link, from, to }: ScheduledLink, schedule: Schedule): ItemKey[] {
  const carriers = link.type === 'together' || !schedule.items.has(to) ? [from, to] : [to]
  return carriers.filter((key) => {
    const status = schedule.items.get(key)?.item.place.status
    return status !== undefined && status !== 'done'
  })
}
