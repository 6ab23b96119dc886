import type { Link } from '../../model/entities/link.ts'
import { itemKey } from '../../model/item-ref.ts'
import type { LinkKey } from '../../model/plan.ts'
import { NOWHERE } from '../../model/rows/item-rows.ts'
import type { LinkRows } from '../../model/rows/link-rows.ts'
import type { AddWorkingDays } from '../links/lag.ts'
import { copyLinkAnswers, judgementAt, judgeRow, type LinkAnswers, newLinkAnswers } from '../links/link-state.ts'
import type { ScheduledLink } from '../schedule.ts'
import type { ItemTable } from './item-table.ts'
import type { Table } from './table-map.ts'

/** What was last said of a link, as `KnownItems`. */
type KnownLinks = WeakMap<Link, ScheduledLink>

/** The living links of a plan with their answers in columns, as {@link ItemTable}. */
export class LinkTable implements Table<LinkKey, ScheduledLink> {
  readonly rows: LinkRows
  readonly answers: LinkAnswers
  readonly #made: (ScheduledLink | undefined)[]
  readonly known: KnownLinks

  private constructor(rows: LinkRows, answers: LinkAnswers, made: (ScheduledLink | undefined)[], known: KnownLinks) {
    this.rows = rows
    this.answers = answers
    this.#made = made
    this.known = known
  }

  /** Judges every link. */
  static of(
    rows: LinkRows,
    items: ItemTable,
    addWorkingDays: AddWorkingDays,
    known: KnownLinks = new WeakMap(),
  ): LinkTable {
    const table = new LinkTable(rows, newLinkAnswers(rows.size), [], known)
    table.#judgeAll(items, addWorkingDays)
    return table
  }

  #judgeAll(items: ItemTable, addWorkingDays: AddWorkingDays): void {
    for (let row = 0; row < this.rows.size; row += 1) this.#judge(row, items, addWorkingDays)
  }

  copy(): LinkTable {
    return new LinkTable(this.rows, copyLinkAnswers(this.answers), this.#made.slice(), this.known)
  }

  get keys(): readonly LinkKey[] {
    return this.rows.keys
  }

  /** Judges the links of these items anew, and gives their rows. */
  judgeLinksOf(rows: Iterable<number>, items: ItemTable, addWorkingDays: AddWorkingDays): readonly number[] {
    const { from, to, size } = this.rows
    const isTouched = new Uint8Array(items.size)
    for (const row of rows) isTouched[row] = 1
    const judged: number[] = []
    for (let row = 0; row < size; row += 1) {
      if (isTouched[from[row] as number] !== 1 && isTouched[to[row] as number] !== 1) continue
      this.#judge(row, items, addWorkingDays)
      this.#made[row] = undefined
      judged.push(row)
    }
    return judged
  }

  #judge(row: number, { ends, dates }: ItemTable, addWorkingDays: AddWorkingDays): void {
    const { from, to } = this.rows
    if (from[row] === NOWHERE || to[row] === NOWHERE) return
    judgeRow(this.answers, row, ends, dates, this.rows, addWorkingDays)
  }

  rowOf(key: LinkKey): number {
    return this.rows.ofKey(key)
  }

  at(row: number): ScheduledLink {
    const made = this.#made[row] ?? this.#make(row)
    this.#made[row] = made
    return made
  }

  #make(row: number): ScheduledLink {
    const [key, link] = [this.rows.keys[row], this.rows.links[row]]
    if (!key || !link) throw new RangeError(`No link ${row}`)
    const answer = judgementAt(this.answers, row)
    const known = this.known.get(link)
    if (known?.key === key && ANSWER_FIELDS.every((field) => known[field] === answer[field])) return known
    const scheduled = { key, link, from: itemKey(link.from), to: itemKey(link.to), ...answer }
    this.known.set(link, scheduled)
    return scheduled
  }
}

const ANSWER_FIELDS = ['state', 'reason', 'slackDays', 'leastSlackDays', 'mostSlackDays'] as const
