import type { RefusalReason } from '@samenspoor/shared/protocol/messages'

/** Hints: texts to other servers and from them. `healed` counts how often a document went on and no hint of it came. */
export type HintCounters = Record<'sent' | 'failed' | 'received' | 'healed', number>

/** What happened since the start, for /metrics. */
export interface SyncCounters {
  readonly refused: Record<RefusalReason, number>
  readonly hints: HintCounters
  loadFailures: number
}

/** Nothing happened yet. */
export function newSyncCounters(): SyncCounters {
  return {
    refused: { 'read-only': 0, storage: 0, malformed: 0 },
    hints: { sent: 0, failed: 0, received: 0, healed: 0 },
    loadFailures: 0,
  }
}
