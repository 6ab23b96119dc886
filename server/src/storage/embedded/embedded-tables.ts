import { StorageError } from '../storage-error.ts'
import { TABLE_NAMES, TABLES, type TableRow } from '../tables.ts'
import type { Database } from './database.ts'

/** Every row, from one read transaction. Nothing else may use the connection until the last one was taken. */
export async function* dumpTables(database: Database): AsyncIterable<TableRow> {
  database.exec('BEGIN')
  try {
    for (const table of TABLE_NAMES) {
      const { columns, key } = TABLES[table]
      const rows = database.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${key.join(', ')}`).iterate()
      for (const row of rows) yield { table, values: columns.map((column) => row[column] ?? null) }
    }
  } finally {
    database.exec('COMMIT')
  }
}

/** Writes every row in one transaction. Nothing else may use the connection meanwhile. */
export async function fillTables(database: Database, rows: AsyncIterable<TableRow>): Promise<void> {
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const table of TABLE_NAMES)
      if (database.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get()) throw new StorageError('not-empty', table)
    for await (const { table, values } of rows) {
      const { columns } = TABLES[table]
      const places = columns.map(() => '?').join(', ')
      database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`).run(...values)
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
