import { Worker } from 'node:worker_threads'
import { askWorker } from '../../threads/ask-worker.ts'
import { threadBeside } from '../../threads/thread-beside.ts'
import type { SquashAnswer, SquashQuestion } from './squash-worker.ts'

/** Longer than any document that people make takes. */
const DEADLINE_MS = 60_000

/** Squashes in a thread of its own, so that nobody's edits wait for it. One question at a time. */
export class Squasher {
  #worker: Worker | null = null

  /** Rejects when the updates do not make one document, when it takes too long, or when {@link end} is called meanwhile. */
  async squash(updates: SquashQuestion): Promise<Uint8Array> {
    const worker = this.#worker ?? new Worker(threadBeside(import.meta.url, 'squash-worker'))
    this.#worker = worker
    try {
      const answer = await askWorker<SquashQuestion, SquashAnswer>(worker, updates, DEADLINE_MS)
      if (!answer.ok) throw new Error(answer.problem)
      return answer.squashed
    } catch (error) {
      // It may be dead, or still busy with what nobody waits for any more.
      await this.end()
      throw error
    }
  }

  /** Whether there is a thread: somebody asked since the last {@link end}. */
  get isRunning(): boolean {
    return this.#worker !== null
  }

  /** Ends the thread; the next question starts another. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}
