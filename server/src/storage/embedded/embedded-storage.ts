import { mkdirSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AuditLog } from '../audit/audit-log.ts'
import type { Credentials } from '../credentials.ts'
import type { KeptStorage } from '../kept-storage.ts'
import type { Registry } from '../registry.ts'
import type { StorageCondition } from '../storage-condition.ts'
import { StorageError } from '../storage-error.ts'
import type { TableRow } from '../tables.ts'
import type { UpdateLog } from '../update-log.ts'
import type { Versions } from '../versions.ts'
import { type Database, isDamaged, openDatabase } from './database.ts'
import { EmbeddedAuditLog } from './embedded-audit-log.ts'
import { EmbeddedCredentials } from './embedded-credentials.ts'
import { EmbeddedLog } from './embedded-log.ts'
import { EmbeddedRegistry } from './embedded-registry.ts'
import { dumpTables, fillTables } from './embedded-tables.ts'
import { EmbeddedVersions } from './embedded-versions.ts'
import { isCurrent, migrate } from './schema.ts'
import { damagedWals } from './wal-damage.ts'

export const DATABASE_FILE = 'samenspoor.db'

/** SQLite in the data folder. Several processes may have it open; only one of them may be a server (server-lock.ts). */
export class EmbeddedStorage implements KeptStorage {
  readonly log: UpdateLog
  readonly versions: Versions
  readonly registry: Registry
  readonly credentials: Credentials
  readonly audit: AuditLog
  readonly #database: Database
  readonly #file: string

  private constructor(database: Database, file: string) {
    this.#database = database
    this.#file = file
    this.log = new EmbeddedLog(database)
    this.versions = new EmbeddedVersions(database)
    this.registry = new EmbeddedRegistry(database)
    this.credentials = new EmbeddedCredentials(database)
    this.audit = new EmbeddedAuditLog(database)
  }

  /** Opens the data folder, and makes it when it is not there. Throws StorageError. */
  static open(folder: string, busyMs = 1_000): EmbeddedStorage {
    return EmbeddedStorage.openFile(join(folder, DATABASE_FILE), busyMs)
  }

  /** Opens a database file, and makes it when it is not there. Throws StorageError. */
  static openFile(file: string, busyMs = 1_000): EmbeddedStorage {
    let database: Database | undefined
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      database = openDatabase(file, busyMs)
      // WAL lets the command line read and write beside the server; FULL syncs the log to disk at every commit.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
      migrate(database)
      // A write that changes nothing: a folder that can be read only is found out now and not at the first edit.
      database.transaction(() => database?.exec('DELETE FROM secret WHERE 0'))
      return new EmbeddedStorage(database, file)
    } catch (error) {
      database?.close()
      if (error instanceof StorageError) throw error
      const code = isDamaged(error) ? 'corrupt' : 'unreachable'
      throw new StorageError(code, `${file}: ${String(error)}`, { cause: error })
    }
  }

  async secret(name: string, make: () => string): Promise<string> {
    return this.#database.transaction(() => {
      this.#database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, make())
      return String(this.#database.prepare('SELECT value FROM secret WHERE name = ?').get(name)?.value)
    })
  }

  dump(): AsyncIterable<TableRow> {
    return dumpTables(this.#database)
  }

  fill(rows: AsyncIterable<TableRow>): Promise<void> {
    return fillTables(this.#database, rows)
  }

  async faults(): Promise<readonly string[]> {
    const faults = damagedWals(this.#file).map((name) => `${name}: what was saved last did not come through`)
    try {
      for (const { quick_check } of this.#database.prepare('PRAGMA quick_check').iterate())
        if (quick_check !== 'ok') faults.push(String(quick_check))
    } catch (error) {
      // A page that it cannot read at all ends the check itself.
      if (!isDamaged(error)) throw error
      faults.push(String(error))
    }
    return faults
  }

  async condition(): Promise<StorageCondition> {
    const isMigrated = isCurrent(this.#database)
    const sizes = ['', '-wal', '-shm'].map((end) => statSync(this.#file + end, { throwIfNoEntry: false })?.size ?? 0)
    const { bavail, bsize } = statfsSync(dirname(this.#file))
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), freeBytes: bavail * bsize, isMigrated }
  }

  async close(): Promise<void> {
    this.#database.close()
  }
}
