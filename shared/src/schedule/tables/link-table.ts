import { itemKey } from '../../model/item-ref.ts'
import type { Link } from '../../model/link.ts'
import type { LinkKey, Plan } from '../../model/plan.ts'
import type { AddWorkingDays } from '../lag.ts'
import { copyLinkAnswers, judgementAt, judgeRow, type LinkAnswers, newLinkAnswers } from '../link-state.ts'
import type { ScheduledLink } from '../schedule.ts'
import { NOWHERE } from './item-rows.ts'
import type { ItemTable } from './item-table.ts'
import { type Living, living } from './living.ts'
import type { Table } from './table-map.ts'

/** What was last said of a link, as `KnownItems`. */
export type KnownLinks = WeakMap<Link, ScheduledLink>

/** The living links of a plan in columns, as {@link ItemTable}. An end that is not there is {@link NOWHERE}. */
export class LinkTable implements Table<LinkKey, ScheduledLink> {
  readonly keys: readonly LinkKey[]
  readonly links: readonly Link[]
  readonly from: Int32Array
  readonly to: Int32Array
  readonly answers: LinkAnswers
  readonly #made: (ScheduledLink | undefined)[]
  readonly #known: KnownLinks
  /** Made when the first key is asked for; copies share it. */
  readonly #index: { byKey: Map<LinkKey, number> | null }

  private constructor(
    from: Pick<LinkTable, 'keys' | 'links' | 'from' | 'to' | 'answers'>,
    made: (ScheduledLink | undefined)[],
    known: KnownLinks,
    index: { byKey: Map<LinkKey, number> | null },
  ) {
    this.keys = from.keys
    this.links = from.links
    this.from = from.from
    this.to = from.to
    this.answers = from.answers
    this.#made = made
    this.#known = known
    this.#index = index
  }

  /** Finds the ends of every living link, and judges it. */
  static of(plan: Plan, items: ItemTable, addWorkingDays: AddWorkingDays, known: KnownLinks): LinkTable {
    const table = LinkTable.#withEnds(living(plan.links), items, known)
    const waiting = table.#danglingRows().filter((row) => isInTrash(plan, table.links[row] as Link))
    const shown = waiting.length === 0 ? table : LinkTable.#withEnds(table.#without(new Set(waiting)), items, known)
    shown.#judgeAll(items, addWorkingDays)
    return shown
  }

  static #withEnds([keys, links]: Living<LinkKey, Link>, { rows }: ItemTable, known: KnownLinks): LinkTable {
    const from = new Int32Array(links.length)
    const to = new Int32Array(links.length)
    links.forEach((link, row) => {
      from[row] = rows.ofRef(link.from)
      to[row] = rows.ofRef(link.to)
    })
    return new LinkTable({ keys, links, from, to, answers: newLinkAnswers(links.length) }, [], known, { byKey: null })
  }

  #danglingRows(): number[] {
    const rows: number[] = []
    for (let row = 0; row < this.size; row += 1) {
      if (this.from[row] === NOWHERE || this.to[row] === NOWHERE) rows.push(row)
    }
    return rows
  }

  #without(rows: ReadonlySet<number>): Living<LinkKey, Link> {
    return [this.keys.filter((_, row) => !rows.has(row)), this.links.filter((_, row) => !rows.has(row))]
  }

  #judgeAll(items: ItemTable, addWorkingDays: AddWorkingDays): void {
    for (let row = 0; row < this.size; row += 1) this.#judge(row, items, addWorkingDays)
  }

  copy(): LinkTable {
    return new LinkTable(
      { ...this, answers: copyLinkAnswers(this.answers) },
      this.#made.slice(),
      this.#known,
      this.#index,
    )
  }

  get size(): number {
    return this.keys.length
  }

  /** Judges the links of these items anew. */
  judgeLinksOf(rows: ReadonlySet<number>, items: ItemTable, addWorkingDays: AddWorkingDays): void {
    for (let row = 0; row < this.size; row += 1) {
      if (!rows.has(this.from[row] as number) && !rows.has(this.to[row] as number)) continue
      this.#judge(row, items, addWorkingDays)
      this.#made[row] = undefined
    }
  }

  #judge(row: number, { ends, dates }: ItemTable, addWorkingDays: AddWorkingDays): void {
    const from = this.from[row] as number
    const to = this.to[row] as number
    if (from === NOWHERE || to === NOWHERE) return
    judgeRow(this.answers, row, ends, dates, from, to, this.links[row] as Link, addWorkingDays)
  }

  rowOf(key: LinkKey): number {
    this.#index.byKey ??= new Map(this.keys.map((each, row) => [each, row]))
    return this.#index.byKey.get(key) ?? -1
  }

  at(row: number): ScheduledLink {
    const made = this.#made[row] ?? this.#make(row)
    this.#made[row] = made
    return made
  }

  #make(row: number): ScheduledLink {
    const [key, link] = [this.keys[row], this.links[row]]
    if (!key || !link) throw new RangeError(`No link ${row}`)
    const answer = judgementAt(this.answers, row)
    const known = this.#known.get(link)
    if (known?.key === key && ANSWER_FIELDS.every((field) => known[field] === answer[field])) return known
    const scheduled = { key, link, from: itemKey(link.from), to: itemKey(link.to), ...answer }
    this.#known.set(link, scheduled)
    return scheduled
  }
}

const ANSWER_FIELDS = ['state', 'reason', 'slackDays', 'leastSlackDays', 'mostSlackDays'] as const

/** [SCH8] A link to an item in the prullenbak waits there with it; a link to an item that never was, dangles. */
function isInTrash(plan: Plan, link: Link): boolean {
  return [link.from, link.to].some((ref) => plan.items.get(itemKey(ref))?.removed != null)
}
