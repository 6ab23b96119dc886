import { itemKey } from '../../model/item-ref.ts'
import type { Link } from '../../model/link.ts'
import type { LinkKey, Plan } from '../../model/plan.ts'
import { datesOf } from '../item-dates.ts'
import type { AddWorkingDays } from '../lag.ts'
import { judgeLink, type LinkEnd, type LinkJudgement } from '../link-state.ts'
import type { ScheduledLink } from '../schedule.ts'
import type { ItemTable } from './item-table.ts'
import { NOWHERE } from './item-rows.ts'
import type { Table } from './table-map.ts'

const DANGLING: LinkJudgement = {
  state: 'possible-conflict',
  reason: 'dangling',
  slackDays: null,
  leastSlackDays: null,
  mostSlackDays: null,
}

/** What `judgeLink` is told of both ends; filled anew for every link, because there are thousands. */
type Told = { -readonly [Part in keyof LinkEnd]: LinkEnd[Part] }
const UNTOLD = datesOf({ kind: 'activity', period: '', anchorDate: null }, '2000-01-01')
const newEnd = (): Told => ({ kind: 'activity', isDone: false, isLapsed: false, dates: UNTOLD })
const [FIRST, SECOND] = [newEnd(), newEnd()]

/** What was last said of a link, as `KnownItems`. */
export type KnownLinks = WeakMap<Link, ScheduledLink>

/** The living links of a plan in columns, as {@link ItemTable}. An end that is not there is {@link NOWHERE}. */
export class LinkTable implements Table<LinkKey, ScheduledLink> {
  readonly keys: readonly LinkKey[]
  readonly links: readonly Link[]
  readonly from: Int32Array
  readonly to: Int32Array
  readonly answers: LinkJudgement[]
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

  /** Finds the ends of every living link; nothing is judged yet. */
  static of(plan: Plan, { rows }: ItemTable, known: KnownLinks): LinkTable {
    const [keys, links]: [LinkKey[], Link[]] = [[], []]
    const [from, to] = [new Int32Array(plan.links.size), new Int32Array(plan.links.size)]
    for (const [key, link] of plan.links) {
      if (link.removed !== null) continue
      const [first, second] = [rows.ofRef(link.from), rows.ofRef(link.to)]
      if ((first === NOWHERE || second === NOWHERE) && isInTrash(plan, link)) continue
      from[keys.length] = first
      to[keys.length] = second
      keys.push(key)
      links.push(link)
    }
    const size = keys.length
    const answers = new Array<LinkJudgement>(size).fill(DANGLING)
    const columns = { keys, links, from: from.subarray(0, size), to: to.subarray(0, size), answers }
    return new LinkTable(columns, new Array(size), known, { byKey: null })
  }

  copy(): LinkTable {
    return new LinkTable({ ...this, answers: this.answers.slice() }, this.#made.slice(), this.#known, this.#index)
  }

  get size(): number {
    return this.keys.length
  }

  judgeAll(items: ItemTable, addWorkingDays: AddWorkingDays): void {
    for (let row = 0; row < this.size; row += 1) this.judge(row, items, addWorkingDays)
  }

  judge(row: number, items: ItemTable, addWorkingDays: AddWorkingDays): void {
    const [link, from, to] = [this.links[row], this.from[row] ?? NOWHERE, this.to[row] ?? NOWHERE]
    if (!link) throw new RangeError(`No link ${row}`)
    this.#made[row] = undefined
    if (from === NOWHERE || to === NOWHERE) this.answers[row] = DANGLING
    else this.answers[row] = judgeLink(tell(FIRST, items, from), tell(SECOND, items, to), link, addWorkingDays)
  }

  /** The links of items. */
  linksOf(items: ReadonlySet<number>): number[] {
    const rows: number[] = []
    for (let row = 0; row < this.size; row += 1) {
      if (items.has(this.from[row] as number) || items.has(this.to[row] as number)) rows.push(row)
    }
    return rows
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
    const [key, link, answer] = [this.keys[row], this.links[row], this.answers[row]]
    if (!key || !link || !answer) throw new RangeError(`No link ${row}`)
    const known = this.#known.get(link)
    if (known?.key === key && ANSWER_FIELDS.every((field) => known[field] === answer[field])) return known
    const scheduled = { key, link, from: itemKey(link.from), to: itemKey(link.to), ...answer }
    this.#known.set(link, scheduled)
    return scheduled
  }
}

const ANSWER_FIELDS = ['state', 'reason', 'slackDays', 'leastSlackDays', 'mostSlackDays'] as const

function tell(end: Told, items: ItemTable, row: number): LinkEnd {
  const [item, dates, fate] = [items.items[row], items.dates[row], items.fates[row]]
  if (!item || !dates || !fate) throw new RangeError(`No item ${row}`)
  end.kind = item.kind
  end.isDone = item.place.status === 'done'
  end.isLapsed = fate.lapsedBy !== null
  end.dates = dates
  return end
}

/** [SCH8] A link to an item in the prullenbak waits there with it; a link to an item that never was, dangles. */
function isInTrash(plan: Plan, link: Link): boolean {
  return [link.from, link.to].some((ref) => plan.items.get(itemKey(ref))?.removed != null)
}
