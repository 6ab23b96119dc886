import { OPEN_END, OPEN_START } from '../item-dates.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { DAYS_PER_ROW, FINISH_FROM, FINISH_TO, IS_DONE, IS_LAPSED, START_FROM } from '../tables/link-ends.ts'

/** What takes no part in the end of its track: done, lapsed or without a date. */
export const NO_PART = -1

/** [CRT3] By row a number for the track of an item; {@link NO_PART} for what is done, lapsed or undated. */
export function tracksOf({ size, items, ends: { days, flags } }: ItemTable): { of: Int32Array; count: number } {
  const of = new Int32Array(size)
  const numbers = new Map<string, number>()
  let [track, number] = ['', NO_PART]
  for (let row = 0; row < size; row += 1) {
    const item = items[row]?.track ?? ''
    if (item !== track || number === NO_PART) {
      track = item
      number = numbers.get(track) ?? numbers.size
      numbers.set(track, number)
    }
    const at = row * DAYS_PER_ROW
    const isOpen =
      days[at + FINISH_FROM] === OPEN_START && days[at + FINISH_TO] === OPEN_END && days[at + START_FROM] === OPEN_START
    of[row] = isOpen || ((flags[row] as number) & (IS_DONE | IS_LAPSED)) !== 0 ? NO_PART : number
  }
  return { of, count: numbers.size }
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
export function horizonsOf({ ends: { days } }: ItemTable, tracks: { of: Int32Array; count: number }): Horizons {
  const horizons = { programme: newHorizon(), tracks: Array.from({ length: tracks.count }, newHorizon) }
  const { programme } = horizons
  for (let row = 0; row < tracks.of.length; row += 1) {
    const track = tracks.of[row] as number
    const first = days[row * DAYS_PER_ROW + FINISH_FROM] as number
    const last = days[row * DAYS_PER_ROW + FINISH_TO] as number
    if (track === NO_PART || first === OPEN_START || last === OPEN_END) continue
    const own = horizons.tracks[track] as Horizon
    programme.first.add(first, row)
    programme.last.add(last, row)
    own.first.add(first, row)
    own.last.add(last, row)
  }
  return horizons
}

export function sameHorizons(a: Horizons, b: Horizons): boolean {
  const isSame = (one: Horizon, other: Horizon | undefined): boolean =>
    other !== undefined && one.first.isSame(other.first) && one.last.isSame(other.last)
  if (!isSame(a.programme, b.programme) || a.tracks.length !== b.tracks.length) return false
  return a.tracks.every((each, at) => isSame(each, b.tracks[at]))
}
