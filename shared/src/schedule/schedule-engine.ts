import { type PlainDate, toDayNumber } from '../dates/plain-date.ts'
import type { Item } from '../model/item.ts'
import { type ItemKey, itemKey } from '../model/item-ref.ts'
import type { Link } from '../model/link.ts'
import type { LinkKey, Plan } from '../model/plan.ts'
import { AS_PLANNED, datesWith, type Fate } from './fates/fate.ts'
import { type Fates, resolveFates } from './fates/resolve-fates.ts'
import { SlackOfItems, slackTable } from './graph/criticality.ts'
import { buildGraph, type Edge, type PlanGraph } from './graph/plan-graph.ts'
import { datesOf } from './item-dates.ts'
import type { AddWorkingDays } from './lag.ts'
import { judgeLink, type LinkJudgement } from './link-state.ts'
import { calendarOf } from './programme-calendar.ts'
import { linkEnd, type Schedule, type ScheduledItem, type ScheduledLink } from './schedule.ts'
import { windowsOf } from './windows/window-of-decision.ts'

/** An item in the graph. Its place stays while items and links stay the same; what is scheduled is replaced. */
interface Node {
  readonly place: number
  scheduled: ScheduledItem
}

/** A link in the graph: null ends are not there. */
interface Entry {
  readonly key: LinkKey
  readonly link: Link
  readonly from: Node | null
  readonly to: Node | null
  scheduled: ScheduledLink
}

type Nodes = Map<string, Map<string, Node>>

/**
 * Derives schedules of one plan that changes. It compares the new plan with the one before entity by entity, reads
 * and judges again only what changed, and gives everything else as the same object. What it gives is always what a
 * new engine would give.
 */
export class ScheduleEngine {
  #last: { plan: Plan; today: PlainDate; schedule: Schedule; fates: Fates } | null = null
  #nodes: Nodes = new Map()
  #inPlace: ScheduledItem[] = []
  #entries: ReadonlyMap<LinkKey, Entry> = new Map()
  #entriesAt: Entry[][] = []
  #graph: PlanGraph<Entry> | null = null

  derive(plan: Plan, today: PlainDate): Schedule {
    if (this.#last?.plan === plan && this.#last.today === today) return this.#last.schedule
    const isKept = this.#last !== null && this.#last.today === today && this.#last.plan.settings === plan.settings
    const fates = resolveFates(plan, today)
    const schedule = (isKept && this.#update(plan, today, fates)) || this.#rebuild(plan, today, fates, isKept)
    this.#last = { plan, today, schedule, fates }
    return schedule
  }

  /** For a change that adds, removes and reconnects nothing; null when it does. */
  #update(plan: Plan, today: PlainDate, fates: Fates): Schedule | null {
    const last = this.#last
    if (last === null || this.#graph === null || last.plan.links !== plan.links) return null
    if (last.plan.items.size !== plan.items.size) return null
    const changed: ScheduledItem[] = []
    for (const [key, item] of plan.items) {
      if (item.removed !== null) {
        // What came into the prullenbak, or into sight there, takes its links along.
        if (last.plan.items.get(key)?.removed == null) return null
        continue
      }
      const known = last.schedule.items.get(key)
      if (known === undefined) return null
      const fate = fates.items.get(key) ?? AS_PLANNED
      if (known.item !== item || !sameFate(known.fate, fate)) changed.push(scheduleItem(key, item, fate, today))
    }
    const items = changed.length === 0 ? last.schedule.items : new Map(last.schedule.items)
    const touched = new Set<Entry>()
    for (const scheduled of changed) {
      ;(items as Map<ItemKey, ScheduledItem>).set(scheduled.key, scheduled)
      const node = this.#nodeOf(scheduled.item.track, scheduled.item.id)
      if (node === null) return null
      node.scheduled = scheduled
      this.#inPlace[node.place] = scheduled
      for (const entry of this.#entriesAt[node.place] ?? []) touched.add(entry)
    }
    const calendar = calendarOf(plan.settings)
    let links = last.schedule.links
    if (touched.size > 0) {
      const next = new Map(links)
      for (const entry of touched) {
        entry.scheduled = scheduleLink(entry, calendar.addWorkingDays)
        next.set(entry.key, entry.scheduled)
      }
      links = next
    }
    return this.#compose(plan, today, fates, items, links)
  }

  #rebuild(plan: Plan, today: PlainDate, fates: Fates, isKept: boolean): Schedule {
    const known = isKept ? this.#last?.schedule : undefined
    const items = new Map<ItemKey, ScheduledItem>()
    const nodes: Nodes = new Map()
    const inPlace: ScheduledItem[] = []
    for (const [key, item] of plan.items) {
      if (item.removed !== null) continue
      const fate = fates.items.get(key) ?? AS_PLANNED
      const before = known?.items.get(key)
      const isSame = before !== undefined && before.item === item && sameFate(before.fate, fate)
      const scheduled = isSame ? before : scheduleItem(key, item, fate, today)
      items.set(key, scheduled)
      place(nodes, item, { place: inPlace.length, scheduled })
      inPlace.push(scheduled)
    }
    this.#nodes = nodes
    this.#inPlace = inPlace
    const links = this.#judgeAll(plan, isKept)
    return this.#compose(plan, today, fates, items, links)
  }

  #judgeAll(plan: Plan, isKept: boolean): Map<LinkKey, ScheduledLink> {
    const { addWorkingDays } = calendarOf(plan.settings)
    const links = new Map<LinkKey, ScheduledLink>()
    const entries = new Map<LinkKey, Entry>()
    const edges: Edge<Entry>[] = []
    const entriesAt: Entry[][] = []
    for (const [key, link] of plan.links) {
      if (link.removed !== null) continue
      const from = this.#nodeOf(link.from.track, link.from.item)
      const to = this.#nodeOf(link.to.track, link.to.item)
      if ((from === null || to === null) && isInTrash(plan, link)) continue
      const before = isKept ? this.#entries.get(key) : undefined
      const entry = { key, link, from, to } as Entry
      entry.scheduled = before && isSameAnswer(before, entry) ? before.scheduled : scheduleLink(entry, addWorkingDays)
      links.set(key, entry.scheduled)
      entries.set(key, entry)
      for (const node of [from, to]) {
        if (node === null) continue
        const at = entriesAt[node.place]
        if (at === undefined) entriesAt[node.place] = [entry]
        else at.push(entry)
      }
      if (from && to && link.type !== 'together') edges.push({ from: from.place, to: to.place, link: entry })
    }
    this.#entries = entries
    this.#entriesAt = entriesAt
    const inPlace = this.#inPlace
    this.#graph = buildGraph(
      inPlace.length,
      edges,
      (i) => inPlace[i]?.key ?? '',
      ({ key }) => key,
    )
    return links
  }

