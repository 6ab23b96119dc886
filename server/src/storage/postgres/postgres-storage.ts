import type { AuditLog } from '../audit/audit-log.ts'
import type { Credentials } from '../credentials.ts'
import type { KeptStorage } from '../kept-storage.ts'
import type { Registry } from '../registry.ts'
import type { StorageCondition } from '../storage-condition.ts'
import { StorageError } from '../storage-error.ts'
import type { TableRow } from '../tables.ts'
import type { UpdateLog } from '../update-log.ts'
import type { Versions } from '../versions.ts'
import { type Database, openDatabase } from './database.ts'
import { PostgresLog } from './log/postgres-log.ts'
import { PostgresAuditLog } from './postgres-audit-log.ts'
import { PostgresCredentials } from './postgres-credentials.ts'
import { PostgresRegistry } from './postgres-registry.ts'
import { dumpTables, fillTables } from './postgres-tables.ts'
import { PostgresVersions } from './postgres-versions.ts'
import { isCurrent, migrate } from './schema.ts'

/** PostgreSQL, in the schema that the connection comes out at. */
export class PostgresStorage implements KeptStorage {
  readonly log: UpdateLog
  readonly versions: Versions
  readonly registry: Registry
  readonly credentials: Credentials
  readonly audit: AuditLog
  readonly #database: Database

  private constructor(database: Database) {
    this.#database = database
    this.log = new PostgresLog(database)
    this.versions = new PostgresVersions(database)
    this.registry = new PostgresRegistry(database)
    this.credentials = new PostgresCredentials(database)
    this.audit = new PostgresAuditLog(database)
  }

  /** Connects, and makes the tables when they are not there. Throws StorageError. */
  static async open(url: string): Promise<PostgresStorage> {
    let database: Database | undefined
    try {
      database = openDatabase(url)
      await migrate(database)
      return new PostgresStorage(database)
    } catch (error) {
      await database?.close()
      if (error instanceof StorageError) throw error
      throw new StorageError('unreachable', `database: ${String(error)}`, { cause: error })
    }
  }

  async secret(name: string, make: () => string): Promise<string> {
    await this.#database.query('INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', name, make())
    const [row] = await this.#database.query('SELECT value FROM secret WHERE name = $1', name)
    return String(row?.value)
  }

  dump(): AsyncIterable<TableRow> {
    return dumpTables(this.#database)
  }

  fill(rows: AsyncIterable<TableRow>): Promise<void> {
    return fillTables(this.#database, rows)
  }

  /** PostgreSQL checks its own pages; what it gives is checked where it is read. */
  async faults(): Promise<readonly string[]> {
    return []
  }

  async condition(): Promise<StorageCondition> {
    const isMigrated = await isCurrent(this.#database)
    const [row] = await this.#database.query('SELECT pg_database_size(current_database()) AS bytes')
    return { bytes: Number(row?.bytes), freeBytes: null, isMigrated }
  }

  close(): Promise<void> {
    return this.#database.close()
  }
}
