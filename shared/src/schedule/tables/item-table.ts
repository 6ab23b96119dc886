import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/item.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { AS_PLANNED, datesWith, type Fate, sameFate } from '../fates/fate.ts'
import { datesOf, type ItemDates } from '../item-dates.ts'
import type { ScheduledItem } from '../schedule.ts'
import { ItemRows } from './item-rows.ts'
import { copyLinkEnds, type LinkEnds, newLinkEnds, setLinkEnd } from './link-ends.ts'
import { living } from './living.ts'
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
  readonly keys: readonly ItemKey[]
  readonly items: Item[]
  /** What the words of an item name. */
  readonly words: ItemDates[]
  /** The days that hold. */
  readonly dates: ItemDates[]
  /** What the answers of links depend on, the days that hold among them. */
  readonly ends: LinkEnds
  readonly fates: Fate[]
  readonly #made: (ScheduledItem | undefined)[]
  readonly #known: KnownItems

  private constructor(from: ItemColumns, made: (ScheduledItem | undefined)[], known: KnownItems) {
    this.today = from.today
    this.rows = from.rows
    this.keys = from.keys
    this.items = from.items
    this.words = from.words
    this.dates = from.dates
    this.ends = from.ends
    this.fates = from.fates
    this.#made = made
    this.#known = known
  }

  /** Reads the words of every living item; nobody has decided anything yet. */
  static of(plan: Plan, today: PlainDate, known: KnownItems): ItemTable {
    const [keys, items] = living(plan.items)
    const words = items.map((item) => datesOf(item, today))
    const fates = new Array<Fate>(items.length).fill(AS_PLANNED)
    const columns = { keys, items, words, dates: words.slice(), fates, ends: newLinkEnds(items.length) }
    const table = new ItemTable({ today, rows: new ItemRows(items), ...columns }, [], known)
    table.#setEnds()
    return table
  }

  #setEnds(): void {
    for (let row = 0; row < this.size; row += 1) {
      setLinkEnd(this.ends, row, this.items[row] as Item, false, this.words[row] as ItemDates)
    }
  }

  copy(): ItemTable {
    const columns = {
      ...this,
      items: this.items.slice(),
      words: this.words.slice(),
      dates: this.dates.slice(),
      ends: copyLinkEnds(this.ends),
      fates: this.fates.slice(),
    }
    return new ItemTable(columns, this.#made.slice(), this.#known)
  }

  get size(): number {
    return this.keys.length
  }

  setItem(row: number, item: Item): void {
    this.items[row] = item
    this.words[row] = datesOf(item, this.today)
    this.#redate(row)
  }

  setFate(row: number, fate: Fate): void {
    this.fates[row] = fate
    this.#redate(row)
  }

  #redate(row: number): void {
    const words = this.words[row]
    const item = this.items[row]
    const fate = this.fates[row]
    if (!words || !item || !fate) throw new RangeError(`No item ${row}`)
    const dates = fate === AS_PLANNED ? words : datesWith(words, item, fate)
    this.dates[row] = dates
    setLinkEnd(this.ends, row, item, fate.lapsedBy !== null, dates)
    this.#made[row] = undefined
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
    const [key, item, words, dates, fate] = [
      this.keys[row],
      this.items[row],
      this.words[row],
      this.dates[row],
      this.fates[row],
    ]
    if (!key || !item || !words || !dates || !fate) throw new RangeError(`No item ${row}`)
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

type ItemColumns = Pick<ItemTable, 'today' | 'keys' | 'rows' | 'items' | 'words' | 'dates' | 'ends' | 'fates'>

const isDecided = ({ kind, outcome }: Item): boolean => kind === 'decision' && (outcome === 'yes' || outcome === 'no')

/** The other fields follow from these. */
const saysSame = (a: ScheduledItem, b: ScheduledItem): boolean =>
  a.key === b.key && a.words === b.words && a.isLate === b.isLate && sameFate(a.fate, b.fate)
