import type { Logger } from 'pino'
import { correlation } from './logging/correlation.ts'
import { Quiet } from './logging/quiet.ts'
import type { AuditEntry, AuditLog } from './storage/audit/audit-log.ts'

/** Who did what to which thing, from where, and how it ended. */
export interface AuditEvent {
  readonly action:
    | 'sign-in'
    | 'sign-out'
    | 'open-programme'
    | 'open-document'
    | 'write-document'
    | 'request'
    | 'save-version'
    | 'rename-version'
    | 'remove-version'
  /** The person's id; null when nobody is known. */
  readonly actor: string | null
  readonly object: string
  readonly result: 'ok' | 'refused'
  readonly origin: string
  readonly reason?: string
}

/** Lines that may wait for the disk. What comes above it stands in the log of the server only. */
const LONGEST = 10_000
const BATCH = 500
const AGAIN_MS = 5_000

/**
 * The audit trail: at once as a line in the server's log, and in groups into the chain that is stored. Nobody waits for
 * the disk here; while it fails, lines are kept and tried again.
 */
export class AuditTrail {
  readonly #log: AuditLog
  readonly #logger: Logger
  readonly #quiet = new Quiet()
  readonly #waiting: AuditEntry[] = []
  #writing: Promise<void> | null = null
  #again: NodeJS.Timeout | undefined

  constructor(log: AuditLog, logger: Logger) {
    this.#log = log
    this.#logger = logger
  }

  /**
   * Records what was done by the request or on the websocket for which this runs. Values are JSON strings in the log, so
   * that a line break in one makes no second line. Of refusals that are the same, or of which only what strangers ask for
   * differs, one in ten seconds is recorded.
   */
  record(event: AuditEvent): void {
    const { action, actor, object, result, origin, reason } = event
    const key = JSON.stringify([action, actor, actor === null ? '' : object, origin, reason])
    if (result === 'refused' && !this.#quiet.isNews(key)) return
    const line = { audit: true, ...event }
    if (event.result === 'refused') this.#logger.warn(line, `${event.action} refused`)
    else this.#logger.info(line, event.action)
    if (this.#waiting.length === LONGEST) return
    const at = new Date().toISOString()
    this.#waiting.push({ reason: null, ...event, at, correlation: correlation() ?? null })
    this.#start()
  }

  /** Resolves when everything was tried: it is stored, or storing fails at this moment. */
  async settled(): Promise<void> {
    clearTimeout(this.#again)
    this.#start()
    await this.#writing
  }

  #start(): void {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null
    })
  }

  async #write(): Promise<void> {
    // All that is recorded in one turn goes together.
    await new Promise((resolve) => setImmediate(resolve))
    try {
      while (this.#waiting.length > 0) {
        const batch = this.#waiting.slice(0, BATCH)
        await this.#log.append(batch)
        this.#waiting.splice(0, batch.length)
      }
    } catch (error) {
      this.#logger.error({ err: error, waiting: this.#waiting.length }, 'audit trail not stored; tried again later')
      clearTimeout(this.#again)
      this.#again = setTimeout(() => this.#start(), AGAIN_MS).unref()
    }
  }
}
