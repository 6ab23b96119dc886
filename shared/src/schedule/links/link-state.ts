import { LINK_TYPES, type Link } from '../../model/entities/link.ts'
import { IS_ACTIVITY, IS_DONE, stateMarks } from '../../model/rows/item-columns.ts'
import { lagNumbers } from '../../model/rows/lag-numbers.ts'
import { type LinkRows, TOGETHER, typeNumber } from '../../model/rows/link-rows.ts'
import { type ItemDates, type ItemDays, OPEN_END, OPEN_START } from '../item-dates.ts'
import {
  DAYS_PER_ROW,
  FINISH_FROM,
  IS_LAPSED,
  IS_UNDATED,
  type LinkEnd,
  type LinkEnds,
  newLinkEnds,
  START_FROM,
  setLinkEnd,
} from '../tables/link-ends.ts'
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

/** The answers of many links in columns. */
export interface LinkAnswers {
  /** Numbers of the answers in the list of all. */
  readonly codes: Uint8Array
  /** Slack in the worst and in the best case, in days; {@link UNKNOWN_DAYS}: not known. */
  readonly least: Int32Array
  readonly most: Int32Array
}

export const UNKNOWN_DAYS = -(2 ** 31)

/** Every answer that there is, by its number. */
const ANSWERS: readonly Pick<LinkJudgement, 'state' | 'reason'>[] = [
  { state: 'feasible', reason: 'ready' },
  { state: 'feasible', reason: 'lapsed' },
  { state: 'possible-conflict', reason: 'no-date' },
  { state: 'possible-conflict', reason: 'dangling' },
  { state: 'feasible', reason: 'fits' },
  { state: 'conflict', reason: 'too-early' },
  { state: 'possible-conflict', reason: 'overlap' },
  { state: 'possible-conflict', reason: 'open-end' },
  { state: 'possible-conflict', reason: 'open-start' },
  { state: 'conflict', reason: 'apart' },
]
const READY = 0
const LAPSED = 1
const NO_DATE = 2
const DANGLING = 3
const FITS = 4
const TOO_EARLY = 5
const OVERLAP = 6
const OPEN_ENDED = 7
const OPEN_BEGUN = 8
const APART = 9
/** The first of the answers that ask something of what waits. */
export const FIRST_THAT_ASKS = FITS

export const newLinkAnswers = (size: number): LinkAnswers => ({
  codes: new Uint8Array(size).fill(DANGLING),
  least: new Int32Array(size).fill(UNKNOWN_DAYS),
  most: new Int32Array(size).fill(UNKNOWN_DAYS),
})

export const copyLinkAnswers = ({ codes, least, most }: LinkAnswers): LinkAnswers => ({
  codes: codes.slice(),
  least: least.slice(),
  most: most.slice(),
})

/** One answer out of many. */
export function judgementAt({ codes, least, most }: LinkAnswers, row: number): LinkJudgement {
  const answer = ANSWERS[codes[row] ?? DANGLING] ?? { state: 'possible-conflict', reason: 'dangling' }
  const [leastSlackDays, mostSlackDays] = [known(least[row]), known(most[row])]
  const slackDays = answer.state === 'conflict' ? mostSlackDays : leastSlackDays
  return { ...answer, slackDays, leastSlackDays, mostSlackDays }
}

const known = (days: number | undefined): number | null => (days === undefined || days === UNKNOWN_DAYS ? null : days)

type Need = Pick<Link, 'type' | 'lagDays' | 'lag'>

/** Links in columns: the rows of their ends, the number of their type, their lag; as `LinkRows`. */
type Needs = Pick<LinkRows, 'from' | 'to' | 'types' | 'lags' | 'lagUnits'>

/** The answer of one link between two ends; see {@link judgeRow}. */
export function judgeLink(from: LinkEnd, to: LinkEnd, link: Need, addWorkingDays: AddWorkingDays): LinkJudgement {
  const [ends, answers] = [newLinkEnds(2), newLinkAnswers(1)]
  for (const [row, { item, isLapsed, dates }] of [from, to].entries())
    setLinkEnd(ends, row, stateMarks(item), isLapsed, dates)
  const [lag, unit] = lagNumbers(link)
  const needs: Needs = {
    from: Int32Array.of(0),
    to: Int32Array.of(1),
    types: Uint8Array.of(typeNumber(link.type)),
    lags: Int32Array.of(lag),
    lagUnits: Uint8Array.of(unit),
  }
  judgeRow(answers, 0, ends, [from.dates, to.dates], needs, addWorkingDays)
  return judgementAt(answers, 0)
}

const FS = typeNumber('FS')

