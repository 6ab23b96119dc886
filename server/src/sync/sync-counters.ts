import type { RefusalReason } from '@samenspoor/shared/protocol/messages'

/** What happened since the start, for /metrics. */
export interface SyncCounters {
  readonly refused: Record<RefusalReason, number>
  loadFailures: number
}
