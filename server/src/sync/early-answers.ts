import { setImmediate, setTimeout } from 'node:timers/promises'
import { type StoredDocument, updatesOf } from '../storage/update-log.ts'
import { LIMITS } from './limits.ts'
import { wire } from './wire.ts'

/** Somebody who asked for a document that is not in memory yet. */
export interface Newcomer {
  send(message: Uint8Array): void
  /** Bytes that were sent and that the other side has not taken yet. */
  readonly waitingBytes: number
}

/** From so many bytes on, making the document in memory takes longer than asking twice. */
const LARGE_BYTES = 64 * 1024
/** How long the document waits at most for somebody to say that they have nothing, and then for the answers to leave, in ms. */
const PATIENCE_MS = 50

/**
 * The answers of a room that is not there yet. Making a large document in memory takes longest of all; whoever has
 * nothing needs none of it, and gets the stored updates as they are before that begins. A stock client takes the first
 * sync step 2 as the end, so that is the last of them.
 */
export class EarlyAnswers {
  /** Those of whom it is not known yet what they have. */
  readonly #silent = new Set<Newcomer>()
  /** Those who said that they have nothing. */
  readonly #asking = new Set<Newcomer>()
  readonly #answered = new WeakSet<object>()
  #onChange = (): void => undefined
  #isOver = false

  /** Somebody comes who may have nothing. */
  expect(newcomer: Newcomer): void {
    if (!this.#isOver) this.#silent.add(newcomer)
  }

  /** They said what they have. */
  hear(newcomer: Newcomer, hasNothing: boolean): void {
    if (this.#silent.delete(newcomer) && hasNothing) this.#asking.add(newcomer)
    this.#onChange()
  }

  /** They are gone. */
  forget(newcomer: Newcomer): void {
    this.#silent.delete(newcomer)
    this.#asking.delete(newcomer)
    this.#onChange()
  }

  /** Whether somebody has everything that was stored; says so once. */
  take(newcomer: object): boolean {
    return this.#answered.delete(newcomer)
  }

  /**
   * Answers who has nothing. Resolves when the answers have left, or nobody seems to come for one; from then on everybody
   * is answered from the document itself. Never rejects.
   */
  async give(stored: StoredDocument): Promise<void> {
    const updates = updatesOf(stored)
    const bytes = updates.reduce((sum, { length }) => sum + length, 0)
    // Of more than may wait for somebody, who cannot take it that fast would be sent away.
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
