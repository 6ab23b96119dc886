import type { PlainDate } from '../../dates/plain-date.ts'
import type { Item } from '../../model/item.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { AS_PLANNED, datesWith, type Fate, sameFate } from '../fates/fate.ts'
import { datesOf, type ItemDates } from '../item-dates.ts'
import type { ScheduledItem } from '../schedule.ts'
import { ItemRows } from './item-rows.ts'
import type { Table } from './table-map.ts'

/** What was last said of an item: what says the same again, is the same object. */
export type KnownItems = WeakMap<Item, ScheduledItem>

/**
 * The living items of a plan in columns: row i of each is about the same item. Filled while a schedule is made, and
 * not touched after that: the next schedule gets a copy.
 */
export class ItemTable implements Table<ItemKey, ScheduledItem> {
  readonly today: PlainDate
  readonly keys: readonly ItemKey[]
  readonly rows: ItemRows
  readonly items: Item[]
  /** What the words of an item name. */
  readonly words: ItemDates[]
  /** The days that hold. */
  readonly dates: ItemDates[]
  readonly fates: Fate[]
  readonly #made: (ScheduledItem | undefined)[]
  readonly #known: KnownItems

  private constructor(from: ItemColumns, made: (ScheduledItem | undefined)[], known: KnownItems) {
    this.today = from.today
    this.keys = from.keys
    this.rows = from.rows
    this.items = from.items
    this.words = from.words
    this.dates = from.dates
    this.fates = from.fates
    this.#made = made
    this.#known = known
  }

  /** Reads the words of every living item; nobody has decided anything yet. */
  static of(plan: Plan, today: PlainDate, known: KnownItems): ItemTable {
    const rows = new ItemRows()
    const [keys, items, words]: [ItemKey[], Item[], ItemDates[]] = [[], [], []]
    for (const [key, item] of plan.items) {
      if (item.removed !== null) continue
      rows.add(item.track, item.id, keys.length)
      keys.push(key)
      items.push(item)
      words.push(datesOf(item, today))
    }
    const fates = new Array<Fate>(keys.length).fill(AS_PLANNED)
    const columns = { today, keys, rows, items, words, dates: words.slice(), fates }
    return new ItemTable(columns, new Array(keys.length), known)
  }

  copy(): ItemTable {
    const { today, keys, rows, items, words, dates, fates } = this
    const columns = { items: items.slice(), words: words.slice(), dates: dates.slice(), fates: fates.slice() }
    return new ItemTable({ today, keys, rows, ...columns }, this.#made.slice(), this.#known)
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
    const [words, item, fate] = [this.words[row], this.items[row], this.fates[row]]
    if (!words || !item || !fate) throw new RangeError(`No item ${row}`)
    this.dates[row] = fate === AS_PLANNED ? words : datesWith(words, item, fate)
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

type ItemColumns = Pick<ItemTable, 'today' | 'keys' | 'rows' | 'items' | 'words' | 'dates' | 'fates'>

const isDecided = ({ kind, outcome }: Item): boolean => kind === 'decision' && (outcome === 'yes' || outcome === 'no')

/** The other fields follow from these. */
const saysSame = (a: ScheduledItem, b: ScheduledItem): boolean =>
  a.key === b.key && a.words === b.words && a.isLate === b.isLate && sameFate(a.fate, b.fate)
