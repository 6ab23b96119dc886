import type { PlainDate } from '../dates/plain-date.ts'
import type { Plan } from '../model/plan.ts'
import { type PlanRows, rowsOf } from '../model/rows/plan-rows.ts'
import { AS_PLANNED, sameFate } from './fates/fate.ts'
import { type Fates, mayTouchFates, resolveFates } from './fates/resolve-fates.ts'
import { SlackOfItems } from './graph/criticality.ts'
import { buildGraph, type PlanGraph } from './graph/plan-graph.ts'
import { SlackPass } from './graph/slack-pass.ts'
import { calendarOf } from './programme-calendar.ts'
import type { Schedule } from './schedule.ts'
import { changedItems } from './tables/changed-items.ts'
import { ItemTable } from './tables/item-table.ts'
import { LinkTable } from './tables/link-table.ts'
import { TableMap } from './tables/table-map.ts'
import { WindowTable } from './windows/window-of-decision.ts'

/** All of one derivation, for the next to go on from. */
interface Derived {
  readonly plan: Plan
  readonly rows: PlanRows
  readonly today: PlainDate
  readonly items: ItemTable
  readonly fates: Fates
  readonly windows: Windows
  readonly links: LinkTable
  readonly graph: PlanGraph
  readonly slack: SlackPass
  readonly schedule: Schedule
}

/** The windows, and the last days that they set, as `WindowTable.lastDays` gives them. */
interface Windows {
  readonly byDecision: Schedule['windows']
  readonly lastDays: Int32Array
}

/** How a schedule that is still in use was made. */
const derivations = new WeakMap<Schedule, Derived>()

/**
 * Derives schedules of one plan that changes. It compares the new plan with the one before entity by entity, reads
 * and judges again only what changed, and gives everything else as the same object. What it gives is always what a
 * new engine would give. `from`: a schedule to go on from; it stays as it is.
 */
export class ScheduleEngine {
  #last: Derived | null

  constructor(from: Schedule | null = null) {
    this.#last = (from && derivations.get(from)) ?? null
  }

  derive(plan: Plan, today: PlainDate): Schedule {
    const last = this.#last
    if (last?.plan === plan && last.today === today) return last.schedule
    const rows = rowsOf(plan, last?.plan)
    const isKept = last?.today === today && last.plan.settings === plan.settings && last.rows.itemRows === rows.itemRows
    const derived = last && isKept ? this.#update(plan, rows, last) : this.#rebuild(plan, rows, today, last)
    this.#last = derived
    derivations.set(derived.schedule, derived)
    return derived.schedule
  }

  #rebuild(plan: Plan, rows: PlanRows, today: PlainDate, last: Derived | null): Derived {
    const items = ItemTable.of(rows, today, last?.items.known)
    const fates = resolveFates(items, [...plan.couplings.values()])
    items.setFates(fates.items, fates.items.keys())
    const windows = windowsOf(plan, items, fates)
    const { links, graph } = newLinks(plan, rows, items, last)
    const slack = new SlackPass({ items, links, graph, lastDays: windows.lastDays })
    return compose({ plan, rows, today, items, fates, windows, links, graph, slack }, null)
  }

  /** For a change that adds and removes no item. */
  #update(plan: Plan, rows: PlanRows, last: Derived): Derived {
    const changed = changedItems(rows.items, last.rows.items)
    const read = changed.size === 0 ? last.items : last.items.with(rows, [...changed.keys()])
    const isOpen = plan.couplings !== last.plan.couplings || mayTouchFates(last.fates, last.items, changed)
    const fates = isOpen ? resolveFates(read, [...plan.couplings.values()]) : last.fates
    const moved = newFates(read, last.fates, fates)
    const items = moved.length > 0 && read === last.items ? read.with(rows, []) : read
    if (moved.length > 0) items.setFates(fates.items, moved)
    const touched = new Set([...changed.keys(), ...moved])
    const windows = isOpen ? windowsOf(plan, items, fates) : last.windows
    const isSameGraph = rows.links === last.rows.links
    const { links, graph, judged } = isSameGraph
      ? updatedLinks(plan, items, last, touched)
      : { ...newLinks(plan, rows, items, last), judged: null }
    const sources = { items, links, graph, lastDays: windows.lastDays }
    const slack = isSameGraph && !isOpen ? last.slack.after(sources, touched) : new SlackPass(sources)
    const since = { last, items: touched, links: judged }
    return compose({ plan, rows, today: last.today, items, fates, windows, links, graph, slack }, since)
  }
}

function newLinks(
  { settings }: Plan,
  rows: PlanRows,
  items: ItemTable,
  last: Derived | null,
): Pick<Derived, 'links' | 'graph'> {
  const links = LinkTable.of(rows.links, items, calendarOf(settings).addWorkingDays, last?.links.known)
  return { links, graph: buildGraph(rows.links) }
}

/** Rows whose fate is another than before. */
function newFates(items: ItemTable, before: Fates, now: Fates): number[] {
  if (before === now) return []
  return [...new Set([...before.items.keys(), ...now.items.keys()])].filter(
    (row) => !sameFate(items.fateOf(row), now.items.get(row) ?? AS_PLANNED),
  )
}

function windowsOf({ settings }: Plan, items: ItemTable, { windows }: Fates): Windows {
  const table = new WindowTable(items, windows, calendarOf(settings))
  return { byDecision: new TableMap(table), lastDays: table.lastDays() }
}

function updatedLinks(plan: Plan, items: ItemTable, last: Derived, touched: ReadonlySet<number>) {
  const { graph } = last
  if (touched.size === 0) return { links: last.links, graph, judged: [] }
  const links = last.links.copy()
  const judged = links.judgeLinksOf(touched, items, calendarOf(plan.settings).addWorkingDays)
  return { links, graph, judged }
}

/** What a schedule was made of, and the rows that may say something else since; null for all. */
interface SinceLast {
  readonly last: Derived
  readonly items: ReadonlySet<number>
  readonly links: readonly number[] | null
}

function compose(derived: Omit<Derived, 'schedule'>, since: SinceLast | null): Derived {
  const last = since?.last
  const { today, items, links, graph, fates, windows, slack } = derived
  const schedule: Schedule = {
    today,
    items:
      items === last?.items ? last.schedule.items : new TableMap(items, sinceMap(last?.schedule.items, since?.items)),
    links:
      links === last?.links ? last.schedule.links : new TableMap(links, sinceMap(last?.schedule.links, since?.links)),
    windows: windows.byDecision,
    couplings: fates.couplings,
    rings: graph.broken.map((row) => links.at(row)),
    slack: new SlackOfItems(slack.bounds, items),
  }
  return { ...derived, schedule }
}

const sinceMap = <K, V>(before: ReadonlyMap<K, V> | undefined, rows: Iterable<number> | null | undefined) =>
  before instanceof TableMap && rows ? { before: before as TableMap<K, V>, rows } : null
