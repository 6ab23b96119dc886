import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/entities/item.ts'
import type { CouplingId } from '../../model/ids.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import { type ItemDates, limitDates, type Shift, shiftDates } from '../item-dates.ts'

/** What decisions make of an item, beside what its own words say. */
export interface Fate {
  /** vervallen: the decision (or the item above it) with which it went. */
  readonly lapsedBy: ItemKey | null
  /** The decision that came out as yes, so that what hangs on it is certain. */
  readonly certainBy: ItemKey | null
  /** uitloop: the decision whose window was missed, and how far the item moves along. */
  readonly slip: { readonly by: ItemKey; readonly shift: Shift } | null
  /** gelijktrekken: the last day that holds for all that are coupled, and how many days earlier than its own that is. */
  readonly coupled: CoupledDay | null
}

export interface CoupledDay {
  readonly coupling: CouplingId
  readonly lastDay: PlainDate
  readonly daysEarlier: number
  /** Others may count on it from this day: that of the decision that rules. */
  readonly reliedFrom: PlainDate | null
}

/** Whom no decision touches. */
export const AS_PLANNED: Fate = { lapsedBy: null, certainBy: null, slip: null, coupled: null }

/** The dates that hold, given those of the words. What lapsed or is done keeps its words. */
export function datesWith(words: ItemDates, item: Item, fate: Fate): ItemDates {
  if (fate.lapsedBy !== null || item.place.status === 'done') return words
  const moved = fate.slip ? shiftDates(words, fate.slip.shift) : words
  return fate.coupled && fate.coupled.daysEarlier > 0
    ? limitDates(moved, fate.coupled.lastDay, fate.coupled.reliedFrom)
    : moved
}

/** Whether two fates say the same. */
export function sameFate(a: Fate | undefined, b: Fate | undefined): boolean {
  return a === b || (a !== AS_PLANNED && b !== AS_PLANNED && JSON.stringify(a) === JSON.stringify(b))
}
