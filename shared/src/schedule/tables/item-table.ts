import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/entities/item.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { ItemColumns } from '../../model/rows/item-columns.ts'
import type { ItemRows } from '../../model/rows/item-rows.ts'
import type { PlanRows } from '../../model/rows/plan-rows.ts'
import { AS_PLANNED, datesWith, type Fate, sameFate } from '../fates/fate.ts'
import type { ItemDates } from '../item-dates.ts'
import type { ScheduledItem } from '../schedule.ts'
import { copyLinkEnds, type LinkEnds, newLinkEnds, setLinkEnd } from './link-ends.ts'
import type { Table } from './table-map.ts'
import { wordsOfItems, wordsWith } from './words-of-items.ts'

/** What was last said of an item: what says the same again, is the same object. */
type KnownItems = WeakMap<Item, ScheduledItem>

/**
 * The living items of a plan in columns: row i of each is about the same item. Filled while a schedule is made, and
 * not touched after that: the next schedule gets a copy.
 */
export class ItemTable implements Table<ItemKey, ScheduledItem> {
  readonly today: PlainDate
  readonly rows: ItemRows
  /** Those that stand at the rows, and what they say beside words. */
  readonly items: readonly Item[]
  readonly columns: ItemColumns
  /** What the words of an item name. */
  readonly words: readonly ItemDates[]
  /** The days that hold. */
  readonly dates: ItemDates[]
  /** What the answers of links depend on, the days that hold among them. */
  readonly ends: LinkEnds
  #fates: ReadonlyMap<number, Fate>
  readonly #made: (ScheduledItem | undefined)[]
  readonly known: KnownItems

  private constructor(
    from: Filled,
    fates: ReadonlyMap<number, Fate>,
    made: (ScheduledItem | undefined)[],
    known: KnownItems,
  ) {
    this.today = from.today
    this.rows = from.rows
    this.items = from.items
    this.columns = from.columns
    this.words = from.words
    this.dates = from.dates
    this.ends = from.ends
    this.#fates = fates
    this.#made = made
    this.known = known
  }

  /** Reads the words of every item; nobody has decided anything yet. */
  static of(
    { itemRows: rows, items, columns }: PlanRows,
    today: PlainDate,
    known: KnownItems = new WeakMap(),
  ): ItemTable {
    const words = wordsOfItems(items, today)
    const filled = { today, rows, items, columns, words, dates: words.slice(), ends: newLinkEnds(rows.size) }
    const table = new ItemTable(filled, new Map(), [], known)
    table.#setEnds()
    return table
  }

  /** From the words alone: nothing has lapsed yet. */
  #setEnds(): void {
    const { marks } = this.columns
    for (let row = 0; row < this.words.length; row += 1) {
      setLinkEnd(this.ends, row, marks[row] as number, false, this.words[row] as ItemDates)
    }
  }

  /** A copy in which other items stand at some rows. */
  with({ items, columns }: PlanRows, changed: readonly number[]): ItemTable {
    const { today } = this
    const words = wordsWith(items, this.words, changed, today)
    const [dates, ends] = [this.dates.slice(), copyLinkEnds(this.ends)]
    const filled = { today, rows: this.rows, items, columns, words, dates, ends }
    const table = new ItemTable(filled, this.#fates, this.#made.slice(), this.known)
    for (const row of changed) table.#redate(row)
    return table
  }

  get size(): number {
    return this.rows.size
  }

  get keys(): readonly ItemKey[] {
    return this.rows.keys
  }

  fateOf(row: number): Fate {
    return this.#fates.get(row) ?? AS_PLANNED
  }

  /** Gives all items their fate; it is another one than before for those at the rows `moved`. */
  setFates(fates: ReadonlyMap<number, Fate>, moved: Iterable<number>): void {
    this.#fates = fates
    for (const row of moved) this.#redate(row)
  }

  #redate(row: number): void {
    const [item, words, fate] = [this.#itemAt(row), this.words[row] as ItemDates, this.fateOf(row)]
    const dates = fate === AS_PLANNED ? words : datesWith(words, item, fate)
    this.dates[row] = dates
    setLinkEnd(this.ends, row, this.columns.marks[row] as number, fate.lapsedBy !== null, dates)
    this.#made[row] = undefined
  }

  #itemAt(row: number): Item {
    const item = this.items[row]
    if (!item) throw new RangeError(`No item ${row}`)
    return item
  }

  rowOf(key: ItemKey): number {
    return this.rows.ofKey(key)
  }

  at(row: number): ScheduledItem {
    const made = this.#made[row] ?? this.#madeBefore(this.#make(row))
    this.#made[row] = made
    return made
  }

  /** The object that said the same of the same item before, in whichever table. */
  #madeBefore(scheduled: ScheduledItem): ScheduledItem {
    const known = this.known.get(scheduled.item)
    if (known && saysSame(known, scheduled)) return known
    this.known.set(scheduled.item, scheduled)
    return scheduled
  }

  #make(row: number): ScheduledItem {
    const [key, words, dates] = [this.keys[row], this.words[row], this.dates[row]]
    const [item, fate] = [this.#itemAt(row), this.fateOf(row)]
    if (!key || !words || !dates) throw new RangeError(`No item ${row}`)
    const isLapsed = fate.lapsedBy !== null
    const isOver = dates.latestFinish !== null && dates.latestFinish < this.today
    return {
      key,
      item,
      dates,
      words,
      fate,
      certainty: fate.certainBy === null ? item.certainty : 'decided',
      isLapsed,
      // [SCH9] Past its latest finish and not done; what lapsed or was decided is not late.
      isLate: isOver && item.place.status !== 'done' && !isLapsed && !isDecided(item),
    }
  }
}

type Filled = Pick<ItemTable, 'today' | 'rows' | 'items' | 'columns' | 'words' | 'dates' | 'ends'>

const isDecided = ({ kind, outcome }: Item): boolean => kind === 'decision' && (outcome === 'yes' || outcome === 'no')

/** The other fields follow from these. */
const saysSame = (a: ScheduledItem, b: ScheduledItem): boolean =>
  a.key === b.key && a.words === b.words && a.isLate === b.isLate && sameFate(a.fate, b.fate)
