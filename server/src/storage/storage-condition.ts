/** How a storage is at this moment. */
export interface StorageCondition {
  /** What it takes on disk, in bytes. */
  readonly bytes: number
  /** What is free on that disk, in bytes; null when the engine cannot tell. */
  readonly freeBytes: number | null
  /** Whether its tables are of the version that this code knows: another server may have brought them further. */
  readonly isMigrated: boolean
}
