import { daysBetween, type PlainDate } from '../dates/plain-date.ts'
import type { ItemKind } from '../model/item.ts'
import type { Link } from '../model/link.ts'
import { type DaySpan, type ItemDates, isUndated, OPEN_END, OPEN_START } from './item-dates.ts'
import { type AddWorkingDays, dayAfterLag } from './lag.ts'

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
  /** One of the two lapsed with a decision: nobody waits any more. */
  | 'lapsed'
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
  /**
   * Days between what is ready and what needs it; negative: too late; null: not known. In the worst case, but for a
   * conflict in the best: so much is sure.
   */
  readonly slackDays: number | null
  readonly leastSlackDays: number | null
  readonly mostSlackDays: number | null
}

/** One end of a link, as far as its answer depends on it. */
export interface LinkEnd {
  readonly kind: ItemKind
  readonly isDone: boolean
  readonly isLapsed: boolean
  readonly dates: ItemDates
}

const UNKNOWN = { slackDays: null, leastSlackDays: null, mostSlackDays: null } as const
const LAPSED: LinkJudgement = { state: 'feasible', reason: 'lapsed', ...UNKNOWN }
const READY: LinkJudgement = { state: 'feasible', reason: 'ready', ...UNKNOWN }
const NO_DATE: LinkJudgement = { state: 'possible-conflict', reason: 'no-date', ...UNKNOWN }

/**
 * The three-valued answer of a link.
 * [SCH3] feasible: it holds on every day that the words allow; conflict: it holds on none; else possible-conflict.
 * On both sides a deadline counts as the period that it names (SCH2).
 * [SCH4] What follows an activity begins the day after it ends; what follows a milestone or decision may fall on the
 * same day. A lag comes on top (SCH13).
 * [SCH11] What is done is ready, whatever its words say.
 * [SCH14] Nobody waits for what lapsed, and what lapsed waits for nobody.
 */
export function judgeLink(
  from: LinkEnd,
  to: LinkEnd,
  link: Pick<Link, 'type' | 'lagDays' | 'lag'>,
  addWorkingDays: AddWorkingDays,
): LinkJudgement {
  const { type } = link
  if (from.isLapsed || to.isLapsed) return LAPSED
  if (from.isDone && type !== 'together') return READY
  if (isUndated(from.dates) || isUndated(to.dates)) return NO_DATE
  if (type === 'together') return judgeTogether(from.dates, to.dates)
  const before = type === 'FS' || type === 'FF' ? from.dates.days.finish : from.dates.days.start
  const after = type === 'FS' || type === 'SS' ? to.dates.days.start : to.dates.days.finish
  const gap = type === 'FS' && from.kind === 'activity' ? 1 : 0
  const needed = {
    from: dayAfterLag(before.from, gap, link, addWorkingDays),
    to: dayAfterLag(before.to, gap, link, addWorkingDays),
  }
  return judgeOrder(needed, after)
}

function judgeOrder(needed: DaySpan, after: DaySpan): LinkJudgement {
  const leastSlackDays = slack(needed.to, after.from)
  const mostSlackDays = slack(needed.from, after.to)
  const bounds = { leastSlackDays, mostSlackDays }
  if (leastSlackDays !== null && leastSlackDays >= 0) {
    return { state: 'feasible', reason: 'fits', slackDays: leastSlackDays, ...bounds }
  }
  if (mostSlackDays !== null && mostSlackDays < 0) {
    return { state: 'conflict', reason: 'too-early', slackDays: mostSlackDays, ...bounds }
  }
  const isOpenStart = after.from === OPEN_START && after.to === OPEN_END
  const reason = needed.to === OPEN_END ? 'open-end' : isOpenStart ? 'open-start' : 'overlap'
  return { state: 'possible-conflict', reason, slackDays: leastSlackDays, ...bounds }
}

const isOpen = (day: number): boolean => day === OPEN_START || day === OPEN_END

const slack = (needed: number, there: number): number | null =>
  isOpen(needed) || isOpen(there) ? null : there - needed

/** [SCH5] Together means in the same window: sure when both allow the same days, a conflict when no day suits both. */
function judgeTogether(a: ItemDates, b: ItemDates): LinkJudgement {
  const daysApart = Math.max(daysFrom(a.latestStart, b.earliestStart), daysFrom(b.latestStart, a.earliestStart))
  if (daysApart > 0) return { state: 'conflict', reason: 'apart', ...exactly(-daysApart) }
  if (a.earliestStart === b.earliestStart && a.latestStart === b.latestStart && a.latestStart !== null) {
    return { state: 'feasible', reason: 'fits', ...exactly(0) }
  }
  return { state: 'possible-conflict', reason: 'overlap', ...UNKNOWN }
}

const exactly = (days: number) => ({ slackDays: days, leastSlackDays: days, mostSlackDays: days })

const daysFrom = (last: PlainDate | null, first: PlainDate | null): number =>
  last === null || first === null ? 0 : daysBetween(last, first)
