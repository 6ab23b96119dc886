import type { Storage } from '../storage/storage.ts'
import type { StorageCondition } from '../storage/storage-condition.ts'
import { within } from '../within.ts'

const PATIENCE_MS = 2_000

/** How the storage is; null when it cannot be read, or does not answer in time. */
export async function conditionOf(storage: Storage): Promise<StorageCondition | null> {
  try {
    return (await within(PATIENCE_MS, storage.condition())) ?? null
  } catch {
    return null
  }
}
