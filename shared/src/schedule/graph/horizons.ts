import type { Item } from '../../model/item.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { DAYS_PER_ROW, FINISH_FROM, FINISH_TO, IS_DONE, IS_ENDLESS, IS_LAPSED } from '../tables/link-ends.ts'

/** What takes no part in the end of its track: done, lapsed or without a date. */
export const NO_PART = -1

/** [CRT3] By row a number for the track of an item; {@link NO_PART} for what is done, lapsed or undated. */
export class Tracks {
  readonly of: Int32Array
  readonly #numbers = new Map<string, number>()
  #track = ''
  #number = NO_PART

  constructor(items: ItemTable) {
    this.of = new Int32Array(items.size)
    for (let row = 0; row < items.size; row += 1) this.#set(row, items)
  }

  get count(): number {
    return this.#numbers.size
  }

  #set(row: number, { items, ends }: ItemTable): void {
    const { track } = items[row] as Item
    if (track !== this.#track || this.#number === NO_PART) {
      this.#track = track
      this.#number = this.#numbers.get(track) ?? this.#numbers.size
      this.#numbers.set(track, this.#number)
    }
    this.of[row] = ((ends.flags[row] as number) & TAKES_NO_PART) === 0 ? this.#number : NO_PART
  }
}

const TAKES_NO_PART = IS_DONE | IS_LAPSED | IS_ENDLESS

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

/** The latest end of all items of a scope, at best and at worst: what an item can slip to without moving the end. */
export class Horizon {
  readonly first = new Top()
  readonly last = new Top()

  add(first: number, last: number, row: number): void {
    this.first.add(first, row)
    this.last.add(last, row)
  }

  isSame({ first, last }: Horizon): boolean {
    return this.first.isSame(first) && this.last.isSame(last)
  }
}

export interface Horizons {
  readonly programme: Horizon
  readonly tracks: readonly Horizon[]
}

/** [CRT3] An open end sets no end for the others. */
export function horizonsOf({ ends: { days } }: ItemTable, tracks: Tracks): Horizons {
  const horizons = { programme: new Horizon(), tracks: Array.from({ length: tracks.count }, () => new Horizon()) }
  for (let row = 0; row < tracks.of.length; row += 1) {
    const track = tracks.of[row] as number
    if (track === NO_PART) continue
    const first = days[row * DAYS_PER_ROW + FINISH_FROM] as number
    const last = days[row * DAYS_PER_ROW + FINISH_TO] as number
    if (first === OPEN_START || last === OPEN_END) continue
    horizons.programme.add(first, last, row)
    horizons.tracks[track]?.add(first, last, row)
  }
  return horizons
}

export function sameHorizons(a: Horizons, b: Horizons): boolean {
  if (!a.programme.isSame(b.programme) || a.tracks.length !== b.tracks.length) return false
  return a.tracks.every((each, at) => each.isSame(b.tracks[at] as Horizon))
}
