import type { Storage } from '../storage/storage.ts'
import type { SyncServer } from '../sync/sync-server.ts'
import { conditionOf } from './condition-of.ts'

/** Below this a disk counts as full: what is under way still has room. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024

/** What the server needs to do its work, and how each is. */
export interface Readiness {
  readonly isReady: boolean
  readonly checks: {
    /** Whether it lets people in. */
    readonly server: 'ok' | 'stopping'
    /** failing: the last write did not succeed. unreachable: it cannot be read, or not in time. */
    readonly storage: 'ok' | 'failing' | 'unreachable'
    /** other-version: another version of the server changed the tables. */
    readonly migrations: 'ok' | 'other-version' | 'unknown'
    readonly disk: 'ok' | 'full' | 'unknown'
  }
}

/** Looks whether the server can do its work. Never takes longer than two seconds. */
export async function readinessOf(storage: Storage, sync: SyncServer): Promise<Readiness> {
  const condition = await conditionOf(storage)
  const canSave = sync.queue.isFailing ? 'failing' : 'ok'
  const checks: Readiness['checks'] = {
    server: sync.isStopping ? 'stopping' : 'ok',
    storage: condition === null ? 'unreachable' : canSave,
    migrations: condition === null ? 'unknown' : condition.isMigrated ? 'ok' : 'other-version',
    disk: diskOf(condition?.freeBytes ?? null),
  }
  const { server, storage: saving, migrations, disk } = checks
  return { isReady: server === 'ok' && saving === 'ok' && migrations === 'ok' && disk !== 'full', checks }
}

function diskOf(freeBytes: number | null): 'ok' | 'full' | 'unknown' {
  if (freeBytes === null) return 'unknown'
  return freeBytes < LEAST_FREE_BYTES ? 'full' : 'ok'
}
