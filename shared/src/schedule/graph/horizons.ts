import type { Item } from '../../model/item.ts'
import { type ItemDates, OPEN_END, OPEN_START } from '../item-dates.ts'
import type { ItemTable } from '../tables/item-table.ts'

/** What takes no part in the end of its track: done, lapsed or without a date. */
export const NO_PART = -1

/** When every item ends, by its row, in day numbers; infinite where its words leave that open. */
export interface Finishes {
  readonly first: Float64Array
  readonly last: Float64Array
  /** A number for the track of the item; {@link NO_PART} for what takes no part. */
  readonly track: Int32Array
  readonly tracks: number
}

/** [CRT3] What is done, lapsed or undated is not critical and asks for nothing. */
export function finishesOf({ size, items, dates, fates }: ItemTable): Finishes {
  const [first, last] = [new Float64Array(size), new Float64Array(size)]
  const track = new Int32Array(size).fill(NO_PART)
  const numbers = new Map<string, number>()
  let [known, number] = ['', NO_PART]
  for (let row = 0; row < size; row += 1) {
    const [item, { days }] = [items[row] as Item, dates[row] as ItemDates]
    if (item.place.status === 'done' || fates[row]?.lapsedBy !== null) continue
    const { from, to } = days.finish
    if (from === OPEN_START && to === OPEN_END && days.start.from === OPEN_START) continue
    if (item.track !== known || number === NO_PART) {
      known = item.track
      number = numbers.get(known) ?? numbers.size
      numbers.set(known, number)
    }
    track[row] = number
    first[row] = from === OPEN_START ? Number.NEGATIVE_INFINITY : from
    last[row] = to === OPEN_END ? Number.POSITIVE_INFINITY : to
  }
  return { first, last, track, tracks: numbers.size }
}

/** The latest end of all items of a scope, at best and at worst: what an item can slip to without moving the end. */
export interface Horizon {
  readonly first: Top
  readonly last: Top
}

/** The two greatest values, so that an item can be left out of its own horizon. */
class Top {
  best = Number.NEGATIVE_INFINITY
  second = Number.NEGATIVE_INFINITY
  owner = -1

  add(value: number, owner: number): void {
    if (value > this.best) {
      this.second = this.best
      this.best = value
      this.owner = owner
    } else if (value > this.second) this.second = value
  }

  without(owner: number): number {
    return owner === this.owner ? this.second : this.best
  }

  isSame({ best, second, owner }: Top): boolean {
    return this.best === best && this.second === second && this.owner === owner
  }
}

export interface Horizons {
  readonly programme: Horizon
  readonly tracks: readonly Horizon[]
}

const newHorizon = (): Horizon => ({ first: new Top(), last: new Top() })

/** [CRT3] An open end sets no end for the others. */
export function horizonsOf({ first, last, track, tracks }: Finishes): Horizons {
  const horizons = { programme: newHorizon(), tracks: Array.from({ length: tracks }, newHorizon) }
  const { programme } = horizons
  for (let row = 0; row < track.length; row += 1) {
    if (track[row] === NO_PART) continue
    const [from, to] = [first[row] as number, last[row] as number]
    if (!Number.isFinite(from) || !Number.isFinite(to)) continue
    const own = horizons.tracks[track[row] as number] as Horizon
    programme.first.add(from, row)
    programme.last.add(to, row)
    own.first.add(from, row)
    own.last.add(to, row)
  }
  return horizons
}

export function sameHorizons(a: Horizons, b: Horizons): boolean {
  const isSame = (one: Horizon, other: Horizon | undefined): boolean =>
    other !== undefined && one.first.isSame(other.first) && one.last.isSame(other.last)
  if (!isSame(a.programme, b.programme) || a.tracks.length !== b.tracks.length) return false
  return a.tracks.every((each, at) => isSame(each, b.tracks[at]))
}
