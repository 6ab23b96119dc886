import { StorageError } from '../storage-error.ts'
import { TABLE_NAMES, TABLES, type TableName, type TableRow } from '../tables.ts'
import type { Database, Queryable, Row } from './database.ts'

/** Rows that travel at a time: an update can be megabytes large. */
const ROWS = { read: 50, written: 100 }

/** Every row, as they were at one moment. Others go on writing meanwhile. */
export function dumpTables(database: Database): AsyncIterable<TableRow> {
  return database.reading(async function* (connection) {
    for (const table of TABLE_NAMES) yield* rowsOf(connection, table)
  })
}

async function* rowsOf(connection: Queryable, table: TableName): AsyncIterable<TableRow> {
  const { columns, key } = TABLES[table]
  const select = `SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${key.join(', ')}`
  await connection.query(`DECLARE page NO SCROLL CURSOR FOR ${select}`)
  for (;;) {
    const rows = await connection.query(`FETCH ${ROWS.read} FROM page`)
    if (rows.length === 0) break
    for (const row of rows) yield { table, values: columns.map((column) => toValue(row[column])) }
  }
  await connection.query('CLOSE page')
}

function toValue(value: Row[string] | undefined): TableRow['values'][number] {
  if (typeof value === 'boolean') throw new TypeError('no column is a boolean')
  return value ?? null
}

/** Writes every row in one transaction. */
export async function fillTables(database: Database, rows: AsyncIterable<TableRow>): Promise<void> {
  await database.transaction(async (connection) => {
    for (const table of TABLE_NAMES) {
      await connection.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`)
      const found = await connection.query(`SELECT 1 FROM ${table} LIMIT 1`)
      if (found.length > 0) throw new StorageError('not-empty', table)
    }
    let waiting: TableRow[] = []
    for await (const row of rows) {
      if (waiting.length === ROWS.written || (waiting[0] && waiting[0].table !== row.table)) {
        await insert(connection, waiting)
        waiting = []
      }
      waiting.push(row)
    }
    await insert(connection, waiting)
  })
}

/** Writes rows of one table. */
async function insert(connection: Queryable, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const { columns } = TABLES[first.table]
  const places = rows.map(
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  )
  const sql = `INSERT INTO ${first.table} (${columns.join(', ')}) VALUES ${places.join(', ')}`
  await connection.query(sql, ...rows.flatMap(({ values }) => values))
}
