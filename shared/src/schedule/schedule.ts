import type { PlainDate } from '../dates/plain-date.ts'
import type { Certainty, Item } from '../model/entities/item.ts'
import type { Link } from '../model/entities/link.ts'
import type { ItemKey } from '../model/item-ref.ts'
import type { LinkKey } from '../model/plan.ts'
import type { Coupled } from './fates/apply-couplings.ts'
import type { Fate } from './fates/fate.ts'
import type { SlackOfItems } from './graph/criticality.ts'
import type { ItemDates } from './item-dates.ts'
import type { LinkJudgement } from './links/link-state.ts'
import type { DecisionWindow } from './windows/window-of-decision.ts'

/** What follows from a Plan on a given day. Derived, never stored; the same in browser and server. */
export interface Schedule {
  readonly today: PlainDate
  /** Items that are not in the prullenbak. */
  readonly items: ReadonlyMap<ItemKey, ScheduledItem>
  /** Living links, those to a vanished item included (reason `dangling`). */
  readonly links: ReadonlyMap<LinkKey, ScheduledLink>
  /** besluitvensters, by decision. */
  readonly windows: ReadonlyMap<ItemKey, DecisionWindow>
  /** Couplings that are on and have two open decisions or more. */
  readonly couplings: readonly Coupled[]
  /** Links at which a ring is broken: each closes one. */
  readonly rings: readonly ScheduledLink[]
  /** How far an item can slip. */
  readonly slack: SlackOfItems
}

export interface ScheduledItem {
  readonly key: ItemKey
  readonly item: Item
  /** The days that hold: those of the words, moved by what was decided or missed. */
  readonly dates: ItemDates
  /** The days that its own words name. */
  readonly words: ItemDates
  readonly fate: Fate
  /** eventueel becomes besloten when the decision it hangs on came out as yes. */
  readonly certainty: Certainty
  /** vervallen */
  readonly isLapsed: boolean
  /** Past its latest finish and not done. */
  readonly isLate: boolean
}

export interface ScheduledLink extends LinkJudgement {
  readonly key: LinkKey
  readonly link: Link
  readonly from: ItemKey
  readonly to: ItemKey
}
