import type { Programme } from '@samenspoor/shared/model/programme'
import { chained } from '../audit/audit-chain.ts'
import type { AuditEntry, AuditLine, AuditLog } from '../audit/audit-log.ts'
import type { Credentials, StoredCredential } from '../credentials.ts'
import type { Registry } from '../registry.ts'
import type { Storage } from '../storage.ts'
import type { StorageCondition } from '../storage-condition.ts'
import type { UpdateLog } from '../update-log.ts'
import type { Versions } from '../versions.ts'
import { MemoryLog } from './memory-log.ts'
import { MemoryVersions } from './memory-versions.ts'

/** Storage for tests: forgets everything when the process ends. */
export class MemoryStorage implements Storage {
  readonly log: UpdateLog = new MemoryLog()
  readonly versions: Versions = new MemoryVersions()
  readonly registry: Registry = new MemoryRegistry()
  readonly credentials: Credentials = new MemoryCredentials()
  readonly audit: AuditLog = new MemoryAuditLog()
  readonly #secrets = new Map<string, string>()

  async secret(name: string, make: () => string): Promise<string> {
    const known = this.#secrets.get(name) ?? make()
    this.#secrets.set(name, known)
    return known
  }

  async condition(): Promise<StorageCondition> {
    return { bytes: 0, freeBytes: null, isMigrated: true }
  }

  async close(): Promise<void> {}
}

class MemoryRegistry implements Registry {
  readonly #programmes = new Map<string, Programme>()

  async programmes(): Promise<readonly Programme[]> {
    return [...this.#programmes.values()]
  }

  async programme(id: string): Promise<Programme | null> {
    return this.#programmes.get(id) ?? null
  }

  async saveProgramme(programme: Programme): Promise<void> {
    this.#programmes.set(programme.id, structuredClone(programme))
  }
}

class MemoryCredentials implements Credentials {
  readonly #credentials = new Map<string, StoredCredential>()

  async add(credential: StoredCredential): Promise<void> {
    this.#credentials.set(credential.key, credential)
  }

  async find(key: string): Promise<StoredCredential | null> {
    return this.#credentials.get(key) ?? null
  }

  async touch(key: string, seenAt: number): Promise<void> {
    const known = this.#credentials.get(key)
    if (known !== undefined) this.#credentials.set(key, { ...known, seenAt })
  }

  async remove(key: string): Promise<void> {
    this.#credentials.delete(key)
  }

  async prune(moment: number): Promise<void> {
    for (const [key, { expiresAt }] of this.#credentials) if (expiresAt < moment) this.#credentials.delete(key)
  }
}

class MemoryAuditLog implements AuditLog {
  readonly #lines: AuditLine[] = []

  async append(entries: readonly AuditEntry[]): Promise<void> {
    this.#lines.push(...chained(entries, this.#lines.at(-1) ?? null))
  }

  async linesAfter(number: number, limit: number): Promise<readonly AuditLine[]> {
    return this.#lines.slice(number, number + limit)
  }
}
