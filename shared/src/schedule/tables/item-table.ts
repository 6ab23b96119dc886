import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/item.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { ItemRows } from '../../model/rows/item-rows.ts'
import type { PlanRows } from '../../model/rows/plan-rows.ts'
import { AS_PLANNED, datesWith, type Fate, sameFate } from '../fates/fate.ts'
import { rolesOf } from '../fates/roles.ts'
import { datesOf, type ItemDates } from '../item-dates.ts'
import type { ScheduledItem } from '../schedule.ts'
import { copyLinkEnds, type LinkEnds, newLinkEnds, setLinkEnd } from './link-ends.ts'
import type { Table } from './table-map.ts'

/** What was last said of an item: what says the same again, is the same object. */
export type KnownItems = WeakMap<Item, ScheduledItem>

/**
 * The living items of a plan in columns: row i of each is about the same item. Filled while a schedule is made, and
 * not touched after that: the next schedule gets a copy.
 */
export class ItemTable implements Table<ItemKey, ScheduledItem> {
  readonly today: PlainDate
  readonly rows: ItemRows
  readonly items: readonly Item[]
  /** What the words of an item name. */
  readonly words: ItemDates[]
  /** The days that hold. */
  readonly dates: ItemDates[]
  /** What the answers of links depend on, the days that hold among them. */
  readonly ends: LinkEnds
  /** What part an item has in the fate of others: see `rolesOf`. */
  readonly roles: Uint8Array
  #fates: ReadonlyMap<number, Fate>
  readonly #made: (ScheduledItem | undefined)[]
  readonly #known: KnownItems

  private constructor(
    from: ItemColumns,
    fates: ReadonlyMap<number, Fate>,
    made: (ScheduledItem | undefined)[],
    known: KnownItems,
  ) {
    this.today = from.today
    this.rows = from.rows
    this.items = from.items
    this.words = from.words
    this.dates = from.dates
    this.ends = from.ends
    this.roles = from.roles
    this.#fates = fates
    this.#made = made
    this.#known = known
  }

  /** Reads the words of every item; nobody has decided anything yet. */
  static of({ rows, items }: PlanRows, today: PlainDate, known: KnownItems): ItemTable {
    const words = items.map((item) => datesOf(item, today))
    const columns = { words, dates: words.slice(), ends: newLinkEnds(rows.size), roles: new Uint8Array(rows.size) }
    const table = new ItemTable({ today, rows, items, ...columns }, new Map(), [], known)
    table.#setAll()
    return table
  }

  #setAll(): void {
    for (let row = 0; row < this.size; row += 1) this.#set(row, this.items[row] as Item, this.words[row] as ItemDates)
  }

  #set(row: number, item: Item, dates: ItemDates): void {
    this.roles[row] = rolesOf(item)
    setLinkEnd(this.ends, row, item, false, dates)
  }

  /** A copy in which other items stand at these rows of `items`. */
  with(items: readonly Item[], changed: Iterable<number>): ItemTable {
    const table = new ItemTable(
      {
        today: this.today,
        rows: this.rows,
        items,
        words: this.words.slice(),
        dates: this.dates.slice(),
        ends: copyLinkEnds(this.ends),
        roles: this.roles.slice(),
      },
      this.#fates,
      this.#made.slice(),
      this.#known,
    )
    for (const row of changed) {
      const item = table.#itemAt(row)
      table.words[row] = datesOf(item, this.today)
      table.roles[row] = rolesOf(item)
      table.#redate(row)
    }
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
    setLinkEnd(this.ends, row, item, fate.lapsedBy !== null, dates)
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
    const known = this.#known.get(scheduled.item)
    if (known && saysSame(known, scheduled)) return known
    this.#known.set(scheduled.item, scheduled)
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

type ItemColumns = Pick<ItemTable, 'today' | 'rows' | 'items' | 'words' | 'dates' | 'ends' | 'roles'>

const isDecided = ({ kind, outcome }: Item): boolean => kind === 'decision' && (outcome === 'yes' || outcome === 'no')

/** The other fields follow from these. */
const saysSame = (a: ScheduledItem, b: ScheduledItem): boolean =>
  a.key === b.key && a.words === b.words && a.isLate === b.isLate && sameFate(a.fate, b.fate)
