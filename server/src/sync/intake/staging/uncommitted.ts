import { mergeUpdates } from '../../updates/merge-updates.ts'

/** What was staged in one go. */
interface Stage {
  readonly updates: readonly Uint8Array[]
  /** All of them, as one update; null when some of what was staged with them was taken out. */
  readonly change: Uint8Array | null
}

const changeOf = ({ updates, change }: Stage): Uint8Array => change ?? mergeUpdates(updates)

/** What was staged and is not on disk yet, in that order. */
export class Uncommitted {
  #stages: Stage[] = []

  get isEmpty(): boolean {
    return this.#stages.length === 0
  }

  /** One update for all that was staged in one go, in order. */
  get changes(): Uint8Array[] {
    return this.#stages.map(changeOf)
  }

  /** Adds what was staged in one go; `change` is all of it as one update. */
  add(updates: readonly Uint8Array[], change: Uint8Array): void {
    this.#stages.push({ updates, change })
  }

  /**
   * Takes out the oldest updates. Gives them as one update when they were staged in one go and nothing else with them, or
   * null. Throws when the oldest are others.
   */
  takeOldest(updates: readonly Uint8Array[]): Uint8Array | null {
    const [first] = this.#stages
    const isWhole = first?.updates.length === updates.length
    for (let taken = 0; taken < updates.length; ) {
      const stage = this.#stages.shift()
      const part = stage?.updates.slice(0, updates.length - taken) ?? []
      if (stage === undefined || part.some((update, index) => update !== updates[taken + index])) {
        throw new Error('committed out of order')
      }
      taken += part.length
      const rest = stage.updates.slice(part.length)
      if (rest.length > 0) this.#stages.unshift({ updates: rest, change: null })
    }
    return isWhole && first !== undefined ? changeOf(first) : null
  }

  clear(): void {
    this.#stages = []
  }
}
