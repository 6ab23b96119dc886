import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import type { AuditTrail } from '../audit-trail.ts'
import type { SignIns } from '../auth/sign-ins.ts'
import { nl } from '../nl.ts'
import type { Storage } from '../storage/storage.ts'
import { within } from '../within.ts'
import { CommitQueue } from './commit-queue.ts'
import { Compactor } from './compaction/compactor.ts'
import { Gateway } from './gateway.ts'
import { History } from './history/history.ts'
import { RoomStore } from './room-store.ts'
import type { SyncCounters } from './sync-counters.ts'

export interface SyncTimes {
  /** How long an empty room stays in memory. */
  readonly lingerMs: number
  readonly heartbeatMs: number
  readonly recheckMs: number
  /** How often is looked for what the history has to forget. */
  readonly sweepMs: number
  /** For how long the history knows who made what. */
  readonly historyMs: number
}

const HOUR = 3_600_000

const TIMES: SyncTimes = {
  ...{ lingerMs: 10_000, heartbeatMs: 15_000, recheckMs: 1_000 },
  ...{ sweepMs: HOUR, historyMs: 730 * 24 * HOUR },
}

/** Live documents: the gateway, the rooms behind it, and the one writer behind those. */
export class SyncServer {
  readonly gateway: Gateway
  readonly rooms: RoomStore
  readonly queue: CommitQueue
  readonly compactor: Compactor
  readonly history: History
  readonly #sweeps: NodeJS.Timeout
  readonly counters: SyncCounters = { refused: { 'read-only': 0, storage: 0, malformed: 0 }, loadFailures: 0 }
  #isStopping = false

  constructor(
    storage: Storage,
    signIns: SignIns,
    { logger, audit }: { logger: Logger; audit: AuditTrail },
    times: Partial<SyncTimes> = {},
  ) {
    const { lingerMs, heartbeatMs, recheckMs, sweepMs, historyMs } = { ...TIMES, ...times }
    this.queue = new CommitQueue(storage.log, logger)
    this.compactor = new Compactor({ log: storage.log, logger, historyMs })
    this.history = new History({ log: storage.log, versions: storage.versions, historyMs })
    void this.compactor.sweep()
    this.#sweeps = setInterval(() => void this.compactor.sweep(), sweepMs).unref()
    const { queue, compactor, counters } = this
    this.rooms = new RoomStore({ log: storage.log, queue, compactor, logger, audit, counters, lingerMs })
    this.gateway = new Gateway({
      rooms: this.rooms,
      registry: storage.registry,
      signIns,
      logger,
      audit,
      heartbeatMs,
      recheckMs,
    })
  }

  get isStopping(): boolean {
    return this.#isStopping
  }

  /** Stops: takes in nothing more, saves and acknowledges what came in before, and sends everybody away. */
  async stop(deadlineMs: number): Promise<{ readonly isAllSaved: boolean }> {
    this.#isStopping = true
    this.gateway.stopAccepting()
    clearInterval(this.#sweeps)
    const saving = this.queue.settled().then(() => true)
    const compacting = within(deadlineMs, Promise.all([this.compactor.stop(), this.history.stop()]))
    const isAllSaved = (await within(deadlineMs, saving)) ?? false
    if (!isAllSaved) this.queue.giveUp()
    await compacting
    this.gateway.closeAll(CLOSE_CODES.restart, nl.close.restart)
    return { isAllSaved }
  }
}
