import { type PlainDate, toDayNumber } from '../dates/plain-date.ts'
import type { Item } from '../model/item.ts'
import { type ItemKey, itemKey } from '../model/item-ref.ts'
import type { Link } from '../model/link.ts'
import type { LinkKey, Plan } from '../model/plan.ts'
import { AS_PLANNED, datesWith, type Fate } from './fates/fate.ts'
import { type Fates, type KnownAnswers, resolveFates } from './fates/resolve-fates.ts'
import { SlackOfItems, slackTable } from './graph/criticality.ts'
import { buildGraph, type Edge, type PlanGraph } from './graph/plan-graph.ts'
import { datesOf } from './item-dates.ts'
import type { AddWorkingDays } from './lag.ts'
import { judgeLink, type LinkJudgement } from './link-state.ts'
import { calendarOf } from './programme-calendar.ts'
import { linkEnd, type Schedule, type ScheduledItem, type ScheduledLink } from './schedule.ts'
import { windowsOf } from './windows/window-of-decision.ts'

/** A link in the graph, with the places of its ends; ends that are not there have none. */
interface Entry extends Edge {
  readonly key: LinkKey
  readonly link: Link
  scheduled: ScheduledLink
}

/** Places of items in the graph, by track and id. They stay while items and links stay the same. */
type Places = Map<string, Map<string, number>>

const NOWHERE = -1

/**
 * Derives schedules of one plan that changes. It compares the new plan with the one before entity by entity, reads
 * and judges again only what changed, and gives everything else as the same object. What it gives is always what a
 * new engine would give.
 */
export class ScheduleEngine {
  #last: { plan: Plan; today: PlainDate; schedule: Schedule } | null = null
  readonly #answers: KnownAnswers = new WeakMap()
  #places: Places = new Map()
  #inPlace: ScheduledItem[] = []
  #entries: readonly Entry[] = []
  /** The links of every item by its place; made when the first change asks for it. */
  #entriesAt: Entry[][] | null = null
  #graph: PlanGraph<Entry> | null = null

