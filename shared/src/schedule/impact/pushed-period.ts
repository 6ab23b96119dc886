import type { Precision } from '../../dates/period.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { shiftPeriod } from '../../dates/shift/shift-period.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import { datesOf, type ItemDates, OPEN_START } from '../item-dates.ts'
import type { Schedule, ScheduledItem, ScheduledLink } from '../schedule.ts'

/** An item with the words that it needs, and how many days it lacked. */
export interface Push {
  readonly item: ItemKey
  readonly period: string
  readonly days: number
}

/** Quarters and halves differ in length: what overlapped a quarter may overlap the next one by a few days more. */
const UNEVEN_DAYS = 3

/** What has to move because a link got worse; null when nothing has to, or nothing can. */
export function pushedPeriod(
  was: ScheduledLink,
  now: ScheduledLink,
  after: Schedule,
  changed: ReadonlySet<ItemKey>,
): Push | null {
  const days = daysLacking(was, now)
  if (days <= 0) return null
  const waits = waiting(now, after, changed)
  if (waits === null) return null
  const period = laterBy(waits, days, after.today)
  return period === null ? null : { item: waits.key, period, days }
}

/** How many days later what waits has to be for the link to be no worse than it was. */
function daysLacking(was: ScheduledLink, now: ScheduledLink): number {
  if (now.reason === 'apart') return was.reason === 'apart' ? 0 : Math.abs(now.slackDays ?? 0)
  if (now.leastSlackDays === null || was.leastSlackDays === null)
    return now.state === 'conflict' && was.state !== 'conflict' ? -(now.mostSlackDays ?? 0) : 0
  const isSharp = was.leastSlackDays >= 0
  return Math.min(was.leastSlackDays, 0) - now.leastSlackDays - (isSharp ? 0 : UNEVEN_DAYS)
}

/** The end that gives way: what waits, and of two that should fall together the earlier one. */
function waiting(link: ScheduledLink, { items }: Schedule, changed: ReadonlySet<ItemKey>): ScheduledItem | null {
  const [from, to] = [items.get(link.from), items.get(link.to)]
  if (!from || !to) return null
  const isTogether = link.link.type === 'together'
  const waits = isTogether && from.dates.days.startFrom < to.dates.days.startFrom ? from : to
  const isFixed = changed.has(waits.key) || waits.item.place.status === 'done' || waits.isLapsed
  return isFixed ? null : waits
}

/** The words, moved by the fewest whole pieces of their own that make at least so many days. */
function laterBy({ item, words }: ScheduledItem, days: number, today: PlainDate): string | null {
  if (!words.reading.understood) return null
  const piece = PIECE[words.reading.precision] ?? null
  if (piece === null) return null
  const anchorDate = item.anchorDate ?? today
  const fewest = Math.max(1, Math.floor(days / piece.maxDays))
  // Pieces differ in length by a tenth at most: February is shorter than March.
  for (let pieces = fewest; pieces <= fewest * 1.15 + 2; pieces += 1) {
    const shift = { steps: pieces * piece.steps, unit: piece.unit, edge: 'both' } as const
    const period = shiftPeriod(item.period, shift, { anchorDate })
    if (period === null) return null
    const moved = datesOf({ kind: item.kind, period, anchorDate: item.anchorDate }, today)
    if (daysMoved(words, moved) >= days) return period
  }
  return null
}

/** A deadline of an activity leaves its first day open: then its last one counts. */
function daysMoved({ days: from }: ItemDates, { days: to }: ItemDates): number {
  return from.startFrom === OPEN_START ? to.startTo - from.startTo : to.startFrom - from.startFrom
}

interface Piece {
  readonly unit: 'day' | 'month' | 'quarter'
  readonly steps: number
  readonly maxDays: number
}

const DAY: Piece = { unit: 'day', steps: 1, maxDays: 1 }
const QUARTER: Piece = { unit: 'quarter', steps: 1, maxDays: 92 }
const PIECE: Partial<Record<Precision, Piece>> = {
  day: DAY,
  week: { unit: 'day', steps: 7, maxDays: 7 },
  month: { unit: 'month', steps: 1, maxDays: 31 },
  quarter: QUARTER,
  half: { unit: 'month', steps: 6, maxDays: 184 },
  year: { unit: 'month', steps: 12, maxDays: 366 },
  begin: QUARTER,
  medio: QUARTER,
  eind: QUARTER,
  season: QUARTER,
}
