import { Worker } from 'node:worker_threads'
import { askWorker } from '../../threads/ask-worker.ts'
import { threadBeside } from '../../threads/thread-beside.ts'
import type { Answer, Answers, Question } from './questions.ts'

const DEADLINE_MS = 60_000

/**
 * The thread in which histories are played, so that nobody's edits wait for it. It starts with the first question and
 * ends, with all that it remembers, when there was none for a while.
 */
export class HistoryThread {
  readonly #idleMs: number
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | undefined

  constructor(idleMs: number) {
    this.#idleMs = idleMs
  }

  /** One question at a time. Rejects when it cannot be answered. */
  async ask<Q extends Question>(question: Q): Promise<Answers[Q['kind']]> {
    clearTimeout(this.#idle)
    const worker = this.#worker ?? start()
    this.#worker = worker
    let answer: Answer
    try {
      answer = await askWorker<Question, Answer>(worker, question, DEADLINE_MS)
    } catch (error) {
      // It may be dead, or still busy with what nobody waits for any more.
      await this.end()
      throw error
    }
    this.#idle = setTimeout(() => void this.end(), this.#idleMs).unref()
    if (!answer.ok) throw new Error(answer.problem)
    return answer.value as Answers[Q['kind']]
  }

  /** The next question starts another. */
  async end(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

function start(): Worker {
  const worker = new Worker(threadBeside(import.meta.url, 'history-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  // Who asks hears of it; between two questions nobody does.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}
