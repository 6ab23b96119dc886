import type { Item } from '../../model/item.ts'
import { type ItemDates, isUndated, OPEN_END, OPEN_START } from '../item-dates.ts'

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
  /** Sums of the flags below. */
  readonly flags: Uint8Array
}

/** Where in `days` each of the four stands. */
export const START_FROM = 0
export const FINISH_FROM = 2
export const FINISH_TO = 3
export const DAYS_PER_ROW = 4

export const IS_ACTIVITY = 1
export const IS_DONE = 2
export const IS_LAPSED = 4
export const IS_UNDATED = 8
/** It has no end that others could count on. */
export const IS_ENDLESS = 16

export const newLinkEnds = (size: number): LinkEnds => ({
  days: new Int32Array(size * DAYS_PER_ROW),
  flags: new Uint8Array(size),
})

export const copyLinkEnds = ({ days, flags }: LinkEnds): LinkEnds => ({ days: days.slice(), flags: flags.slice() })

export function setLinkEnd(
  { days, flags }: LinkEnds,
  row: number,
  { kind, place }: LinkEnd['item'],
  isLapsed: boolean,
  dates: ItemDates,
): void {
  const { start, finish } = dates.days
  const at = row * DAYS_PER_ROW
  days[at + START_FROM] = start.from
  days[at + START_FROM + 1] = start.to
  days[at + FINISH_FROM] = finish.from
  days[at + FINISH_TO] = finish.to
  flags[row] =
    (kind === 'activity' ? IS_ACTIVITY : 0) |
    (place.status === 'done' ? IS_DONE : 0) |
    (isLapsed ? IS_LAPSED : 0) |
    (isUndated(dates) ? IS_UNDATED : 0) |
    (finish.from === OPEN_START && finish.to === OPEN_END && start.from === OPEN_START ? IS_ENDLESS : 0)
}
