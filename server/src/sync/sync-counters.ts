/** What happened since the start, for /metrics. */
export interface SyncCounters {
  refused: number
  loadFailures: number
}
