import type { PlainDate } from '../../dates/plain-date.ts'
import type { Coupling } from '../../model/entities/coupling.ts'
import type { Item } from '../../model/entities/item.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import { DECIDES, IS_DONE } from '../../model/rows/item-columns.ts'
import { NOWHERE } from '../../model/rows/item-rows.ts'
import { sortByKey } from '../../model/rows/sort-by-key.ts'
import { type ItemDates, type Shift, shiftDates } from '../item-dates.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { answerWindow, type DatedItem, type WindowAnswer } from '../windows/decision-window.ts'
import { applyCouplings, type Coupled } from './apply-couplings.ts'
import { AS_PLANNED, type Fate } from './fate.ts'
import { type Hanging, whatHangsOnWhat } from './what-hangs-on-what.ts'

/** By the rows of the items. */
export interface Fates {
  /** Only of items that a decision touches. */
  readonly items: ReadonlyMap<number, Fate>
  /** Of decisions that have a rule, are not done with and have not lapsed. */
  readonly windows: ReadonlyMap<number, WindowAnswer>
  readonly couplings: readonly Coupled[]
  /** 1 for an item whose fate, or whose part in that of another, can change with its words or status. */
  readonly plays: Uint8Array
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
export function resolveFates(table: ItemTable, couplings: readonly Coupling[]): Fates {
  return new FateResolver(table).resolve(couplings)
}

/** Whether fates can be others once the items at these rows are replaced. */
export function mayTouchFates({ plays }: Fates, table: ItemTable, changed: ReadonlyMap<number, Item>): boolean {
  for (const [row, item] of changed) {
    if (plays[row] === 1 || !hasSameRole(item, table.items[row] as Item)) return true
  }
  return false
}

const hasSameRole = (a: Item, b: Item): boolean =>
  ROLE_FIELDS.every((field) => a[field] === b[field] || JSON.stringify(a[field]) === JSON.stringify(b[field]))

/** What makes an item hang on another, or others on it. */
const ROLE_FIELDS = ['kind', 'rule', 'outcome', 'conditionalOn', 'parent'] as const

/** What the rule of a decision answered before, with all that the answer depends on. */
interface KnownAnswer {
  readonly dates: ItemDates
  readonly notice: DatedItem | null
  readonly starts: DatedItem | null
  readonly today: PlainDate
  readonly answer: WindowAnswer
}

/** By decision. Only saves work: the schedules of one plan and of what might become of it ask the same. */
const knownAnswers = new WeakMap<Item, KnownAnswer>()

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
  readonly #table: ItemTable
  readonly #hanging: Hanging
  readonly #branches = new Map<number, Branch>()
  readonly #windows = new Map<number, WindowAnswer>()

  constructor(table: ItemTable) {
    this.#table = table
    this.#hanging = whatHangsOnWhat(table)
  }

  resolve(couplings: readonly Coupling[]): Fates {
    const { decisions, rows } = this.#hanging
    const items = new Map<number, Fate>()
    for (const row of decisions) this.#setFate(items, row, this.#ownSlip(row))
    for (const row of rows) if (!this.#decides(row)) this.#setFate(items, row, this.#slipAlong(row))
    this.#lapseWhatStandsUnder(items)
    const coupled = applyCouplings(this.#table, couplings, items, this.#windows)
    return { items, windows: this.#windows, couplings: coupled, plays: this.#players(couplings) }
  }

  #itemAt(row: number): Item {
    return this.#table.items[row] as Item
  }

  #isDone(row: number): boolean {
    return ((this.#table.columns.marks[row] as number) & IS_DONE) !== 0
  }

  #decides(row: number): boolean {
    return ((this.#table.columns.marks[row] as number) & DECIDES) !== 0
  }

  #keyAt(row: number): ItemKey {
    return this.#table.keys[row] as ItemKey
  }

  #setFate(items: Map<number, Fate>, row: number, slip: Fate['slip']): void {
    const above = this.#branchAbove(row)
    const certainBy = this.#table.columns.conditionalOn[row] === NOWHERE ? null : above.certainBy
    const moves = this.#isDone(row) ? null : slip
    if (above.lapsedBy !== null) items.set(row, { ...AS_PLANNED, lapsedBy: above.lapsedBy })
    else if (moves || certainBy) items.set(row, { ...AS_PLANNED, slip: moves, certainBy })
  }

  /** What an item hangs on; {@link NOWHERE} when it hangs on nothing or in a ring. */
  #above(row: number): number {
    return this.#hanging.inRing[row] === 1 ? NOWHERE : (this.#hanging.above[row] as number)
  }

  /** What the decision above an item makes of it; nothing when it hangs on none. */
  #branchAbove(row: number): Branch {
    const above = this.#above(row)
    return above === NOWHERE ? ROOT : this.#branchOf(above)
  }

