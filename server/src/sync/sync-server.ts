import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import type { AuditTrail } from '../audit-trail.ts'
import type { SignIns } from '../auth/sign-ins.ts'
import type { OpenHints } from '../hints/hints.ts'
import { nl } from '../nl.ts'
import type { Storage } from '../storage/storage.ts'
import { within } from '../within.ts'
import { Compactor } from './compaction/compactor.ts'
import { Gateway } from './gateway.ts'
import { History } from './history/history.ts'
import { CommitQueue } from './intake/commit-queue.ts'
import { Nodes, type NodeTimes } from './nodes/nodes.ts'
import { RoomStore } from './rooms/room-store.ts'
import { newSyncCounters } from './sync-counters.ts'

export interface SyncTimes extends NodeTimes {
  /** How long an empty room stays in memory. */
  readonly lingerMs: number
  readonly heartbeatMs: number
  readonly recheckMs: number
  /** How often is looked for what the history has to forget. */
  readonly sweepMs: number
  /** For how long the history knows who made what. */
  readonly historyMs: number
}

interface SyncReporting {
  readonly logger: Logger
  readonly audit: AuditTrail
  /** How servers on the same storage talk; null when there is only this one. */
  readonly openHints: OpenHints | null
}

const HOUR = 3_600_000

/** Unless a test says otherwise. */
export const SYNC_TIMES: SyncTimes = {
  ...{ lingerMs: 10_000, heartbeatMs: 15_000, recheckMs: 1_000 },
  ...{ sweepMs: HOUR, historyMs: 730 * 24 * HOUR },
  ...{ lookMs: 3_000, presenceMs: 4_000, presenceTimeoutMs: 10_000 },
}

/** Live documents: the gateway, the rooms behind it, and the one writer behind those. */
export class SyncServer {
  readonly gateway: Gateway
  readonly rooms: RoomStore
  readonly queue: CommitQueue
  readonly compactor: Compactor
  readonly history: History
  readonly #nodes: Nodes | null
  readonly #sweeps: NodeJS.Timeout
  readonly counters = newSyncCounters()
  #isStopping = false

  constructor(
    storage: Storage,
    signIns: SignIns,
    { logger, audit, openHints }: SyncReporting,
    times: Partial<SyncTimes> = {},
  ) {
    const allTimes = { ...SYNC_TIMES, ...times }
    const { lingerMs, heartbeatMs, recheckMs, sweepMs, historyMs } = allTimes
    const { log } = storage
    this.queue = new CommitQueue(storage.log, logger)
    this.compactor = new Compactor({ log: storage.log, logger, historyMs })
    this.history = new History({ log: storage.log, versions: storage.versions, historyMs })
    void this.compactor.sweep()
    this.#sweeps = setInterval(() => void this.compactor.sweep(), sweepMs).unref()
    const { queue, compactor, counters } = this
    this.#nodes =
      openHints &&
      new Nodes({
        ...{ openHints, log, logger, times: allTimes, counters: counters.hints },
        rooms: () => this.rooms.all,
        roomOf: (document) => this.rooms.get(document),
      })
    this.rooms = new RoomStore({ log, queue, compactor, logger, audit, counters, lingerMs, others: this.#nodes })
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
    const saving = this.#settled().then(() => true)
    const compacting = within(deadlineMs, Promise.all([this.compactor.stop(), this.history.stop()]))
    const isAllSaved = (await within(deadlineMs, saving)) ?? false
    if (!isAllSaved) this.queue.giveUp()
    await compacting
    this.gateway.closeAll(CLOSE_CODES.restart, nl.close.restart)
    await this.#nodes?.stop()
    return { isAllSaved }
  }

  async #settled(): Promise<void> {
    await this.queue.settled()
    // What other servers were faster with comes in first.
    await Promise.all(this.rooms.all.map((room) => room.settled()))
  }
}
