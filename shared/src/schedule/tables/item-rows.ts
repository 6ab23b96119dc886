import type { ItemKey, ItemRef } from '../../model/item-ref.ts'

/** The row of an item that is not there. */
export const NOWHERE = -1

/**
 * Numbers the items of a plan from 0. By track and then by id, because a link holds those two and making one key of
 * them costs more than looking up both.
 */
export class ItemRows {
  readonly #byTrack = new Map<string, Map<string, number>>()
  #track = ''
  /** Most questions are about the track of the question before. */
  #inTrack: Map<string, number> | undefined

  add(track: string, item: string, row: number): void {
    let inTrack = this.#of(track)
    if (inTrack === undefined) {
      inTrack = new Map()
      this.#byTrack.set(track, inTrack)
      this.#inTrack = inTrack
    }
    inTrack.set(item, row)
  }

  of(track: string, item: string): number {
    return this.#of(track)?.get(item) ?? NOWHERE
  }

  ofRef({ track, item }: ItemRef): number {
    return this.of(track, item)
  }

  ofKey(key: ItemKey): number {
    const slash = key.indexOf('/')
    return this.of(key.slice(0, slash), key.slice(slash + 1))
  }

  #of(track: string): Map<string, number> | undefined {
    if (track !== this.#track || this.#inTrack === undefined) {
      this.#track = track
      this.#inTrack = this.#byTrack.get(track)
    }
    return this.#inTrack
  }
}
