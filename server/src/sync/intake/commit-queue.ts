import type { DocumentName } from '@samenspoor/shared/model/document-name'
import type { Logger } from 'pino'
import { Histogram } from '../../metrics/histogram.ts'
import type { LogEntry, UpdateLog } from '../../storage/update-log.ts'

/** An update on its way to disk. */
export interface Commit {
  readonly entry: LogEntry
  /** How far its writer knows the log of the document, asked when the append begins. */
  readonly head: () => number
  /** Called once, in the order of submitting, when the update is on disk under that number. */
  readonly done: (number: number) => void
  /** Called instead when another server wrote to the document meanwhile: nothing of it was appended. */
  readonly refused: () => void
}

interface Backoff {
  readonly firstMs: number
  readonly longestMs: number
}

/** Seconds: from a fast disk to one that does not answer. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]
const BATCH = { entries: 1_000, bytes: 16 * 1024 * 1024 }

/**
 * The one writer. Everything that arrived in one turn of the event loop, for whichever document, goes to disk in one
 * append with one sync; while an append is under way the rest waits and goes along in the next.
 *
 *   working -> (append fails) -> failing -> (append succeeds) -> working
 *
 * While failing, the same batch is tried again, each time after a longer pause, for as long as it takes.
 */
export class CommitQueue {
  readonly #log: UpdateLog
  readonly #logger: Logger
  readonly #backoff: Backoff
  readonly #onRecovery = new Set<() => void>()
  readonly #waiting: Commit[] = []
  readonly #preparing = new Set<() => void>()
  readonly #idle: (() => void)[] = []
  #running = false
  #failing = false
  #wake: (() => void) | null = null
  #isGivenUp = false
  committed = 0
  /** Updates that were not appended at first, because another server wrote to the document. */
  overtaken = 0
  /** How long each append took until it was on disk, tries that failed included. */
  readonly durations = new Histogram(DURATIONS)

  constructor(log: UpdateLog, logger: Logger, backoff: Backoff = { firstMs: 100, longestMs: 5_000 }) {
    this.#log = log
    this.#logger = logger
    this.#backoff = backoff
  }

  /** Whether the last append failed: what comes in now might never be saved. */
  get isFailing(): boolean {
    return this.#failing
  }

  submit(commit: Commit): void {
    this.#waiting.push(commit)
    this.#start()
  }

  /** Calls `prepare` once, right before the next append begins: what it submits goes along. */
  beforeNext(prepare: () => void): void {
    this.#preparing.add(prepare)
    this.#start()
  }

  #start(): void {
    if (this.#running) return
    this.#running = true
    setImmediate(() => void this.#run())
  }

  /** Resolves when everything that was submitted is on disk. */
  async settled(): Promise<void> {
    if (!this.#running) return
    this.#wake?.()
    await new Promise<void>((resolve) => this.#idle.push(resolve))
  }

  /** Tries no more: the server stops. Nobody was told that what still waits is saved. */
  giveUp(): void {
    this.#isGivenUp = true
  }

  onRecovery(listener: () => void): void {
    this.#onRecovery.add(listener)
  }

  async #run(): Promise<void> {
    while (this.#hasWork()) {
      const batch = this.#nextBatch()
      const started = performance.now()
      const numbers = await this.#append(batch)
      this.durations.observe((performance.now() - started) / 1_000)
      for (const [index, { done, refused }] of batch.entries()) {
        const number = numbers[index] ?? 0
        if (number === 0) refused()
        else done(number)
        if (number > 0) this.committed += 1
        else this.overtaken += 1
      }
    }
    this.#running = false
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  #hasWork(): boolean {
    for (const prepare of this.#preparing) {
      this.#preparing.delete(prepare)
      prepare()
    }
    return this.#waiting.length > 0
  }

  #nextBatch(): Commit[] {
    let bytes = 0
    let count = 0
    for (const { entry } of this.#waiting) {
      bytes += entry.update.length
      if (count > 0 && (count >= BATCH.entries || bytes > BATCH.bytes)) break
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  async #append(batch: readonly Commit[]): Promise<readonly number[]> {
    const heads = new Map<DocumentName, number>()
    for (const { entry, head } of batch) if (!heads.has(entry.document)) heads.set(entry.document, head())
    const entries = batch.map(({ entry }) => entry)
    for (let pause = this.#backoff.firstMs; ; pause = Math.min(pause * 2, this.#backoff.longestMs)) {
      try {
        const numbers = await this.#log.append(entries, heads)
        if (this.#failing) this.#recover()
        return numbers
      } catch (error) {
        if (!this.#failing)
          this.#logger.error({ err: error }, 'storage fails: documents are read-only until it works again')
        this.#failing = true
        if (this.#isGivenUp) await new Promise<never>(() => undefined)
        await this.#pause(pause)
      }
    }
  }

  #recover(): void {
    this.#failing = false
    this.#logger.warn('storage works again')
    // After the batch is done: whoever listens asks the clients for what was refused meanwhile.
    setImmediate(() => {
      for (const listener of this.#onRecovery) listener()
    })
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#wake = null
  }
}
