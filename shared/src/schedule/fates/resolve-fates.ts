import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/item.ts'
import { type ItemKey, type ItemRef, itemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { datesOf, type ItemDates, type Shift, shiftDates } from '../item-dates.ts'
import { answerWindow, type DatedItem, type WindowAnswer } from '../windows/decision-window.ts'
import { applyCouplings, type Coupled } from './apply-couplings.ts'
import { AS_PLANNED, type Fate } from './fate.ts'

export interface Fates {
  /** Only of items that a decision touches. */
  readonly items: ReadonlyMap<ItemKey, Fate>
  /** By decision that has a rule, is not done with and has not lapsed. */
  readonly windows: ReadonlyMap<ItemKey, WindowAnswer>
  readonly couplings: readonly Coupled[]
}

/**
 * What the decisions of a plan make of its items.
 * [OUT1] What hangs on a decision that came out as no lapses, and what hangs on that or stands under it, too.
 * [OUT2] What hangs on a decision that came out as yes is certain.
 * [OUT3] What hangs on a decision whose window was missed moves along to the next chance, as do the item that starts
 * then and the one with which notice is given. The decision itself moves when its day has passed or it was postponed,
 * and neither it nor the notice when their own words are what names too late a day.
 * [OUT4] Items that hang on each other in a ring hang on nothing.
 */
export function resolveFates(plan: Plan, today: PlainDate, known: KnownAnswers = new WeakMap()): Fates {
  return new FateResolver(plan, today, known).resolve()
}

/** What the rule of a decision answered before, with all that the answer depends on. Only saves work. */
export type KnownAnswers = WeakMap<Item, KnownAnswer>

interface KnownAnswer {
  readonly dates: ItemDates
  readonly notice: DatedItem | null
  readonly starts: DatedItem | null
  readonly today: PlainDate
  readonly answer: WindowAnswer
}

const isSame = (a: DatedItem | null, b: DatedItem | null): boolean => a?.item === b?.item && a?.dates === b?.dates

interface Branch {
  readonly lapsedBy: ItemKey | null
  /** The decision that came out as yes, when every decision above it did. */
  readonly certainBy: ItemKey | null
  /** A decision above is not taken yet. */
  readonly isOpen: boolean
  readonly slip: { readonly by: ItemKey; readonly shift: Shift } | null
}

const ROOT: Branch = { lapsedBy: null, certainBy: null, isOpen: false, slip: null }

/** Nobody plans further; sums of terms of a century stay days that exist. */
const SHIFT_MAX_MONTHS = 6_000

class FateResolver {
  readonly #plan: Plan
  readonly #today: PlainDate
  readonly #known: KnownAnswers
  readonly #branches = new Map<ItemKey, Branch>()
  readonly #inRing = new Map<ItemKey, boolean>()
  /** What was found above an item; null: nothing. */
  readonly #hangsOn = new Map<ItemKey, ItemKey | null>()
  readonly #windows = new Map<ItemKey, WindowAnswer>()
  /** What a decision's rule names: it moves with the decision, whether it hangs on it or not. */
  readonly #namedBy = new Map<ItemKey, ItemKey>()
  readonly #hanging: ItemKey[] = []
  readonly #decisions: ItemKey[] = []
  readonly #underParent: Item[] = []

  constructor(plan: Plan, today: PlainDate, known: KnownAnswers) {
    this.#plan = plan
    this.#today = today
    this.#known = known
    for (const [key, item] of plan.items) {
      if (item.removed !== null) continue
      if (item.conditionalOn !== null) this.#hanging.push(key)
      if (item.parent !== null) this.#underParent.push(item)
      if (item.kind === 'decision' && (item.rule !== null || item.outcome !== null)) this.#decisions.push(key)
    }
    // In the order of their keys, so that a ring is broken at the same place on every screen.
    this.#decisions.sort()
    this.#hanging.sort()
  }

  resolve(): Fates {
    for (const key of this.#decisions) this.#nameWhatMovesAlong(key)
    const items = new Map<ItemKey, Fate>()
    for (const key of this.#decisions) {
      this.#setFate(items, key, this.#ownSlip(key))
    }
    const decisions = new Set(this.#decisions)
    for (const key of new Set([...this.#hanging, ...this.#namedBy.keys()])) {
      if (!decisions.has(key)) this.#setFate(items, key, this.#slipAlong(key))
    }
    this.#lapseWhatStandsUnder(items)
    const couplings = applyCouplings(this.#plan, this.#today, items, this.#windows)
    return { items, windows: this.#windows, couplings }
  }

  #setFate(items: Map<ItemKey, Fate>, key: ItemKey, slip: Fate['slip']): void {
    const item = this.#plan.items.get(key)
    const { lapsedBy, ...above } = this.#branchAbove(key)
    const certainBy = this.#living(item?.conditionalOn) && above.certainBy
    const moves = item?.place.status === 'done' ? null : slip
    if (lapsedBy !== null) items.set(key, { ...AS_PLANNED, lapsedBy })
    else if (moves || certainBy) items.set(key, { ...AS_PLANNED, slip: moves, certainBy })
  }

  #living(ref: ItemRef | null | undefined): Item | null {
    const item = ref ? this.#plan.items.get(itemKey(ref)) : undefined
    return item && item.removed === null ? item : null
  }

  #nameWhatMovesAlong(key: ItemKey): void {
    const decision = this.#plan.items.get(key)
    for (const item of [decision?.rule?.starts, decision?.rule?.noticeItem]) {
      if (!decision || !item) continue
      const named = itemKey({ track: decision.track, item })
      if (named !== key && this.#living({ track: decision.track, item })) this.#namedBy.set(named, key)
    }
  }

  /** What the decision above an item makes of it; nothing when it hangs on none. */
  #branchAbove(key: ItemKey): Branch {
    const above = this.#isInRing(key) ? undefined : this.#above(key)
    return above === undefined ? ROOT : this.#branchOf(above)
  }

  #above(key: ItemKey): ItemKey | undefined {
    const known = this.#hangsOn.get(key)
    if (known !== undefined) return known ?? undefined
    const ref = this.#plan.items.get(key)?.conditionalOn
    const above = ref && this.#living(ref) ? itemKey(ref) : (this.#namedBy.get(key) ?? null)
    this.#hangsOn.set(key, above)
    return above ?? undefined
  }

  /** Every item hangs on one at most: whoever goes up from one in a ring comes back to it. */
  #isInRing(key: ItemKey): boolean {
    const known = this.#inRing.get(key)
    if (known !== undefined) return known
    const path = new Set<ItemKey>()
    let at: ItemKey | undefined = key
    while (at !== undefined && !path.has(at) && !this.#inRing.has(at)) {
      path.add(at)
      at = this.#above(at)
    }
    let isInRing = false
    for (const each of path) {
      if (each === at) isInRing = true
      this.#inRing.set(each, isInRing)
    }
    return this.#inRing.get(key) ?? false
  }

  /** What a decision passes on to what hangs on it. */
  #branchOf(key: ItemKey): Branch {
    const path: ItemKey[] = []
    let at: ItemKey | undefined = key
    while (at !== undefined && !this.#branches.has(at)) {
      path.push(at)
      at = this.#isInRing(at) ? undefined : this.#above(at)
    }
    // From the top down, so that a chain of any length fits on the stack.
    for (const each of path.reverse()) this.#branches.set(each, this.#resolveBranch(each))
    return this.#branches.get(key) ?? ROOT
  }

  #resolveBranch(key: ItemKey): Branch {
    const item = this.#plan.items.get(key)
    if (!item || item.removed !== null) return ROOT
    const above = this.#branchAbove(key)
    if (above.lapsedBy !== null) return above
    if (item.kind !== 'decision') return above
    if (item.outcome === 'no') return { ...above, lapsedBy: key }
    const isOpen = above.isOpen || item.outcome !== 'yes'
    const window = this.#answer(key, item, above)
    const shift = window?.shift ? addShifts(above.slip?.shift, window.shift) : null
    return { lapsedBy: null, certainBy: isOpen ? null : key, isOpen, slip: shift ? { by: key, shift } : above.slip }
  }

  #answer(key: ItemKey, item: Item, above: Branch): WindowAnswer | null {
    if (item.rule === null || item.outcome === 'no') return null
    const dated = (id: string | null): DatedItem | null => {
      const other = id === null ? null : this.#living({ track: item.track, item: id as Item['id'] })
      return other && { item: other, dates: this.#datesIn(other, above) }
    }
    const decision = { item, dates: this.#datesIn(item, above) }
    const [notice, starts, today] = [dated(item.rule.noticeItem), dated(item.rule.starts), this.#today]
    const before = this.#known.get(item)
    const isKnown =
      before?.dates === decision.dates &&
      before.today === today &&
      isSame(before.notice, notice) &&
      isSame(before.starts, starts)
    const answer = before && isKnown ? before.answer : answerWindow(item.rule, decision, notice, starts, today)
    if (!isKnown) this.#known.set(item, { dates: decision.dates, notice, starts, today, answer })
    this.#windows.set(key, answer)
    return answer
  }

  #windowOf(key: ItemKey): WindowAnswer | undefined {
    this.#branchOf(key)
    return this.#windows.get(key)
  }

  #datesIn(item: Item, { slip }: Branch): ItemDates {
    const words = datesOf(item, this.#today)
    return slip && item.place.status !== 'done' ? shiftDates(words, slip.shift) : words
  }

  /** Whether the decision itself moves: not when it was taken, or when it is its own words that name too late a day. */
  #ownSlip(key: ItemKey): Fate['slip'] {
    const missed = this.#windowOf(key)?.missed
    const branch = missed && missed !== 'planned-too-late' ? this.#branchOf(key) : this.#branchAbove(key)
    return this.#plan.items.get(key)?.outcome === 'yes' ? null : branch.slip
  }

  /** An item moves along with its decision, but for a notice whose own words name too late a day. */
  #slipAlong(key: ItemKey): Fate['slip'] {
    const item = this.#plan.items.get(key)
    const decision = this.#namedBy.get(key)
    const window = decision && this.#windowOf(decision)
    const isNotice = item && decision && this.#plan.items.get(decision)?.rule?.noticeItem === item.id
    if (!isNotice || window?.missed !== 'planned-too-late') return this.#branchAbove(key).slip
    const above = this.#branchAbove(decision)
    const { start } = this.#datesIn(item, above).relied.start
    return start !== null && start > window.lastDay ? above.slip : this.#branchAbove(key).slip
  }

  /** Down from what lapsed: what stands under it, and what hangs on that. */
  #lapseWhatStandsUnder(items: Map<ItemKey, Fate>): void {
    const lapsed = [...items].flatMap(([key, { lapsedBy }]) => (lapsedBy === null ? [] : [key]))
    if (lapsed.length === 0) return
    const below = this.#whatIsBelow()
    for (let at = 0; at < lapsed.length; at += 1) {
      const key = lapsed[at] as ItemKey
      const lapsedBy = items.get(key)?.lapsedBy ?? null
      for (const each of below.get(key) ?? []) {
        if (items.get(each)?.lapsedBy) continue
        items.set(each, { ...AS_PLANNED, lapsedBy })
        lapsed.push(each)
      }
    }
  }

  /** In the order of the keys, as everything that can be reached in two ways. */
  #whatIsBelow(): Map<ItemKey, ItemKey[]> {
    const below = new Map<ItemKey, ItemKey[]>()
    const add = (above: ItemKey | undefined, key: ItemKey) => {
      const known = above && below.get(above)
      if (known) known.push(key)
      else if (above) below.set(above, [key])
    }
    for (const { track, id, parent } of this.#underParent) {
      if (parent) add(itemKey({ track, item: parent }), itemKey({ track, item: id }))
    }
    for (const key of new Set([...this.#hanging, ...this.#namedBy.keys()])) {
      if (!this.#isInRing(key)) add(this.#above(key), key)
    }
    for (const keys of below.values()) keys.sort()
    return below
  }
}

const addShifts = (a: Shift | undefined, b: Shift): Shift => ({
  months: Math.min(SHIFT_MAX_MONTHS, (a?.months ?? 0) + b.months),
  days: (a?.days ?? 0) + b.days,
})
