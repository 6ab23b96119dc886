import type { Item } from '../entities/item.ts'
import type { ItemKey, ItemRef } from '../item-ref.ts'

/** The row of an item that is not there. */
export const NOWHERE = -1

/**
 * Numbers the items of a plan from 0. By id first, because a key would have to be put together for every end of every
 * link; an id that stands in several tracks is looked up by its key.
 */
export class ItemRows {
  readonly keys: readonly ItemKey[]
  /** By row a number for the track of an item, from 0. */
  readonly tracks: Int32Array
  readonly trackCount: number
  readonly #items: readonly Item[]
  readonly #byId = new Map<string, number>()
  /** Made when it is first needed: a key is looked up as it is, taking it apart is ten times the work. */
  #byKey: ReadonlyMap<ItemKey, number> | null = null

  /** Each item at its own row, and its key at the same place. */
  constructor(keys: readonly ItemKey[], items: readonly Item[]) {
    this.keys = keys
    this.#items = items
    this.tracks = new Int32Array(items.length)
    this.trackCount = this.#numberTracks()
    for (let row = 0; row < items.length; row += 1) this.#byId.set((items[row] as Item).id, row)
  }

  get size(): number {
    return this.keys.length
  }

  /** Fills `tracks`, and gives how many there are. */
  #numberTracks(): number {
    const numbers = new Map<string, number>()
    // The items of a track mostly stand together.
    let last: string | null = null
    let number = 0
    for (let row = 0; row < this.#items.length; row += 1) {
      const { track } = this.#items[row] as Item
      if (track !== last) number = numbers.get(track) ?? numbers.size
      if (number === numbers.size) numbers.set(track, number)
      last = track
      this.tracks[row] = number
    }
    return numbers.size
  }

  /** The row of an item; {@link NOWHERE} when there is none, as for the two below. */
  of(track: string, item: string): number {
    const row = this.#byId.get(item)
    if (row === undefined) return NOWHERE
    if (this.#items[row]?.track === track) return row
    // Only when some id stands in several tracks.
    return this.#byId.size === this.keys.length ? NOWHERE : this.ofKey(`${track}/${item}`)
  }

  ofRef({ track, item }: ItemRef): number {
    return this.of(track, item)
  }

  ofKey(key: ItemKey): number {
    this.#byKey ??= new Map(this.keys.map((known, row) => [known, row]))
    return this.#byKey.get(key) ?? NOWHERE
  }
}
