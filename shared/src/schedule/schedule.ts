import type { PlainDate } from '../dates/plain-date.ts'
import type { Item } from '../model/item.ts'
import { type ItemKey, itemKey } from '../model/item-ref.ts'
import type { Link } from '../model/link.ts'
import type { LinkKey, Plan } from '../model/plan.ts'
import { datesOf, type ItemDates } from './item-dates.ts'
import { judgeLink, type LinkEnd, type LinkJudgement } from './link-state.ts'

/** What follows from a Plan on a given day. Derived, never stored; the same in browser and server. */
export interface Schedule {
  readonly today: PlainDate
  /** Items that are not in the prullenbak. */
  readonly items: ReadonlyMap<ItemKey, ScheduledItem>
  /** Living links, those to a vanished item included (reason `dangling`). */
  readonly links: ReadonlyMap<LinkKey, ScheduledLink>
}

export interface ScheduledItem {
  readonly key: ItemKey
  readonly item: Item
  readonly dates: ItemDates
  /** Past its latest finish and not done. */
  readonly isLate: boolean
}

export interface ScheduledLink extends LinkJudgement {
  readonly key: LinkKey
  readonly link: Link
  readonly from: ItemKey
  readonly to: ItemKey
}

/** Remembers readings per item and judgements per link, so that one edit costs one reading. Pass it to every call for one plan. */
export interface ScheduleCache {
  today: PlainDate | null
  items: WeakMap<Item, ScheduledItem>
  links: WeakMap<Link, { from: ScheduledItem; to: ScheduledItem; result: ScheduledLink }>
}

export const newScheduleCache = (): ScheduleCache => ({ today: null, items: new WeakMap(), links: new WeakMap() })

/** Plan and day in, dates and link states out. Pure; `cache` only saves work. */
export function deriveSchedule(plan: Plan, today: PlainDate, cache: ScheduleCache = newScheduleCache()): Schedule {
  if (cache.today !== today) Object.assign(cache, { ...newScheduleCache(), today })
  const items = new Map<ItemKey, ScheduledItem>()
  for (const [key, item] of plan.items) {
    if (item.removed === null) items.set(key, scheduleItem(key, item, today, cache))
  }
  const links = new Map<LinkKey, ScheduledLink>()
  for (const [key, link] of plan.links) {
    if (link.removed !== null) continue
    const from = items.get(itemKey(link.from))
    const to = items.get(itemKey(link.to))
    if (from && to) links.set(key, scheduleLink(key, link, from, to, cache))
    else if (!isRemoved(plan, link)) links.set(key, danglingLink(key, link))
  }
  return { today, items, links }
}

/** A link to an item in the prullenbak waits there with it; a link to an item that never was, dangles. */
function isRemoved(plan: Plan, link: Link): boolean {
  return [link.from, link.to].some((ref) => plan.items.get(itemKey(ref))?.removed != null)
}

function scheduleItem(key: ItemKey, item: Item, today: PlainDate, cache: ScheduleCache): ScheduledItem {
  const known = cache.items.get(item)
  if (known) return known
  const dates = datesOf(item, today)
  const isLate = item.place.status !== 'done' && dates.latestFinish !== null && dates.latestFinish < today
  const scheduled = { key, item, dates, isLate }
  cache.items.set(item, scheduled)
  return scheduled
}

function scheduleLink(
  key: LinkKey,
  link: Link,
  from: ScheduledItem,
  to: ScheduledItem,
  cache: ScheduleCache,
): ScheduledLink {
  const known = cache.links.get(link)
  if (known && known.from === from && known.to === to) return known.result
  const judgement = judgeLink(linkEnd(from), linkEnd(to), link.type, link.lagDays)
  const result: ScheduledLink = { key, link, from: from.key, to: to.key, ...judgement }
  cache.links.set(link, { from, to, result })
  return result
}

/** What a link's answer depends on at one of its ends. */
export function linkEnd({ item, dates }: ScheduledItem): LinkEnd {
  return { kind: item.kind, isDone: item.place.status === 'done', dates }
}

function danglingLink(key: LinkKey, link: Link): ScheduledLink {
  return {
    key,
    link,
    from: itemKey(link.from),
    to: itemKey(link.to),
    state: 'possible-conflict',
    reason: 'dangling',
    slackDays: null,
  }
}
