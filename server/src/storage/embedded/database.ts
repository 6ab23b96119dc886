import { DatabaseSync, type StatementSync } from 'node:sqlite'

export type SqlValue = null | number | string | Uint8Array
export type Row = Readonly<Record<string, SqlValue>>

/** A statement whose columns are read by name. */
export interface Statement {
  run(...values: SqlValue[]): { readonly changes: number }
  get(...values: SqlValue[]): Row | undefined
  all(...values: SqlValue[]): Row[]
  /** Row by row, for what does not fit in memory. */
  iterate(...values: SqlValue[]): Iterable<Row>
}

/** The little that Samenspoor needs of SQLite. The only file that knows which library gives it. */
export interface Database {
  exec(sql: string): void
  prepare(sql: string): Statement
  /** Runs `work` in one write transaction: all of it is on disk on return, or none of it happened. */
  transaction<T>(work: () => T): T
  /** Runs `work` on the database as it is at one moment, whatever other processes write meanwhile. */
  reading<T>(work: () => T): T
  close(): void
}

/**
 * Opens or makes a database file.
 * @param busyMs how long a write waits for another process that is writing. The wait blocks the process.
 */
export function openDatabase(path: string, busyMs: number): Database {
  const sqlite = new DatabaseSync(path, { timeout: busyMs })
  const prepared = new Map<string, Statement>()
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql) ?? toStatement(sqlite.prepare(sql))
    prepared.set(sql, known)
    return known
  }
  const within = <T>(begin: string, work: () => T): T => {
    prepare(begin).run()
    try {
      const result = work()
      prepare('COMMIT').run()
      return result
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
      throw error
    }
  }
  return {
    exec: (sql) => sqlite.exec(sql),
    prepare,
    transaction: (work) => within('BEGIN IMMEDIATE', work),
    reading: (work) => within('BEGIN', work),
    close: () => sqlite.close(),
  }
}

/** Whether SQLite refused because another process holds the lock. */
export function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5
  return resultCode(error) === SQLITE_BUSY
}

/** Whether SQLite found something else than it once wrote. */
export function isDamaged(error: unknown): boolean {
  const SQLITE_CORRUPT = 11
  const SQLITE_NOTADB = 26
  const code = resultCode(error)
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB
}

/** The primary result code of SQLite; null for any other error. */
function resultCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null
}

function toStatement(statement: StatementSync): Statement {
  return {
    run: (...values) => ({ changes: Number(statement.run(...values).changes) }),
    get: (...values) => statement.get(...values) as Row | undefined,
    all: (...values) => statement.all(...values) as Row[],
    iterate: (...values) => statement.iterate(...values) as Iterable<Row>,
  }
}
