import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import type { Logger } from 'pino'
import type { SignIns } from '../auth/sign-ins.ts'
import { nl } from '../nl.ts'
import type { Storage } from '../storage/storage.ts'
import { CommitQueue } from './commit-queue.ts'
import { Gateway } from './gateway.ts'
import { RoomStore } from './room-store.ts'
import type { SyncCounters } from './sync-counters.ts'

export interface SyncTimes {
  /** How long an empty room stays in memory. */
  readonly lingerMs: number
  readonly heartbeatMs: number
  readonly recheckMs: number
}

const TIMES: SyncTimes = { lingerMs: 10_000, heartbeatMs: 15_000, recheckMs: 1_000 }

/** Live documents: the gateway, the rooms behind it, and the one writer behind those. */
export class SyncServer {
  readonly gateway: Gateway
  readonly rooms: RoomStore
  readonly queue: CommitQueue
  readonly counters: SyncCounters = { refused: 0, loadFailures: 0 }

  constructor(storage: Storage, signIns: SignIns, logger: Logger, times: Partial<SyncTimes> = {}) {
    const { lingerMs, heartbeatMs, recheckMs } = { ...TIMES, ...times }
    this.queue = new CommitQueue(storage.log, logger)
    this.rooms = new RoomStore({ log: storage.log, queue: this.queue, logger, counters: this.counters, lingerMs })
    this.gateway = new Gateway({
      rooms: this.rooms,
      registry: storage.registry,
      signIns,
      logger,
      heartbeatMs,
      recheckMs,
    })
  }

  /** Stops: takes in nothing more, saves and acknowledges what came in before, and sends everybody away. */
  async stop(deadlineMs: number): Promise<{ readonly isAllSaved: boolean }> {
    this.gateway.stopAccepting()
    const isAllSaved = await within(deadlineMs, this.queue.settled())
    this.gateway.closeAll(CLOSE_CODES.restart, nl.close.restart)
    return { isAllSaved }
  }
}

/** Whether the work was done before the deadline. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const done = await Promise.race([work.then(() => true), deadline])
  clearTimeout(timer)
  return done
}
