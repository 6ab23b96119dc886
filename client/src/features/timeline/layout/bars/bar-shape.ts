import type { Precision } from '@samenspoor/shared/dates/period'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { ItemDates } from '@samenspoor/shared/schedule/item-dates'
import { type TimeScale, xOf } from '../time-scale.ts'

/** How an end of a bar looks: the number of ticks says how exactly it is known; an open end fades out. */
export type BarEdge = { readonly kind: 'known'; readonly ticks: 0 | 1 | 2 | 3 } | { readonly kind: 'open' }

/** What is drawn for an item, in pixels from the left of the drawing. */
export type Shape =
  /** Nothing to draw: the words cannot be read, name no date, or are not there yet. */
  | { readonly kind: 'text'; readonly reason: 'unread' | 'dateless' | 'empty' }
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly width: number
      readonly left: BarEdge
      readonly right: BarEdge
      /** Pixels at each side that belong to the edge; the body lies between them. */
      readonly insetLeft: number
      readonly insetRight: number
    }
  | {
      readonly kind: 'moment'
      /** The middle of the marker. */
      readonly x: number
      /** Half the width of the marker. */
      readonly reach: number
      /** The period in which the day falls; null when it is known, or no wider than the marker. */
      readonly whisker: { readonly from: number; readonly to: number } | null
      /** "uiterlijk": a dotted lead-in from here up to the marker, with a hard stop at its end. */
      readonly leadIn: number | null
      /** "vanaf" without an end: dots that go on to here. */
      readonly runsOnTo: number | null
    }

export const BAR_HEIGHT = 16
const MIN_BAR = 10
const TICK = 5
const OPEN_INSET = 26
/** How far the drawing of an open side goes on beyond what is known, in days. */
const OPEN_DAYS = 182
const LEAD_IN_DAYS = 182
const MIN_LEAD_IN = 46
const MARKER_REACH = { milestone: 8, decision: 9 } as const

/** The edge shows how exactly the words say it: a day is sharp, a month has one tick, a quarter two, vaguer three. */
function ticksOf(precision: Precision): 0 | 1 | 2 | 3 {
  switch (precision) {
    case 'day':
    case 'duration':
    case 'recurrence':
    case 'none':
      return 0
    case 'week':
    case 'month':
      return 1
    case 'quarter':
      return 2
    case 'begin':
    case 'medio':
    case 'eind':
    case 'half':
    case 'season':
    case 'year':
      return 3
  }
}

/** The drawing of an item on this scale. `today` is a day number: an open end goes on past it. */
export function shapeOf(item: Pick<Item, 'kind' | 'period'>, dates: ItemDates, scale: TimeScale, today: number): Shape {
  const { reading } = dates
  if (item.period.trim() === '') return { kind: 'text', reason: 'empty' }
  if (!reading.understood) return { kind: 'text', reason: 'unread' }
  const from = dayOf(dates.earliestStart)
  // The day after the last one: a period ends where the next begins.
  const to = dayAfter(item.kind === 'activity' ? dates.latestFinish : dates.latestStart)
  if (from === null && to === null) return { kind: 'text', reason: 'dateless' }
  if (item.kind !== 'activity') return momentShape(item.kind, from, to, reading.precision, scale)
  return barShape(from, to, { end: dayAfter(reading.named?.end ?? null), today }, ticksOf(reading.precision), scale)
}

const dayOf = (date: string | null): number | null => (date === null ? null : toDayNumber(date))
const dayAfter = (date: string | null): number | null => (date === null ? null : toDayNumber(date) + 1)

function barShape(
  from: number | null,
  to: number | null,
  known: { end: number | null; today: number },
  ticks: 0 | 1 | 2 | 3,
  scale: TimeScale,
): Shape {
  const first = from ?? (to ?? 0) - OPEN_DAYS
  const last = to ?? Math.max(known.end ?? first, known.today, first) + OPEN_DAYS
  const x = xOf(scale, first)
  const width = Math.max(xOf(scale, Math.max(last, first)) - x, MIN_BAR)
  // Ticks go before the body does: a short bar stays recognisable as a bar.
  const room = (width - MIN_BAR) / 2
  const fitting = Math.min(ticks, Math.max(0, Math.floor((room - 2) / TICK))) as 0 | 1 | 2 | 3
  const edge: BarEdge = { kind: 'known', ticks: fitting }
  const inset = fitting === 0 ? 0 : fitting * TICK + 2
  const openInset = Math.min(OPEN_INSET, Math.max(0, width - inset - MIN_BAR))
  return {
    kind: 'bar',
    x,
    width,
    left: from === null ? { kind: 'open' } : edge,
    right: to === null ? { kind: 'open' } : edge,
    insetLeft: from === null ? openInset : inset,
    insetRight: to === null ? openInset : inset,
  }
}

function momentShape(
  kind: 'milestone' | 'decision',
  from: number | null,
  to: number | null,
  precision: Precision,
  scale: TimeScale,
): Shape {
  const reach = MARKER_REACH[kind]
  const moment = { kind: 'moment', reach, whisker: null, leadIn: null, runsOnTo: null } as const
  if (from === null && to !== null) {
    const end = xOf(scale, to)
    return { ...moment, x: end - reach, leadIn: Math.min(xOf(scale, to - LEAD_IN_DAYS), end - MIN_LEAD_IN) }
  }
  const start = xOf(scale, from ?? 0)
  if (to === null) return { ...moment, x: start, runsOnTo: start + MIN_LEAD_IN }
  const end = xOf(scale, to)
  const isWide = precision !== 'day' && end - start > 2 * reach + 4
  return { ...moment, x: (start + end) / 2, whisker: isWide ? { from: start + 2, to: end - 2 } : null }
}

/** Where the drawing begins and ends, ticks and whiskers included; null when it is text. */
export function extentOf(shape: Shape): { readonly from: number; readonly to: number } | null {
  switch (shape.kind) {
    case 'text':
      return null
    case 'bar':
      return { from: shape.x, to: shape.x + shape.width }
    case 'moment':
      return {
        from: Math.min(shape.x - shape.reach, shape.whisker?.from ?? shape.x, shape.leadIn ?? shape.x),
        to: Math.max(shape.x + shape.reach, shape.whisker?.to ?? shape.x, shape.runsOnTo ?? shape.x),
      }
  }
}
