import type { Item } from '../../model/entities/item.ts'
import { IS_ACTIVITY, IS_DONE } from '../../model/rows/item-columns.ts'
import { type ItemDates, OPEN_END, OPEN_START } from '../item-dates.ts'

/** One end of a link: an item, as far as the answer of the link depends on it. */
export interface LinkEnd {
  readonly item: Pick<Item, 'kind'> & { readonly place: Pick<Item['place'], 'status'> }
  readonly isLapsed: boolean
  readonly dates: ItemDates
}

/** Many ends in columns, so that thousands of links are judged without looking up their items. */
export interface LinkEnds {
  /** Four day numbers a row: the first and last day of beginning, the first and last day of ending, as `dates.days`. */
  readonly days: Int32Array
  /** Sums of the flags below, and of the marks {@link IS_ACTIVITY} and {@link IS_DONE}. */
  readonly flags: Uint8Array
}

/** Where in `days` each of the four stands. */
export const START_FROM = 0
const START_TO = 1
export const FINISH_FROM = 2
export const FINISH_TO = 3
export const DAYS_PER_ROW = 4

/** Other numbers than any mark of an item has, so that the one is never taken for the other. */
export const IS_LAPSED = 32
export const IS_UNDATED = 64
/** It has no end that others could count on. */
export const IS_ENDLESS = 128

export const newLinkEnds = (size: number): LinkEnds => ({
  days: new Int32Array(size * DAYS_PER_ROW),
  flags: new Uint8Array(size),
})

export const copyLinkEnds = ({ days, flags }: LinkEnds): LinkEnds => ({ days: days.slice(), flags: flags.slice() })

/** Sets the end at a row. `marks` are those of its item, as `ItemColumns` says them. */
export function setLinkEnd(
  { days, flags }: LinkEnds,
  row: number,
  marks: number,
  isLapsed: boolean,
  { days: { startFrom, startTo, finishFrom, finishTo, isUndated } }: ItemDates,
): void {
  const at = row * DAYS_PER_ROW
  days[at + START_FROM] = startFrom
  days[at + START_TO] = startTo
  days[at + FINISH_FROM] = finishFrom
  days[at + FINISH_TO] = finishTo
  flags[row] =
    (marks & (IS_ACTIVITY | IS_DONE)) |
    (isLapsed ? IS_LAPSED : 0) |
    (isUndated ? IS_UNDATED : 0) |
    (startFrom === OPEN_START && finishFrom === OPEN_START && finishTo === OPEN_END ? IS_ENDLESS : 0)
}
