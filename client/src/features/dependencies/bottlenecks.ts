import { addDays, daysBetween, fromDayNumber, type PlainDate, toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Link } from '@samenspoor/shared/model/entities/link'
import type { Track } from '@samenspoor/shared/model/track'
import type { AddWorkingDays } from '@samenspoor/shared/schedule/links/lag'
import { lastReadyDay } from '@samenspoor/shared/schedule/links/last-ready-day'
import { compareStates } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledItem, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { compareText } from '../../parts/compare-text.ts'

/** knelpunt: a link that does not surely fit, and what that asks of whom. */
export interface Bottleneck {
  readonly link: ScheduledLink
  /** Before this day the item that others wait for must be there; null when no date is known. */
  readonly before: PlainDate | null
  /** Days from today until then; negative when it has passed. */
  readonly daysLeft: number | null
}

export const BOTTLENECK_ORDERS = ['severity', 'date', 'track'] as const
export type BottleneckOrder = (typeof BOTTLENECK_ORDERS)[number]

/** Every link that is a conflict or a possible conflict. Working days between are those of the programme's calendar. */
export function bottlenecksOf(schedule: Schedule, addWorkingDays: AddWorkingDays): Bottleneck[] {
  const bottlenecks: Bottleneck[] = []
  for (const link of schedule.links.values()) {
    if (link.state === 'feasible') continue
    const before = decideBefore(link, schedule, addWorkingDays)
    bottlenecks.push({ link, before, daysLeft: before === null ? null : daysBetween(schedule.today, before) })
  }
  return bottlenecks
}

/**
 * [DEP1] The earliest day on which the other may need it: the start of what waits, or its end when the link is about
 * that. When that day has passed, and for a deadline, it is the last day. Together: before the first of the two windows
 * closes. [DEP2] What must lie between them comes off, in the unit of the link.
 */
function decideBefore(
  { link, from, to }: ScheduledLink,
  schedule: Schedule,
  addWorkingDays: AddWorkingDays,
): PlainDate | null {
  const waits = schedule.items.get(to)?.dates
  if (!waits) return null
  switch (link.type) {
    case 'together': {
      const closes = earliest(schedule.items.get(from)?.dates.latestStart ?? null, waits.latestStart)
      return closes === null ? waits.earliestStart : addDays(closes, 1)
    }
    case 'FS':
    case 'SS':
      return beforeLag(neededFrom(waits.earliestStart, waits.latestStart, schedule.today), link, addWorkingDays)
    case 'FF':
    case 'SF':
      return beforeLag(neededFrom(waits.earliestFinish, waits.latestFinish, schedule.today), link, addWorkingDays)
  }
}

function neededFrom(first: PlainDate | null, last: PlainDate | null, today: PlainDate): PlainDate | null {
  const isAhead = first !== null && first >= today
  return isAhead || last === null ? first : addDays(last, 1)
}

/** Ready at the end of the day before it. */
function beforeLag(needed: PlainDate | null, link: Link, addWorkingDays: AddWorkingDays): PlainDate | null {
  return needed && fromDayNumber(lastReadyDay(toDayNumber(needed), 1, link, addWorkingDays) + 1)
}

function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** The most urgent first. By severity: conflicts, then the nearest day. What has no date comes after what has one. */
export function sortBottlenecks(
  bottlenecks: readonly Bottleneck[],
  order: BottleneckOrder,
  tracks: readonly Pick<Track, 'id'>[],
): Bottleneck[] {
  const position = new Map<string, number>(tracks.map(({ id }, index) => [id, index]))
  const bySeverity = (a: Bottleneck, b: Bottleneck) => compareStates(a.link.state, b.link.state)
  const byDate = (a: Bottleneck, b: Bottleneck) => compareDays(a.daysLeft, b.daysLeft)
  const byTrack = (a: Bottleneck, b: Bottleneck) => trackOf(a, position) - trackOf(b, position)
  const rules = {
    severity: [bySeverity, byDate, byTrack],
    date: [byDate, bySeverity, byTrack],
    track: [byTrack, bySeverity, byDate],
  }[order]
  return [...bottlenecks].sort((a, b) => {
    for (const rule of rules) {
      const difference = rule(a, b)
      if (difference !== 0) return difference
    }
    return compareText(a.link.key, b.link.key)
  })
}

function trackOf({ link }: Bottleneck, position: ReadonlyMap<string, number>): number {
  return position.get(link.link.to.track) ?? position.size
}

function compareDays(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a - b
}

/** Who can solve it: who does the item that the other waits for. */
export function deciderOf({ link }: Bottleneck, schedule: Schedule): ScheduledItem | null {
  return schedule.items.get(link.from) ?? null
}