  #compose(
    plan: Plan,
    today: PlainDate,
    fates: Fates,
    items: ReadonlyMap<ItemKey, ScheduledItem>,
    links: ReadonlyMap<LinkKey, ScheduledLink>,
  ): Schedule {
    const windows = windowsOf(plan, fates, today, calendarOf(plan.settings))
    const graph = this.#graph as PlanGraph<Entry>
    const lastDays = new Map<ScheduledItem, number>()
    for (const { decision, notice, lastDay, missed, next } of windows.values()) {
      for (const key of [decision, notice]) {
        const scheduled = key === null ? undefined : items.get(key)
        if (scheduled) lastDays.set(scheduled, toDayNumber(missed ? next.lastDay : lastDay))
      }
    }
    const table = slackTable(this.#inPlace, graph, lastDays)
    const nodes = this.#nodes
    return {
      today,
      items,
      links,
      windows,
      couplings: fates.couplings,
      rings: graph.broken.flatMap((e) => graph.edges[e]?.link.scheduled ?? []),
      slack: new SlackOfItems(table, (key) => {
        const slash = key.indexOf('/')
        return nodes.get(key.slice(0, slash))?.get(key.slice(slash + 1))?.place ?? null
      }),
    }
  }

  #nodeOf(track: string, item: string): Node | null {
    return this.#nodes.get(track)?.get(item) ?? null
  }
}

function place(nodes: Nodes, { track, id }: Item, node: Node): void {
  const inTrack = nodes.get(track)
  if (inTrack) inTrack.set(id, node)
  else nodes.set(track, new Map([[id, node]]))
}

function scheduleItem(key: ItemKey, item: Item, fate: Fate, today: PlainDate): ScheduledItem {
  const words = datesOf(item, today)
  const dates = fate === AS_PLANNED ? words : datesWith(words, item, fate)
  const isLapsed = fate.lapsedBy !== null
  const isOver = dates.latestFinish !== null && dates.latestFinish < today
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

const isDecided = ({ kind, outcome }: Item): boolean => kind === 'decision' && (outcome === 'yes' || outcome === 'no')

function scheduleLink({ key, link, from, to }: Entry, addWorkingDays: AddWorkingDays): ScheduledLink {
  const ends = { key, link, from: itemKey(link.from), to: itemKey(link.to) }
  if (from === null || to === null) return { ...ends, ...DANGLING }
  return { ...ends, ...judgeLink(linkEnd(from.scheduled), linkEnd(to.scheduled), link, addWorkingDays) }
}

const DANGLING: LinkJudgement = {
  state: 'possible-conflict',
  reason: 'dangling',
  slackDays: null,
  leastSlackDays: null,
  mostSlackDays: null,
}

/** [SCH8] A link to an item in the prullenbak waits there with it; a link to an item that never was, dangles. */
function isInTrash(plan: Plan, link: Link): boolean {
  return [link.from, link.to].some((ref) => plan.items.get(itemKey(ref))?.removed != null)
}

const isSameAnswer = (before: Entry, entry: Entry): boolean =>
  before.link === entry.link &&
  before.from?.scheduled === entry.from?.scheduled &&
  before.to?.scheduled === entry.to?.scheduled

const sameFate = (a: Fate, b: Fate): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
