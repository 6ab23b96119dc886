import pg from 'pg'

export type SqlValue = null | number | string | Uint8Array | readonly (number | string)[]
export type Row = Readonly<Record<string, null | number | string | boolean | Uint8Array>>

/** A connection, or the next one that is free. */
export interface Queryable {
  query(sql: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>
}

/** The little that Samenspoor needs of PostgreSQL. The only file that knows which library gives it. */
export interface Database extends Queryable {
  /** Runs `work` in one transaction on one connection. `mode` is what stands behind BEGIN. */
  transaction<T>(work: (connection: Queryable) => Promise<T>, mode?: string): Promise<T>
  /** Runs `work` on the database as it is at one moment, and gives what it gives. Ends when nobody asks for more. */
  reading<T>(work: (connection: Queryable) => AsyncIterable<T>): AsyncIterable<T>
  close(): Promise<void>
}

const TIMES = {
  /** Getting a connection, and a statement on it: what does not answer counts as failed and is tried again. */
  connectionTimeoutMillis: 5_000,
  query_timeout: 20_000,
  /** A server that froze in the middle of a transaction must not hold its locks for ever. */
  idle_in_transaction_session_timeout: 60_000,
}

/** "Saved" means on disk, also in a database that is set up for speed. */
const SYNCHRONOUS = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local')`

const INT8_OID = 20

/** 64-bit numbers come as numbers: what is counted here stays far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === INT8_OID ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
}

/** Connections to a database by its address (`postgres://…`). Connects at the first question. */
export function openDatabase(url: string, connections = 8): Database {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: connections, keepAlive: true, types, ...TIMES },
    onConnect: async (client) => {
      await client.query(SYNCHRONOUS)
    },
  })
  // A connection that breaks while nobody uses it: the next question makes another.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    query: (sql, ...values) => run(pool, sql, values),
    async transaction(work, mode = '') {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query(`BEGIN ${mode}`)
        const result = await work({ query: (sql, ...values) => run(client, sql, values) })
        await client.query('COMMIT')
        return result
      } catch (error) {
        // Only what the database itself says leaves a connection that can be used again.
        if (error instanceof pg.DatabaseError) await client.query('ROLLBACK').catch((failure) => (broken = failure))
        else broken = error instanceof Error ? error : new Error(String(error))
        throw error
      } finally {
        client.release(broken)
      }
    },
    async *reading(work) {
      const client = await pool.connect()
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        yield* work({ query: (sql, ...values) => run(client, sql, values) })
      } finally {
        // Nothing was written, and the connection is not used again.
        client.release(true)
      }
    },
    close: () => pool.end(),
  }
}

/**
 * A connection of one's own, for what lasts as long as the connection does. `onLost` is called once, when it is gone, and
 * never of one that did not come about: then this rejects, and whoever asks again after both asks twice as often each time.
 * `onNotice` is called with what others NOTIFY on the channels that it listens to.
 */
export async function openSession(
  url: string,
  onLost: () => void,
  onNotice: (text: string) => void = () => undefined,
): Promise<Queryable & { close(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, types, ...TIMES })
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => onNotice(payload ?? ''))
  await client.connect()
  client.once('end', onLost)
  return { query: (sql, ...values) => run(client, sql, values), close: () => client.end() }
}

/** Whether a row was refused because another with the same key is there. */
export function isDuplicate(error: unknown): boolean {
  const UNIQUE_VIOLATION = '23505'
  return error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION
}

async function run(on: pg.Pool | pg.ClientBase, sql: string, values: readonly SqlValue[]): Promise<readonly Row[]> {
  const { rows } = await on.query<Row>(sql, [...values])
  return rows
}
