import { addMonths, daysBetween, type PlainDate, partsOf } from '../../dates/plain-date.ts'
import type { Item } from '../../model/entities/item.ts'
import type { DecisionRule } from '../../model/fields/decision-rule.ts'
import type { ItemDates, Shift } from '../item-dates.ts'
import { type NoticeWindow, windowAfter, windowClosingBy, windowForStart, windowOpenOn } from './notice-rule.ts'

/** Why a window is missed: its last day has passed, the decision was postponed, or the words name a later day. */
export type MissedBecause = 'passed' | 'postponed' | 'planned-too-late'

/** An item with its dates as the words and earlier slips give them. */
export interface DatedItem {
  readonly item: Item
  readonly dates: ItemDates
}

/** How a decision stands to the chance it is meant for. */
export interface WindowAnswer extends NoticeWindow {
  readonly missed: MissedBecause | null
  /** The words allow a day after the last one: it may still be missed. */
  readonly isAtRisk: boolean
  /** The chance after this one on which one can still decide. */
  readonly next: NoticeWindow
  /** How far what hangs on the decision moves; null when it does not. */
  readonly shift: Shift | null
}

/**
 * [WIN8] The chance that a decision is meant for: the first one whose start is not before what it is to make possible
 * (`starts`); without such an item, the last one that closes by the decision's own words; without a date, the first
 * that is open.
 * [WIN9] It is missed when its last day has passed and the decision or its notice is not there; when the decision is
 * postponed; or when the words of either name only later days. Then everything moves to the next chance.
 */
export function answerWindow(
  rule: DecisionRule,
  decision: DatedItem,
  notice: DatedItem | null,
  starts: DatedItem | null,
  today: PlainDate,
): WindowAnswer {
  const window = windowAimedAt(rule, decision, starts, today)
  const acts = notice ? [decision, notice] : [decision]
  const isLate = acts.some(({ dates }) => isAfter(dates.relied.start.start, window.lastDay))
  const missed = missedBecause(decision, acts, window, today, isLate)
  const firstDay = latest([today, ...(isLate ? acts.map(({ dates }) => dates.relied.start.start) : [])])
  const next = windowAfter(rule, window, firstDay)
  return {
    ...window,
    missed,
    isAtRisk:
      missed === null && acts.some((act) => !isDone(act) && isAfter(act.dates.relied.finish.end, window.lastDay)),
    next,
    shift: missed ? shiftBetween(window.start, next.start) : null,
  }
}

function windowAimedAt(
  rule: DecisionRule,
  { dates }: DatedItem,
  starts: DatedItem | null,
  today: PlainDate,
): NoticeWindow {
  const start = starts?.dates.relied.start.start ?? null
  if (start !== null) return windowForStart(rule, start)
  const last = dates.relied.finish.end
  return (last !== null && windowClosingBy(rule, last)) || windowOpenOn(rule, last ?? today)
}

function missedBecause(
  { item }: DatedItem,
  acts: readonly DatedItem[],
  window: NoticeWindow,
  today: PlainDate,
  isLate: boolean,
): MissedBecause | null {
  if (item.outcome === 'no') return null
  if (item.outcome === 'postponed') return 'postponed'
  if (isLate) return 'planned-too-late'
  const isThere = acts.every((act) => isDone(act) || (act.item === item && item.outcome === 'yes'))
  return !isThere && today > window.lastDay ? 'passed' : null
}

const isDone = ({ item }: DatedItem): boolean => item.place.status === 'done'
const isAfter = (day: PlainDate | null, last: PlainDate): boolean => day !== null && day > last
const latest = (days: readonly (PlainDate | null)[]): PlainDate =>
  days.reduce<PlainDate>((last, day) => (day !== null && day > last ? day : last), '0001-01-01')

function shiftBetween(from: PlainDate, to: PlainDate): Shift {
  const [a, b] = [partsOf(from), partsOf(to)]
  let months = (b.year - a.year) * 12 + b.month - a.month
  if (addMonths(from, months) > to) months -= 1
  return { months, days: daysBetween(addMonths(from, months), to) }
}
