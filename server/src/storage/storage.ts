import type { AuditLog } from './audit/audit-log.ts'
import type { Credentials } from './credentials.ts'
import type { Registry } from './registry.ts'
import type { StorageCondition } from './storage-condition.ts'
import type { UpdateLog } from './update-log.ts'
import type { Versions } from './versions.ts'

/** Everything that Samenspoor keeps. Each engine passes the same suite: storage-contract.ts. */
export interface Storage {
  readonly log: UpdateLog
  readonly versions: Versions
  readonly registry: Registry
  readonly credentials: Credentials
  readonly audit: AuditLog
  /** A value that belongs to this data folder. The first call stores `make()`; every later call gives that same value. */
  secret(name: string, make: () => string): Promise<string>
  /** Rejects when it cannot be read. */
  condition(): Promise<StorageCondition>
  close(): Promise<void>
}
