import type { ItemKey, ItemRef } from '../../model/item-ref.ts'

/** The row of an item that is not there. */
export const NOWHERE = -1

/**
 * Numbers the items of a plan from 0. By id first, because a key would have to be put together for every end of every
 * link; an id that stands in several tracks is looked up by its key.
 */
export class ItemRows {
  readonly #byId = new Map<string, number>()
  readonly #tracks: string[] = []
  readonly #byKey = new Map<ItemKey, number>()

  /** Gives the next item its row. */
  add(track: string, item: string): void {
    const row = this.#tracks.push(track) - 1
    if (this.#byId.has(item)) this.#byKey.set(`${track}/${item}`, row)
    else this.#byId.set(item, row)
  }

  of(track: string, item: string): number {
    const row = this.#byId.get(item)
    if (row === undefined) return NOWHERE
    if (this.#tracks[row] === track) return row
    return this.#byKey.size === 0 ? NOWHERE : (this.#byKey.get(`${track}/${item}`) ?? NOWHERE)
  }

  ofRef({ track, item }: ItemRef): number {
    return this.of(track, item)
  }

  ofKey(key: ItemKey): number {
    const slash = key.indexOf('/')
    return this.of(key.slice(0, slash), key.slice(slash + 1))
  }
}
