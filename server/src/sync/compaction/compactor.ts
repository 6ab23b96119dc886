import { setTimeout } from 'node:timers/promises'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Logger } from 'pino'
import { type UpdateLog, updatesOf } from '../../storage/update-log.ts'
import { Squasher } from './squasher.ts'

export interface CompactorOptions {
  readonly log: UpdateLog
  readonly logger: Logger
  /** For how long it is kept who made which update, in ms. */
  readonly historyMs: number
  /** For how long it leaves the machine to the people at work after it looked at everything that was asked, in ms. */
  readonly restMs?: number
  readonly now?: (() => number) | undefined
}

const REST_MS = 15_000
/** Updates that are read at a time while the history is shortened. */
const PAGE = 2_000

/**
 * Keeps logs short, one document at a time, beside the work of people: it reads the log, has it squashed in another
 * thread, and puts the result into the log. It never looks at documents in memory, so what other servers wrote to the
 * same log is in its snapshots too. Whatever fails leaves the log as it was, and is tried again at the next request.
 */
export class Compactor {
  readonly #options: CompactorOptions
  readonly #squasher = new Squasher()
  readonly #waiting = new Map<string, () => Promise<void>>()
  #working: Promise<void> | null = null
  #resting: Promise<void> | null = null
  readonly #stopping = new AbortController()

  constructor(options: CompactorOptions) {
    this.#options = options
  }

  /** Asks for a snapshot of a document whose log got long. */
  compact(document: DocumentName): void {
    this.#plan(`compact ${document}`, document, () => this.#compact(document))
  }

  /** Asks to forget, in every document, who made what longer ago than the period of the history. */
  async sweep(): Promise<void> {
    try {
      for (const { name } of await this.#options.log.documents())
        this.#plan(`forget ${name}`, name, () => this.#forget(name))
    } catch (error) {
      this.#options.logger.warn({ err: error }, 'history not looked at; tried again later')
    }
  }

  /** Resolves when nothing is asked for any more. */
  async settled(): Promise<void> {
    while (this.#working !== null || this.#waiting.size > 0) await (this.#working ?? this.#resting)
  }

  /** Gives up what it is doing. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#waiting.clear()
    await this.#squasher.end()
    await this.#working
  }

  #plan(key: string, document: DocumentName, work: () => Promise<void>): void {
    if (this.#stopping.signal.aborted) return
    this.#waiting.set(key, async () => {
      try {
        // When another server works on this log, that is as good.
        await this.#options.log.aloneWith(document, work)
      } catch (error) {
        if (this.#stopping.signal.aborted) return
        this.#options.logger.warn({ err: error, document }, 'log not compacted; tried again later')
      }
    })
    this.#start()
  }

  #start(): void {
    if (this.#working === null && this.#resting === null && this.#waiting.size > 0) this.#working = this.#work()
  }

  async #work(): Promise<void> {
    const asked = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const work of asked) if (!this.#stopping.signal.aborted) await work()
    const wasBusy = this.#squasher.isRunning
    await this.#squasher.end()
    this.#working = null
    if (wasBusy) this.#resting = this.#rest()
    else this.#start()
  }

  /** While people write a lot, the next request is there before the last one is done: without a rest it would never end. */
  async #rest(): Promise<void> {
    const { signal } = this.#stopping
    await setTimeout(this.#options.restMs ?? REST_MS, undefined, { ref: false, signal }).catch(() => undefined)
    this.#resting = null
    this.#start()
  }

  async #compact(document: DocumentName): Promise<void> {
    const { log } = this.#options
    const stored = await log.read(document)
    if (stored === null || stored.updates.length === 0) return
    await log.compact(document, stored.last, await this.#squasher.squash(updatesOf(stored)))
  }

  async #forget(document: DocumentName): Promise<void> {
    const { log, historyMs, now = Date.now } = this.#options
    const upTo = await log.lastBefore(document, new Date(now() - historyMs).toISOString())
    const base = await log.historyBase(document)
    if (base === null || upTo <= base.number) return
    // Only what a snapshot holds can be forgotten.
    await this.#compact(document)
    let { number, state } = base
    while (number < upTo) {
      const updates = await log.updatesAfter(document, number, Math.min(PAGE, upTo - number))
      state = await this.#squasher.squash([...(state === null ? [] : [state]), ...updates.map(({ update }) => update)])
      if (updates.length === 0) throw new Error('the history has a gap')
      number += updates.length
    }
    if (state !== null) await log.forget(document, upTo, state)
  }
}
