import type { LinkRows } from '../../model/rows/link-rows.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import { FIRST_THAT_ASKS, type LinkAnswers, UNKNOWN_DAYS } from '../links/link-state.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { DAYS_PER_ROW, FINISH_FROM, FINISH_TO, type LinkEnds } from '../tables/link-ends.ts'
import type { LinkTable } from '../tables/link-table.ts'
import { type Horizon, type Horizons, horizonsOf, sameHorizons, TAKES_NO_PART } from './horizons.ts'
import type { PlanGraph } from './plan-graph.ts'
import { waitsOf } from './waits.ts'

/**
 * Slack of every item: four bounds a row, the least and the most within the whole programme and within its own track.
 * In days; negative: so much too late, infinite: no limit is known, NaN: takes no part.
 */
export type SlackBounds = Float64Array

/** Where in {@link SlackBounds} each of the four stands. */
export const BOUNDS_PER_ROW = 4
export const SCOPES = { programme: 0, track: 2 } as const
export const LEAST = 0
export const MOST = 1
type Scope = (typeof SCOPES)[keyof typeof SCOPES]

/** What the slack of items follows from. `lastDays` are those of windows, as `WindowTable.lastDays` gives them. */
export interface SlackSources {
  readonly items: ItemTable
  readonly links: LinkTable
  readonly graph: PlanGraph
  readonly lastDays: Int32Array
}

/**
 * [CRT1] The slack of an item is what is left, in days, until the end of all, until the last day of its own window,
 * and along every link until what waits for it has used up its own slack. With uncertain days it lies between two
 * bounds, and holds on every choice of days that the words allow.
 */
export class SlackPass {
  readonly bounds: SlackBounds
  readonly #graph: PlanGraph
  readonly #links: LinkRows
  readonly #answers: LinkAnswers
  readonly #ends: LinkEnds
  readonly #tracks: Int32Array
  readonly #lastDays: Int32Array
  readonly #horizons: Horizons

  constructor(
    { items, links, graph, lastDays }: SlackSources,
    before: SlackPass | null = null,
    changed: Iterable<number> = [],
  ) {
    this.#graph = graph
    this.#links = links.rows
    this.#answers = links.answers
    this.#ends = items.ends
    this.#tracks = items.rows.tracks
    this.#lastDays = lastDays
    this.#horizons = horizonsOf(items)
    if (before !== null && sameHorizons(before.#horizons, this.#horizons)) {
      this.bounds = before.bounds.slice()
      this.#updateFrom(changed)
    } else {
      this.bounds = new Float64Array(graph.size * BOUNDS_PER_ROW)
      this.#boundAll()
    }
  }

  /** The pass once items are others, over the same graph and with the same windows. */
  after(sources: SlackSources, changed: Iterable<number>): SlackPass {
    return new SlackPass(sources, this, changed)
  }

  #boundAll(): void {
    const { order } = this.#graph
    for (let at = order.length - 1; at >= 0; at -= 1) this.#bound(order[at] as number)
  }

  /** From what changed back along the links, for as long as that makes a difference. */
  #updateFrom(changed: Iterable<number>): void {
    const { size, order } = this.#graph
    const { rank, offsets, waitsFor } = waitsOf(this.#graph, this.#links)
    const isDirty = new Uint8Array(size)
    let last = -1
    const touch = (row: number) => {
      isDirty[rank[row] as number] = 1
      last = Math.max(last, rank[row] as number)
    }
    const touchBefore = (row: number) => {
      for (let k = offsets[row] as number; k < (offsets[row + 1] as number); k += 1) touch(waitsFor[k] as number)
    }
    for (const row of changed) {
      touch(row)
      // The answers of its links changed too.
      touchBefore(row)
    }
    for (let at = last; at >= 0; at -= 1) {
      if (isDirty[at] === 0) continue
      const row = order[at] as number
      const before = this.#boundsOf(row)
      this.#bound(row)
      if (this.#boundsOf(row).some((value, which) => !Object.is(value, before[which]))) touchBefore(row)
    }
  }

  #boundsOf(row: number): Float64Array {
    return this.bounds.slice(row * BOUNDS_PER_ROW, (row + 1) * BOUNDS_PER_ROW)
  }

  /** Bounds one item; all that wait for it are bound already. */
  #bound(row: number): void {
    const takesPart = ((this.#ends.flags[row] as number) & TAKES_NO_PART) === 0
    const track = this.#horizons.tracks[this.#tracks[row] as number] as Horizon
    this.#boundByEnd(row, SCOPES.programme, takesPart ? this.#horizons.programme : null)
    this.#boundByEnd(row, SCOPES.track, takesPart ? track : null)
    if (takesPart) this.#boundByLinks(row)
  }

  #boundByEnd(row: number, scope: Scope, horizon: Horizon | null): void {
    const { days } = this.#ends
    const first = days[row * DAYS_PER_ROW + FINISH_FROM] as number
    const last = days[row * DAYS_PER_ROW + FINISH_TO] as number
    const lastDay = this.#lastDays[row] as number
    let least = Number.NaN
    let most = Number.NaN
    if (horizon !== null) {
      least = last === OPEN_END ? Number.NEGATIVE_INFINITY : Math.min(horizon.roomAtWorst(row, last), lastDay - last)
      most = first === OPEN_START ? Number.POSITIVE_INFINITY : Math.min(horizon.roomAtBest(row, first), lastDay - first)
    }
    const at = row * BOUNDS_PER_ROW + scope
    this.bounds[at + LEAST] = least
    this.bounds[at + MOST] = most
  }

  #boundByLinks(row: number): void {
    const { offsets, outgoing, isBroken, to } = this.#graph
    const { codes, least, most } = this.#answers
    const tracks = this.#tracks
    const end = offsets[row + 1] as number
    for (let k = offsets[row] as number; k < end; k += 1) {
      const e = outgoing[k] as number
      if ((codes[e] as number) < FIRST_THAT_ASKS || isBroken[e] === 1) continue
      const waiting = to[e] as number
      const low = least[e] === UNKNOWN_DAYS ? Number.NEGATIVE_INFINITY : (least[e] as number)
      const high = most[e] === UNKNOWN_DAYS ? Number.POSITIVE_INFINITY : (most[e] as number)
      narrow(this.bounds, row, waiting, SCOPES.programme, low, high)
      if (tracks[waiting] === tracks[row]) narrow(this.bounds, row, waiting, SCOPES.track, low, high)
    }
  }
}

/** An item has no more room than the link leaves it and what waits has itself. */
function narrow(bounds: SlackBounds, row: number, waiting: number, scope: Scope, room: number, mostRoom: number): void {
  const at = row * BOUNDS_PER_ROW + scope
  const there = waiting * BOUNDS_PER_ROW + scope
  const low = bounds[there + LEAST] as number
  if (Number.isNaN(low)) return
  bounds[at + LEAST] = Math.min(bounds[at + LEAST] as number, room + low)
  bounds[at + MOST] = Math.min(bounds[at + MOST] as number, mostRoom + (bounds[there + MOST] as number))
}