/** By type which days of the one have to be there, and which of the other have to wait. */
const READY_AT = Uint8Array.from(LINK_TYPES, (type) => (type === 'FS' || type === 'FF' ? FINISH_FROM : START_FROM))
const NEEDED_AT = Uint8Array.from(LINK_TYPES, (type) => (type === 'FS' || type === 'SS' ? START_FROM : FINISH_FROM))

/**
 * Sets the three-valued answer of a link between the ends at two rows.
 * [SCH3] feasible: it holds on every day that the words allow; conflict: it holds on none; else possible-conflict.
 * On both sides a deadline counts as the period that it names (SCH2).
 * [SCH4] What follows an activity begins the day after it ends; what follows a milestone or decision may fall on the
 * same day. A lag comes on top (SCH13).
 * [SCH11] What is done is ready, whatever its words say.
 * [SCH14] Nobody waits for what lapsed, and what lapsed waits for nobody.
 */
export function judgeRow(
  answers: LinkAnswers,
  row: number,
  { days, flags }: LinkEnds,
  dates: readonly ItemDates[],
  needs: Needs,
  addWorkingDays: AddWorkingDays,
): void {
  const from = needs.from[row] as number
  const to = needs.to[row] as number
  const type = needs.types[row] as number
  const fromFlags = flags[from] as number
  const either = fromFlags | (flags[to] as number)
  if ((either & IS_LAPSED) !== 0) answer(answers, row, LAPSED, UNKNOWN_DAYS, UNKNOWN_DAYS)
  else if ((fromFlags & IS_DONE) !== 0 && type !== TOGETHER) answer(answers, row, READY, UNKNOWN_DAYS, UNKNOWN_DAYS)
  else if ((either & IS_UNDATED) !== 0) answer(answers, row, NO_DATE, UNKNOWN_DAYS, UNKNOWN_DAYS)
  else if (type === TOGETHER)
    judgeTogether(answers, row, (dates[from] as ItemDates).days, (dates[to] as ItemDates).days)
  else {
    const before = from * DAYS_PER_ROW + (READY_AT[type] as number)
    const after = to * DAYS_PER_ROW + (NEEDED_AT[type] as number)
    const gap = type === FS && (fromFlags & IS_ACTIVITY) !== 0 ? 1 : 0
    const lag = needs.lags[row] as number
    const unit = needs.lagUnits[row] as number
    const neededFrom = dayAfterLag(days[before] as number, gap, lag, unit, addWorkingDays)
    const neededTo = dayAfterLag(days[before + 1] as number, gap, lag, unit, addWorkingDays)
    judgeOrder(answers, row, neededFrom, neededTo, days[after] as number, days[after + 1] as number)
  }
}

function answer({ codes, least, most }: LinkAnswers, row: number, code: number, low: number, high: number): void {
  codes[row] = code
  least[row] = low
  most[row] = high
}

function judgeOrder(
  answers: LinkAnswers,
  row: number,
  neededFrom: number,
  neededTo: number,
  afterFrom: number,
  afterTo: number,
): void {
  const least = slack(neededTo, afterFrom)
  const most = slack(neededFrom, afterTo)
  const isLate = most < 0 && most !== UNKNOWN_DAYS
  const isBegun = afterFrom === OPEN_START && afterTo === OPEN_END
  const unsure = neededTo === OPEN_END ? OPEN_ENDED : isBegun ? OPEN_BEGUN : OVERLAP
  answer(answers, row, least >= 0 ? FITS : isLate ? TOO_EARLY : unsure, least, most)
}

const isOpen = (day: number): boolean => day === OPEN_START || day === OPEN_END

const slack = (needed: number, there: number): number =>
  isOpen(needed) || isOpen(there) ? UNKNOWN_DAYS : there - needed

/** [SCH5] Together means in the same window: sure when both allow the same days, a conflict when no day suits both. */
function judgeTogether(answers: LinkAnswers, row: number, a: ItemDays, b: ItemDays): void {
  const daysApart = Math.max(daysFrom(a.latestStart, b.earliestStart), daysFrom(b.latestStart, a.earliestStart))
  const isSame = a.earliestStart === b.earliestStart && a.latestStart === b.latestStart && a.latestStart !== OPEN_END
  if (daysApart > 0) answer(answers, row, APART, -daysApart, -daysApart)
  else if (isSame) answer(answers, row, FITS, 0, 0)
  else answer(answers, row, OVERLAP, UNKNOWN_DAYS, UNKNOWN_DAYS)
}

const daysFrom = (last: number, first: number): number => (isOpen(last) || isOpen(first) ? 0 : first - last)
