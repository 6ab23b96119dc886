import type { ItemKey } from '../../model/item-ref.ts'
import { itemKey } from '../../model/item-ref.ts'
import type { Schedule, ScheduledItem, ScheduledLink } from '../schedule.ts'
import type { Finding } from './finding.ts'

/** What links say that surely, or by their ends, does not agree. */
export function* linkFindings({ items, links }: Schedule): Iterable<Finding> {
  for (const link of links.values()) {
    const [from, to] = [items.get(link.from), items.get(link.to)]
    if (!from || !to) {
      yield { rule: 'dangling-link', severity: 'warning', items: [link.from, link.to], link: link.key }
      continue
    }
    if (link.reason === 'lapsed') continue
    if (link.state === 'conflict') yield conflict(link, from, to)
    yield* openEnd(link, from, to)
    yield* overlap(link, from, to)
    yield* conditional(link, from, to)
  }
}

function conflict(link: ScheduledLink, from: ScheduledItem, to: ScheduledItem): Finding {
  const rule = ruleOf(link, from, to)
  return { rule, severity: 'conflict', items: [from.key, to.key], link: link.key, days: Math.abs(link.slackDays ?? 0) }
}

function ruleOf({ link }: ScheduledLink, from: ScheduledItem, to: ScheduledItem) {
  if (link.type === 'together') return 'not-together' as const
  if (from.item.kind === 'decision' && to.item.kind === 'activity') return 'starts-before-decision' as const
  return from.item.kind === 'milestone' ? ('milestone-after-use' as const) : ('starts-too-early' as const)
}

function* openEnd(link: ScheduledLink, from: ScheduledItem, to: ScheduledItem): Iterable<Finding> {
  const lastDay = to.dates.relied.finish.end
  if (link.reason !== 'open-end' || to.item.kind !== 'decision' || lastDay === null) return
  yield { rule: 'no-end', severity: 'warning', items: [from.key, to.key], link: link.key, lastDay }
}

function* overlap(link: ScheduledLink, from: ScheduledItem, to: ScheduledItem): Iterable<Finding> {
  if (link.reason !== 'overlap' || link.link.type !== 'FS') return
  if (from.item.kind !== 'activity' || to.item.kind !== 'activity' || from.item.track !== to.item.track) return
  const [start, end] = [to.dates.relied.start.start, from.dates.relied.finish.end]
  if (start === null || end === null) return
  yield { rule: 'activities-overlap', severity: 'warning', items: [from.key, to.key], link: link.key, start, end }
}

/** What may lapse is waited for by something that does not lapse with it. */
function* conditional(link: ScheduledLink, from: ScheduledItem, to: ScheduledItem): Iterable<Finding> {
  const decision = hangsOn(from)
  if (decision === null || from.certainty !== 'conditional' || link.link.type === 'together') return
  if (to.item.place.status === 'done' || link.reason === 'ready') return
  const hangsToo = to.certainty === 'conditional' && (hangsOn(to) === decision || to.key === decision)
  if (hangsToo) return
  yield { rule: 'waits-for-conditional', severity: 'warning', items: [from.key, to.key], link: link.key, decision }
}

const hangsOn = ({ item }: ScheduledItem): ItemKey | null => (item.conditionalOn ? itemKey(item.conditionalOn) : null)
