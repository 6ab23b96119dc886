import { IS_DONE } from '../../model/rows/item-columns.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { DAYS_PER_ROW, FINISH_FROM, FINISH_TO, IS_ENDLESS, IS_LAPSED } from '../tables/link-ends.ts'

/** [CRT3] What takes no part in the end of its track: done, lapsed or without a date. */
export const TAKES_NO_PART = IS_DONE | IS_LAPSED | IS_ENDLESS

/** The owner of a day that needs none. */
const NOBODY = -1

/** The two greatest of many days, so that an item can be left out of its own horizon. */
class Top {
  best = OPEN_START
  second = OPEN_START
  owner = NOBODY

  add(value: number, owner: number): void {
    if (value > this.best) {
      this.second = this.best
      this.best = value
      this.owner = owner
    } else if (value > this.second) this.second = value
  }

  /** Of `second` nobody asks whose it is: it comes in behind its own `best`, and so never becomes the best. */
  addAll({ best, second, owner }: Top): void {
    this.add(best, owner)
    this.add(second, NOBODY)
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

  addAll({ first, last }: Horizon): void {
    this.first.addAll(first)
    this.last.addAll(last)
  }

  /** How far what ends on `last` at the latest can slip, when all others are as early as can be; and the other way round. */
  roomAtWorst(row: number, last: number): number {
    return Math.max(0, this.first.without(row) - last)
  }

  roomAtBest(row: number, first: number): number {
    return Math.max(0, this.last.without(row) - first)
  }

  isSame({ first, last }: Horizon): boolean {
    return this.first.isSame(first) && this.last.isSame(last)
  }
}

export interface Horizons {
  readonly programme: Horizon
  readonly tracks: readonly Horizon[]
}

/** [CRT3] Those of the tracks, and of them all. */
export function horizonsOf(items: ItemTable): Horizons {
  const tracks = Array.from({ length: items.rows.trackCount }, () => new Horizon())
  addEnds(tracks, items)
  const programme = new Horizon()
  for (const track of tracks) programme.addAll(track)
  return { programme, tracks }
}

/** [CRT3] An open end sets no end for the others. */
function addEnds(horizons: readonly Horizon[], { rows: { tracks }, ends: { days, flags } }: ItemTable): void {
  for (let row = 0; row < flags.length; row += 1) {
    if (((flags[row] as number) & TAKES_NO_PART) !== 0) continue
    const first = days[row * DAYS_PER_ROW + FINISH_FROM] as number
    const last = days[row * DAYS_PER_ROW + FINISH_TO] as number
    if (first !== OPEN_START && last !== OPEN_END) (horizons[tracks[row] as number] as Horizon).add(first, last, row)
  }
}

export function sameHorizons(a: Horizons, b: Horizons): boolean {
  if (!a.programme.isSame(b.programme) || a.tracks.length !== b.tracks.length) return false
  return a.tracks.every((each, at) => each.isSame(b.tracks[at] as Horizon))
}
