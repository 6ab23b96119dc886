import { OPEN_END, OPEN_START } from '../item-dates.ts'
import { FIRST_THAT_ASKS, UNKNOWN_DAYS } from '../link-state.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { DAYS_PER_ROW, FINISH_FROM, FINISH_TO } from '../tables/link-ends.ts'
import type { LinkTable } from '../tables/link-table.ts'
import { type Horizon, type Horizons, horizonsOf, NO_PART, sameHorizons, Tracks } from './horizons.ts'
import type { PlanGraph } from './plan-graph.ts'
import { waitsOf } from './waits.ts'

/** Slack of every item within the whole programme and within its own track, by its row. */
export interface SlackTable {
  readonly programme: Bounds
  readonly track: Bounds
}

/** In days; negative: so much too late, infinite: no limit is known, NaN: takes no part. */
interface Bounds {
  readonly least: Float64Array
  readonly most: Float64Array
}

/** What the slack of items follows from. `lastDays` are those of windows, in day numbers, by the rows of items. */
export interface SlackSources {
  readonly items: ItemTable
  readonly links: LinkTable
  readonly graph: PlanGraph
  readonly lastDays: ReadonlyMap<number, number>
}

/**
 * [CRT1] The slack of an item is what is left, in days, until the end of all, until the last day of its own window,
 * and along every link until what waits for it has used up its own slack. With uncertain days it lies between two
 * bounds, and holds on every choice of days that the words allow.
 */
export class SlackPass {
  readonly table: SlackTable
  readonly #sources: SlackSources
  readonly #tracks: Int32Array
  readonly #horizons: Horizons

  constructor(sources: SlackSources, before: SlackPass | null = null, changed: Iterable<number> = []) {
    this.#sources = sources
    const tracks = new Tracks(sources.items)
    this.#tracks = tracks.of
    this.#horizons = horizonsOf(sources.items, tracks)
    if (before !== null && sameHorizons(before.#horizons, this.#horizons)) {
      this.table = { programme: copyOf(before.table.programme), track: copyOf(before.table.track) }
      this.#updateFrom(changed)
      return
    }
    const { size, order } = sources.graph
    this.table = { programme: newBounds(size), track: newBounds(size) }
    for (let at = size - 1; at >= 0; at -= 1) this.#bound(order[at] as number)
  }

  /** The pass once items are others, over the same graph and with the same windows. */
  after(sources: SlackSources, changed: Iterable<number>): SlackPass {
    return new SlackPass(sources, this, changed)
  }

  /** From what changed back along the links, for as long as that makes a difference. */
  #updateFrom(changed: Iterable<number>): void {
    const { graph, links } = this.#sources
    const { rank, offsets, waitsFor } = waitsOf(graph, links)
    const isDirty = new Uint8Array(graph.size)
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
      const row = graph.order[at] as number
      const before = this.#boundsOf(row)
      this.#bound(row)
      if (this.#boundsOf(row).some((value, which) => !Object.is(value, before[which]))) touchBefore(row)
    }
  }

  #boundsOf(row: number): (number | undefined)[] {
    const { programme, track } = this.table
    return [programme.least[row], programme.most[row], track.least[row], track.most[row]]
  }

  /** Bounds one item; all that wait for it are bound already. */
  #bound(row: number): void {
    const { programme, track } = this.table
    const own = this.#tracks[row] as number
    if (own === NO_PART) {
      programme.least[row] = Number.NaN
      programme.most[row] = Number.NaN
      track.least[row] = Number.NaN
      track.most[row] = Number.NaN
      return
    }
    this.#boundByEnd(programme, row, this.#horizons.programme)
    this.#boundByEnd(track, row, this.#horizons.tracks[own] as Horizon)
    this.#boundByLinks(row, own)
  }

  #boundByEnd({ least, most }: Bounds, row: number, horizon: Horizon): void {
    const { days } = this.#sources.items.ends
    const first = days[row * DAYS_PER_ROW + FINISH_FROM] as number
    const last = days[row * DAYS_PER_ROW + FINISH_TO] as number
    let low = last === OPEN_END ? Number.NEGATIVE_INFINITY : Math.max(0, horizon.first.without(row) - last)
    let high = first === OPEN_START ? Number.POSITIVE_INFINITY : Math.max(0, horizon.last.without(row) - first)
    const lastDay = this.#sources.lastDays.get(row)
    if (lastDay !== undefined) {
      if (last !== OPEN_END) low = Math.min(low, lastDay - last)
      if (first !== OPEN_START) high = Math.min(high, lastDay - first)
    }
    least[row] = low
    most[row] = high
  }

  #boundByLinks(row: number, own: number): void {
    const { graph, links } = this.#sources
    const { codes, least, most } = links.answers
    const { offsets, outgoing, isBroken, to } = graph
    for (let k = offsets[row] as number; k < (offsets[row + 1] as number); k += 1) {
      const e = outgoing[k] as number
      if (isBroken[e] === 1 || (codes[e] as number) < FIRST_THAT_ASKS) continue
      const waiting = to[e] as number
      const low = least[e] === UNKNOWN_DAYS ? Number.NEGATIVE_INFINITY : (least[e] as number)
      const high = most[e] === UNKNOWN_DAYS ? Number.POSITIVE_INFINITY : (most[e] as number)
      narrow(this.table.programme, row, waiting, low, high)
      if (this.#tracks[waiting] === own) narrow(this.table.track, row, waiting, low, high)
    }
  }
}

function narrow({ least, most }: Bounds, row: number, waiting: number, room: number, mostRoom: number): void {
  const low = least[waiting] as number
  if (Number.isNaN(low)) return
  least[row] = Math.min(least[row] as number, room + low)
  most[row] = Math.min(most[row] as number, mostRoom + (most[waiting] as number))
}

const newBounds = (size: number): Bounds => ({
  least: new Float64Array(size).fill(Number.NaN),
  most: new Float64Array(size).fill(Number.NaN),
})

const copyOf = ({ least, most }: Bounds): Bounds => ({ least: least.slice(), most: most.slice() })
