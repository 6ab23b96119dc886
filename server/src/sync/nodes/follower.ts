import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { StoredDocument, StoredUpdate, UpdateLog } from '../../storage/update-log.ts'

/** The document that is kept in step. */
export interface Following {
  /** Up to which number it has the log. */
  readonly last: number
  /** Takes in what follows on that, without a gap. */
  follow(updates: readonly StoredUpdate[]): void
  /** Takes in everything, because the history does not reach back to where it is. */
  followWhole(stored: StoredDocument): void
}

/** Updates that are read at a time. */
const PAGE = 1_000

/** Fetches from the log of a document what other servers wrote. */
export class Follower {
  readonly #document: DocumentName
  readonly #log: UpdateLog
  readonly #following: Following
  #running: Promise<void> | null = null
  #next: Promise<void> | null = null
  /** How far the log is said to be. */
  #wanted = 0

  constructor(document: DocumentName, log: UpdateLog, following: Following) {
    this.#document = document
    this.#log = log
    this.#following = following
  }

  /**
   * Resolves when everything was taken in that was in the log at the moment of the call; rejects when it cannot be read.
   * Whoever asks while a look is under way shares the next one. `upTo`: the log is known to go that far.
   */
  catchUp(upTo = 0): Promise<void> {
    this.#wanted = Math.max(this.#wanted, upTo)
    if (this.#running === null) {
      this.#running = this.#look().finally(() => {
        this.#running = null
      })
      return this.#running
    }
    this.#next ??= this.#running.then(ignore, ignore).then(() => {
      this.#next = null
      return this.catchUp()
    })
    return this.#next
  }

  async #look(): Promise<void> {
    const log = this.#log
    for (let isMore = true; isMore; ) {
      const page = await log.updatesAfter(this.#document, this.#following.last, PAGE)
      isMore = page.length === PAGE
      // What this server wrote itself may have come in meanwhile.
      const updates = page.filter(({ number }) => number > this.#following.last)
      if (updates[0]?.number === this.#following.last + 1) this.#following.follow(updates)
      else if (updates.length > 0 || this.#following.last < this.#wanted) await this.#lookAtAll()
    }
  }

  async #lookAtAll(): Promise<void> {
    const stored = await this.#log.read(this.#document)
    if (stored !== null && stored.last > this.#following.last) this.#following.followWhole(stored)
  }
}

const ignore = (): void => undefined
