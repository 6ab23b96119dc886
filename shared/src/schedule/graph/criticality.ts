import type { ItemKey } from '../../model/item-ref.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import type { ScheduledItem, ScheduledLink } from '../schedule.ts'
import type { Edge, PlanGraph } from './plan-graph.ts'

/** zeker kritiek, mogelijk kritiek, niet kritiek */
type Critical = 'certain' | 'possible' | 'no'

/** By how many days an item can slip before something has to give: the end, a window, or what waits for it. */
export interface Slack {
  readonly critical: Critical
  /** In the worst and in the best case of what the words leave open; null: no limit is known. */
  readonly leastDays: number | null
  readonly mostDays: number | null
}

/** Slack of every item within the whole programme and within its own track, by place in the graph. */
export interface SlackTable {
  readonly programme: Bounds
  readonly track: Bounds
}

interface Bounds {
  readonly least: Float64Array
  readonly most: Float64Array
}

/** The days an end can still lie at, per scope: the latest of all other items, at best and at worst. */
interface Horizon {
  readonly first: Top
  readonly last: Top
}

/** The two greatest values, so that an item can be left out of its own horizon. */
class Top {
  #best = Number.NEGATIVE_INFINITY
  #second = Number.NEGATIVE_INFINITY
  #owner = -1

  add(value: number, owner: number): void {
    if (value > this.#best) {
      this.#second = this.#best
      this.#best = value
      this.#owner = owner
    } else if (value > this.#second) this.#second = value
  }

  without(owner: number): number {
    return owner === this.#owner ? this.#second : this.#best
  }
}

const newHorizon = (): Horizon => ({ first: new Top(), last: new Top() })

/**
 * [CRT1] The slack of an item is what is left, in days, until the end of all, until the last day of its own window,
 * and along every link until what waits for it has used up its own slack. With uncertain days it lies between two
 * bounds, and holds on every choice of days that the words allow.
 * [CRT2] Certainly critical: no slack on any choice of days. Possibly critical: none on some.
 * [CRT3] What is done, lapsed or undated is not critical and asks for nothing. An open end sets no end for the others.
 */
export function slackTable(
  items: readonly ScheduledItem[],
  graph: PlanGraph<Edge & { readonly scheduled: ScheduledLink }>,
  lastDays: ReadonlyMap<ScheduledItem, number>,
): SlackTable {
  const { size } = graph
  const table: SlackTable = { programme: newBounds(size), track: newBounds(size) }
  const programme = newHorizon()
  const tracks = new Map<string, Horizon>()
  /** By place; null for what takes no part. */
  const horizons: (Horizon | null)[] = []
  for (let i = 0; i < size; i += 1) {
    const scheduled = items[i] as ScheduledItem
    horizons.push(null)
    if (!takesPart(scheduled)) continue
    const { from, to } = scheduled.dates.days.finish
    let track = tracks.get(scheduled.item.track)
    if (track === undefined) {
      track = newHorizon()
      tracks.set(scheduled.item.track, track)
    }
    horizons[i] = track
    if (to === OPEN_END || from === OPEN_START) continue
    programme.first.add(from, i)
    programme.last.add(to, i)
    track.first.add(from, i)
    track.last.add(to, i)
  }
  for (let at = size - 1; at >= 0; at -= 1) {
    const i = graph.order[at] as number
    const scheduled = items[i] as ScheduledItem
    const track = horizons[i]
    if (!track) continue
    const lastDay = lastDays.get(scheduled)
    boundByEnd(table.programme, i, scheduled, programme, lastDay)
    boundByEnd(table.track, i, scheduled, track, lastDay)
    for (let k = graph.offsets[i] as number; k < (graph.offsets[i + 1] as number); k += 1) {
      const e = graph.outgoing[k] as number
      if (graph.isBroken[e] === 1) continue
      const edge = graph.edges[e]
      if (!edge) continue
      boundByLink(table.programme, i, edge.to, edge.scheduled)
      // Both ends in one track.
      if (horizons[edge.to] === track) boundByLink(table.track, i, edge.to, edge.scheduled)
    }
  }
  return table
}

/** Answers by key from a table by place. */
export class SlackOfItems {
  readonly #table: SlackTable
  readonly #placeOf: (key: ItemKey) => number | null

  constructor(table: SlackTable, placeOf: (key: ItemKey) => number | null) {
    this.#table = table
    this.#placeOf = placeOf
  }

  /** Within the whole programme or within its own track; null for an item that is not there or takes no part. */
  of(key: ItemKey, scope: keyof SlackTable): Slack | null {
    const place = this.#placeOf(key)
    if (place === null) return null
    const [low, high] = [this.#table[scope].least[place] ?? Number.NaN, this.#table[scope].most[place] ?? Number.NaN]
    if (Number.isNaN(low)) return null
    const critical = high <= 0 ? 'certain' : low <= 0 ? 'possible' : 'no'
    return { critical, leastDays: Number.isFinite(low) ? low : null, mostDays: Number.isFinite(high) ? high : null }
  }
}

const newBounds = (size: number): Bounds => ({
  least: new Float64Array(size).fill(Number.NaN),
  most: new Float64Array(size).fill(Number.NaN),
})

function takesPart({ item, isLapsed, dates: { days } }: ScheduledItem): boolean {
  if (item.place.status === 'done' || isLapsed) return false
  return days.finish.from !== OPEN_START || days.finish.to !== OPEN_END || days.start.from !== OPEN_START
}

function boundByEnd(
  { least, most }: Bounds,
  i: number,
  { dates }: ScheduledItem,
  horizon: Horizon,
  lastDay: number | undefined,
): void {
  const { from, to } = dates.days.finish
  const [first, last] = [
    from === OPEN_START ? Number.NEGATIVE_INFINITY : from,
    to === OPEN_END ? Number.POSITIVE_INFINITY : to,
  ]
  let low = Math.max(0, horizon.first.without(i) - last)
  let high = Math.max(0, horizon.last.without(i) - first)
  if (last === Number.POSITIVE_INFINITY) low = Number.NEGATIVE_INFINITY
  if (first === Number.NEGATIVE_INFINITY) high = Number.POSITIVE_INFINITY
  if (lastDay !== undefined) {
    low = Math.min(low, lastDay - last)
    high = Math.min(high, lastDay - first)
  }
  least[i] = low
  most[i] = high
}

function boundByLink(
  bounds: Bounds,
  i: number,
  to: number,
  { leastSlackDays, mostSlackDays, reason }: ScheduledLink,
): void {
  if (reason === 'ready' || reason === 'lapsed' || reason === 'no-date') return
  const low = bounds.least[to] as number
  if (Number.isNaN(low)) return
  const worst = leastSlackDays ?? Number.NEGATIVE_INFINITY
  const best = mostSlackDays ?? Number.POSITIVE_INFINITY
  bounds.least[i] = Math.min(bounds.least[i] as number, worst + low)
  bounds.most[i] = Math.min(bounds.most[i] as number, best + (bounds.most[to] as number))
}
