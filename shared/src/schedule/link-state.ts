import type { Interval } from '../dates/period.ts'
import { daysBetween, type PlainDate } from '../dates/plain-date.ts'
import type { ItemKind } from '../model/item.ts'
import type { LinkType } from '../model/link.ts'
import { type ItemDates, isUndated } from './item-dates.ts'

/** conflict, mogelijk knelpunt, haalbaar: the worst first. */
export const LINK_STATES = ['conflict', 'possible-conflict', 'feasible'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** Sorts the worst first: negative when `a` is worse than `b`. */
export const compareStates = (a: LinkState, b: LinkState): number => LINK_STATES.indexOf(a) - LINK_STATES.indexOf(b)

export type LinkReason =
  /** The one is surely ready before the other needs it. */
  | 'fits'
  /** The one is done. */
  | 'ready'
  /** The two periods overlap: it fits or not, depending on the day. */
  | 'overlap'
  /** Nobody knows yet when the one is ready, or when the other begins. */
  | 'open-end'
  | 'open-start'
  /** The other surely begins before the one is ready. */
  | 'too-early'
  /** They should fall together, but surely do not. */
  | 'apart'
  /** A period that nobody can read, or without a date. */
  | 'no-date'
  /** One of the two items is gone. */
  | 'dangling'

export interface LinkJudgement {
  readonly state: LinkState
  readonly reason: LinkReason
  /** Days between what is ready and what needs it, in the worst case; negative: too late; null: not known. */
  readonly slackDays: number | null
}

/** One end of a link, as far as its answer depends on it. */
export interface LinkEnd {
  readonly kind: ItemKind
  readonly isDone: boolean
  readonly dates: ItemDates
}

/**
 * The three-valued answer of a link.
 * [SCH3] feasible: it holds on every day that the words allow; conflict: it holds on none; else possible-conflict.
 * On both sides a deadline counts as the period that it names (SCH2).
 * [SCH4] What follows an activity begins the day after it ends; what follows a milestone or decision may fall on the
 * same day. A lag in days comes on top.
 * [SCH11] What is done is ready, whatever its words say.
 */
export function judgeLink(from: LinkEnd, to: LinkEnd, type: LinkType, lagDays: number): LinkJudgement {
  if (from.isDone && type !== 'together') return { state: 'feasible', reason: 'ready', slackDays: null }
  if (isUndated(from.dates) || isUndated(to.dates))
    return { state: 'possible-conflict', reason: 'no-date', slackDays: null }
  if (type === 'together') return judgeTogether(allowed(from.dates), allowed(to.dates))
  const before = type === 'FS' || type === 'FF' ? from.dates.relied.finish : from.dates.relied.start
  const after = type === 'FS' || type === 'SS' ? to.dates.relied.start : to.dates.relied.finish
  const gap = lagDays + (type === 'FS' && from.kind === 'activity' ? 1 : 0)
  return judgeOrder(before, after, gap)
}

function judgeOrder(before: Interval, after: Interval, gap: number): LinkJudgement {
  const worst = slack(before.end, after.start, gap)
  const best = slack(before.start, after.end, gap)
  if (worst !== null && worst >= 0) return { state: 'feasible', reason: 'fits', slackDays: worst }
  if (best !== null && best < 0) return { state: 'conflict', reason: 'too-early', slackDays: best }
  const reason =
    before.end === null ? 'open-end' : after.start === null && after.end === null ? 'open-start' : 'overlap'
  return { state: 'possible-conflict', reason, slackDays: worst }
}

const allowed = (dates: ItemDates): Interval => ({ start: dates.earliestStart, end: dates.latestStart })

/** [SCH5] Together means in the same window: sure when both allow the same days, a conflict when no day suits both. */
function judgeTogether(a: Interval, b: Interval): LinkJudgement {
  const aFirst = slack(a.end, b.start, 0)
  const bFirst = slack(b.end, a.start, 0)
  if ((aFirst ?? 0) > 0) return { state: 'conflict', reason: 'apart', slackDays: -(aFirst ?? 0) }
  if ((bFirst ?? 0) > 0) return { state: 'conflict', reason: 'apart', slackDays: -(bFirst ?? 0) }
  if (a.start === b.start && a.end === b.end && a.end !== null)
    return { state: 'feasible', reason: 'fits', slackDays: 0 }
  return { state: 'possible-conflict', reason: 'overlap', slackDays: null }
}

function slack(ready: PlainDate | null, needed: PlainDate | null, gap: number): number | null {
  return ready === null || needed === null ? null : daysBetween(ready, needed) - gap
}