  /** What a decision passes on to what hangs on it. */
  #branchOf(row: number): Branch {
    return this.#branches.get(row) ?? this.#resolvePath(row)
  }

  /** From the top down, so that a chain of any length fits on the stack. */
  #resolvePath(row: number): Branch {
    const path: number[] = []
    for (let at = row; at !== NOWHERE && !this.#branches.has(at); at = this.#above(at)) path.push(at)
    let branch = ROOT
    for (const each of path.reverse()) {
      branch = this.#resolveBranch(each)
      this.#branches.set(each, branch)
    }
    return branch
  }

  #resolveBranch(row: number): Branch {
    const [key, item] = [this.#keyAt(row), this.#itemAt(row)]
    const above = this.#branchAbove(row)
    if (above.lapsedBy !== null) return above
    if (item.kind !== 'decision') return above
    if (item.outcome === 'no') return { ...above, lapsedBy: key }
    const isOpen = above.isOpen || item.outcome !== 'yes'
    const window = this.#answer(row, item, above)
    const shift = window?.shift ? addShifts(above.slip?.shift, window.shift) : null
    return { lapsedBy: null, certainBy: isOpen ? null : key, isOpen, slip: shift ? { by: key, shift } : above.slip }
  }

  #answer(row: number, item: Item, above: Branch): WindowAnswer | null {
    if (item.rule === null) return null
    const dated = (other: number): DatedItem | null =>
      other === NOWHERE ? null : { item: this.#itemAt(other), dates: this.#datesIn(other, above) }
    const { columns, today } = this.#table
    const decision = { item, dates: this.#datesIn(row, above) }
    const notice = dated(columns.notice[row] as number)
    const starts = dated(columns.starts[row] as number)
    const before = knownAnswers.get(item)
    const isKnown =
      before?.dates === decision.dates &&
      before.today === today &&
      isSame(before.notice, notice) &&
      isSame(before.starts, starts)
    const answer = before && isKnown ? before.answer : answerWindow(item.rule, decision, notice, starts, today)
    if (!isKnown) knownAnswers.set(item, { dates: decision.dates, notice, starts, today, answer })
    this.#windows.set(row, answer)
    return answer
  }

  #windowOf(row: number): WindowAnswer | undefined {
    this.#branchOf(row)
    return this.#windows.get(row)
  }

  #datesIn(row: number, { slip }: Branch): ItemDates {
    const words = this.#table.words[row] as ItemDates
    return slip && !this.#isDone(row) ? shiftDates(words, slip.shift) : words
  }

  /** Whether the decision itself moves: not when it was taken, or when it is its own words that name too late a day. */
  #ownSlip(row: number): Fate['slip'] {
    const missed = this.#windowOf(row)?.missed
    const branch = missed && missed !== 'planned-too-late' ? this.#branchOf(row) : this.#branchAbove(row)
    return this.#itemAt(row).outcome === 'yes' ? null : branch.slip
  }

  /** An item moves along with its decision, but for a notice whose own words name too late a day. */
  #slipAlong(row: number): Fate['slip'] {
    const decision = this.#hanging.namedBy[row] as number
    const window = decision === NOWHERE ? undefined : this.#windowOf(decision)
    if (window?.missed !== 'planned-too-late' || this.#table.columns.notice[decision] !== row) {
      return this.#branchAbove(row).slip
    }
    const above = this.#branchAbove(decision)
    const { start } = this.#datesIn(row, above).relied.start
    return start !== null && start > window.lastDay ? above.slip : this.#branchAbove(row).slip
  }

  /** Down from what lapsed: what stands under it, and what hangs on that. In the order of the keys. */
  #lapseWhatStandsUnder(items: Map<number, Fate>): void {
    const lapsed = [...items].flatMap(([row, { lapsedBy }]) => (lapsedBy === null ? [] : [row]))
    if (lapsed.length === 0) return
    const below = this.#whatIsBelow()
    sortByKey(lapsed, this.#table.keys)
    for (let at = 0; at < lapsed.length; at += 1) {
      const row = lapsed[at] as number
      const lapsedBy = items.get(row)?.lapsedBy ?? null
      for (const each of below.get(row) ?? []) {
        if (items.get(each)?.lapsedBy) continue
        items.set(each, { ...AS_PLANNED, lapsedBy })
        lapsed.push(each)
      }
    }
  }

  #whatIsBelow(): Map<number, number[]> {
    const below = new Map<number, number[]>()
    const add = (above: number, row: number) => {
      if (above === NOWHERE) return
      const known = below.get(above)
      if (known) known.push(row)
      else below.set(above, [row])
    }
    for (const row of this.#hanging.underParent) add(this.#table.columns.parent[row] as number, row)
    for (const row of this.#hanging.rows) add(this.#above(row), row)
    for (const rows of below.values()) sortByKey(rows, this.#table.keys)
    return below
  }

  #players(couplings: readonly Coupling[]): Uint8Array {
    const { rows, above, decisions, underParent } = this.#hanging
    const plays = new Uint8Array(this.#table.size)
    for (const row of rows) {
      plays[row] = 1
      if (above[row] !== NOWHERE) plays[above[row] as number] = 1
    }
    for (const row of [...decisions, ...underParent]) plays[row] = 1
    for (const { decisions: coupled } of couplings) {
      for (const ref of coupled) {
        const row = this.#table.rows.ofRef(ref)
        if (row !== NOWHERE) plays[row] = 1
      }
    }
    return plays
  }
}

const addShifts = (a: Shift | undefined, b: Shift): Shift => ({
  months: Math.min(SHIFT_MAX_MONTHS, (a?.months ?? 0) + b.months),
  days: (a?.days ?? 0) + b.days,
})
