import { Worker } from 'node:worker_threads'
import type { SquashAnswer, SquashQuestion } from './squash-worker.ts'

/** Longer than any document that people make takes. */
const DEADLINE_MS = 60_000

/** Squashes in a thread of its own, so that nobody's edits wait for it. One question at a time. */
export class Squasher {
  #worker: Worker | null = null

  /** Rejects when the updates do not make one document, when it takes too long, or when {@link end} is called meanwhile. */
  async squash(updates: SquashQuestion): Promise<Uint8Array> {
    const worker = this.#worker ?? new Worker(new URL('./squash-worker.ts', import.meta.url))
    this.#worker = worker
    try {
      const answer = await ask(worker, updates)
      if (!answer.ok) throw new Error(answer.problem)
      return answer.squashed
    } catch (error) {
      // It may be dead, or still busy with what nobody waits for any more.
      await this.end()
      throw error
    }
  }

  /** Ends the thread; the next question starts another. */
  async end(): Promise<void> {
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

function ask(worker: Worker, updates: SquashQuestion): Promise<SquashAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), DEADLINE_MS)
    const onExit = (): void => onError(new Error('the squashing thread ended'))
    const onError = (error: unknown): void => {
      done()
      reject(error)
    }
    const onMessage = (answer: SquashAnswer): void => {
      done()
      resolve(answer)
    }
    const done = (): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(updates)
  })
}