  derive(plan: Plan, today: PlainDate): Schedule {
    if (this.#last?.plan === plan && this.#last.today === today) return this.#last.schedule
    const isKept = this.#last !== null && this.#last.today === today && this.#last.plan.settings === plan.settings
    const fates = resolveFates(plan, today, this.#answers)
    const schedule = (isKept && this.#update(plan, today, fates)) || this.#rebuild(plan, today, fates, isKept)
    this.#last = { plan, today, schedule }
    return schedule
  }

  /** For a change that adds, removes and reconnects nothing; null when it does. */
  #update(plan: Plan, today: PlainDate, fates: Fates): Schedule | null {
    const last = this.#last
    if (last === null || this.#graph === null || last.plan.links !== plan.links) return null
    if (last.plan.items.size !== plan.items.size) return null
    const changed = new Map<number, ScheduledItem>()
    let place = 0
    for (const [key, item] of plan.items) {
      if (item.removed !== null) {
        // What came into the prullenbak, or into sight there, takes its links along.
        if (last.plan.items.get(key)?.removed == null) return null
        continue
      }
      const known = this.#inPlace[place]
      if (known?.key !== key) return null
      const fate = fates.items.get(key) ?? AS_PLANNED
      if (known.item !== item || !sameFate(known.fate, fate)) {
        changed.set(place, scheduleItem(key, item, fate, today))
      }
      place += 1
    }
    if (place !== this.#inPlace.length) return null
    const items = changed.size === 0 ? last.schedule.items : new Map(last.schedule.items)
    const touched = new Set<Entry>()
    this.#entriesAt ??= entriesByPlace(this.#entries, place)
    for (const [at, scheduled] of changed) {
      ;(items as Map<ItemKey, ScheduledItem>).set(scheduled.key, scheduled)
      this.#inPlace[at] = scheduled
      for (const entry of this.#entriesAt[at] ?? []) touched.add(entry)
    }
    const calendar = calendarOf(plan.settings)
    let links = last.schedule.links
    if (touched.size > 0) {
      const next = new Map(links)
      for (const entry of touched) {
        entry.scheduled = this.#scheduleLink(entry, calendar.addWorkingDays)
        next.set(entry.key, entry.scheduled)
      }
      links = next
    }
    return this.#compose(plan, today, fates, items, links)
  }

  #rebuild(plan: Plan, today: PlainDate, fates: Fates, isKept: boolean): Schedule {
    const known = isKept ? this.#last?.schedule : undefined
    const items = new Map<ItemKey, ScheduledItem>()
    const places: Places = new Map()
    const inPlace: ScheduledItem[] = []
    for (const [key, item] of plan.items) {
      if (item.removed !== null) continue
      const fate = fates.items.get(key) ?? AS_PLANNED
      const before = known?.items.get(key)
      const isSame = before !== undefined && before.item === item && sameFate(before.fate, fate)
      const scheduled = isSame ? before : scheduleItem(key, item, fate, today)
      items.set(key, scheduled)
      setPlace(places, item, inPlace.length)
      inPlace.push(scheduled)
    }
    this.#places = places
    this.#inPlace = inPlace
    const links = this.#judgeAll(plan, known)
    return this.#compose(plan, today, fates, items, links)
  }

  #judgeAll(plan: Plan, known: Schedule | undefined): Map<LinkKey, ScheduledLink> {
    const { addWorkingDays } = calendarOf(plan.settings)
    const inPlace = this.#inPlace
    const links = new Map<LinkKey, ScheduledLink>()
    const entries: Entry[] = []
    const edges: Entry[] = []
    for (const [key, link] of plan.links) {
      if (link.removed !== null) continue
      const from = this.#placeOf(link.from.track, link.from.item)
      const to = this.#placeOf(link.to.track, link.to.item)
      const isDangling = from === NOWHERE || to === NOWHERE
      if (isDangling && isInTrash(plan, link)) continue
      const before = known?.links.get(key)
      const isSame =
        before?.link === link &&
        known?.items.get(before.from) === inPlace[from] &&
        known?.items.get(before.to) === inPlace[to]
      const scheduled = before && isSame ? before : this.#scheduleLink({ key, link, from, to }, addWorkingDays)
      const entry = { key, link, from, to, scheduled }
      links.set(key, scheduled)
      entries.push(entry)
      if (!isDangling && link.type !== 'together') edges.push(entry)
    }
    this.#entries = entries
    this.#entriesAt = null
    this.#graph = buildGraph(
      inPlace.length,
      edges,
      (place) => inPlace[place]?.key ?? '',
      ({ key }) => key,
    )
    return links
  }

  #scheduleLink({ key, link, from, to }: Omit<Entry, 'scheduled'>, addWorkingDays: AddWorkingDays): ScheduledLink {
    const [before, after] = [this.#inPlace[from], this.#inPlace[to]]
    const { state, reason, slackDays, leastSlackDays, mostSlackDays } =
      before && after ? judgeLink(linkEnd(before), linkEnd(after), link, addWorkingDays) : DANGLING
    return {
      key,
      link,
      from: before?.key ?? itemKey(link.from),
      to: after?.key ?? itemKey(link.to),
      state,
      reason,
      slackDays,
      leastSlackDays,
      mostSlackDays,
    }
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
    const places = this.#places
    return {
      today,
      items,
      links,
      windows,
      couplings: fates.couplings,
      rings: graph.broken.flatMap((e) => graph.edges[e]?.scheduled ?? []),
      slack: new SlackOfItems(table, (key) => {
        const slash = key.indexOf('/')
        return places.get(key.slice(0, slash))?.get(key.slice(slash + 1)) ?? null
      }),
    }
  }

  #placeOf(track: string, item: string): number {
    return this.#places.get(track)?.get(item) ?? NOWHERE
  }
}

function setPlace(places: Places, { track, id }: Item, place: number): void {
  const inTrack = places.get(track)
  if (inTrack) inTrack.set(id, place)
  else places.set(track, new Map([[id, place]]))
}

function entriesByPlace(entries: readonly Entry[], size: number): Entry[][] {
  const byPlace = Array.from({ length: size }, (): Entry[] => [])
  for (const entry of entries) {
    byPlace[entry.from]?.push(entry)
    byPlace[entry.to]?.push(entry)
  }
  return byPlace
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

const sameFate = (a: Fate, b: Fate): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
