import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'

const SEVERITY: Record<LinkState, number> = { feasible: 0, 'possible-conflict': 1, conflict: 2 }

const known = new WeakMap<Schedule, ReadonlyMap<ItemKey, ScheduledLink>>()

/** Per item its worst link that does not surely hold. Reckoned once per schedule, however many references ask. */
export function worstLinks(schedule: Schedule): ReadonlyMap<ItemKey, ScheduledLink> {
  const before = known.get(schedule)
  if (before) return before
  const worst = new Map<ItemKey, ScheduledLink>()
  for (const link of schedule.links.values()) {
    if (link.state === 'feasible') continue
    for (const end of [link.from, link.to]) {
      const other = worst.get(end)
      if (!other || SEVERITY[link.state] > SEVERITY[other.state]) worst.set(end, link)
    }
  }
  known.set(schedule, worst)
  return worst
}
