import { setImmediate, setTimeout } from 'node:timers/promises'
import { type StoredDocument, updatesOf } from '../../storage/update-log.ts'
import { LIMITS } from '../limits/limits.ts'
import { wire } from '../wire.ts'

/** Somebody who is told about a document. */
interface Hearer {
  send(message: Uint8Array): void
}

/** Somebody who asked for a document that is not in memory yet. */
export interface Newcomer extends Hearer {
  /** Bytes that were sent and that the other side has not taken yet. */
  readonly waitingBytes: number
}

/** From so many bytes on, making the document in memory takes so long that answering before it is worth the trouble. */
const LARGE_BYTES = 64 * 1024
/** How long the document waits at most until everybody said what they have, and then until the answers have left, in ms. */
const PATIENCE_MS = 50

/**
 * The answers of a room that is not there yet. Making a large document in memory takes longest of all; whoever has
 * nothing needs none of it, and gets the stored updates as they are before that begins. A stock client takes the first
 * sync step 2 as the end, so that is the last of them.
 */
export class EarlyAnswers {
  /** Those of whom it is not known yet what they have. */
  readonly #silent = new Set<Newcomer>()
  /** Those who asked for all of it. */
  readonly #asking = new Set<Newcomer>()
  readonly #answered = new WeakSet<Hearer>()
  #onChange = (): void => undefined
  #isOver = false

  /** Somebody comes who may have nothing. */
  expect(newcomer: Newcomer): void {
    if (!this.#isOver) this.#silent.add(newcomer)
  }

  /** They spoke; their first word counts. */
  hear(newcomer: Newcomer, asksForAll: boolean): void {
    if (this.#silent.delete(newcomer) && asksForAll) this.#asking.add(newcomer)
    this.#onChange()
  }

  /** They are gone. */
  forget(newcomer: Newcomer): void {
    this.#silent.delete(newcomer)
    this.#asking.delete(newcomer)
    this.#onChange()
  }

  /** Whether somebody was answered here, and so has everything that was stored. Says so once. */
  takeAnswered(hearer: Hearer): boolean {
    return this.#answered.delete(hearer)
  }

  /**
   * Answers whoever asked for all of it. Resolves when the answers have left, or nobody seems to come for one; from then on everybody
   * is answered from the document itself. Never rejects.
   */
  async give(stored: StoredDocument): Promise<void> {
    const updates = updatesOf(stored)
    const bytes = updates.reduce((sum, { length }) => sum + length, 0)
    // With more than may wait for somebody, whoever cannot take it that fast would be sent away.
    const isWorthIt = bytes >= LARGE_BYTES && bytes <= LIMITS.waitingBytes
    if (isWorthIt && this.#silent.size + this.#asking.size > 0) {
      await this.#everybodySpoke()
      await this.#answer(updates)
    }
    this.#isOver = true
    this.#silent.clear()
    this.#asking.clear()
  }

  async #everybodySpoke(): Promise<void> {
    const patience = new AbortController()
    const spoken = new Promise<void>((resolve) => {
      this.#onChange = () => {
        if (this.#silent.size === 0) resolve()
      }
      this.#onChange()
    })
    await Promise.race([spoken, setTimeout(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined)])
    patience.abort()
  }

  async #answer(updates: readonly Uint8Array[]): Promise<void> {
    // Whoever asks from here on gets the document itself.
    const newcomers = [...this.#asking]
    for (const [index, update] of updates.entries()) {
      const message = index === updates.length - 1 ? wire.step2(update) : wire.update(update)
      for (const newcomer of newcomers) newcomer.send(message)
    }
    for (const newcomer of newcomers) this.#answered.add(newcomer)
    await haveLeft(newcomers)
  }
}

/** Resolves when what was sent is on its way, as far as the other sides take it soon. */
async function haveLeft(newcomers: readonly Newcomer[]): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  await setImmediate()
  while (newcomers.some(({ waitingBytes }) => waitingBytes > 0) && performance.now() < until) await setTimeout(1)
}
