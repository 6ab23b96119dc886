import { crc32 } from 'node:zlib'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { checkedBytes, withoutGap } from '../../rows/checked-bytes.ts'
import type {
  DocumentSummary,
  Heads,
  HistoryBase,
  LogEntry,
  StoredDocument,
  StoredUpdate,
  UpdateLog,
} from '../../update-log.ts'
import { type Database, isDuplicate, type Queryable, type Row } from '../database.ts'
import { appendBatch, numbersByPlace } from './append-batch.ts'

const SNAPSHOT_OF_ONE_MOMENT = 'ISOLATION LEVEL REPEATABLE READ READ ONLY'

/** The update log in PostgreSQL. Several servers may append to it at once. */
export class PostgresLog implements UpdateLog {
  readonly #database: Database
  /** The id of the batch that an entry was the first of. */
  readonly #batches = new WeakMap<LogEntry, string>()

  constructor(database: Database) {
    this.#database = database
  }

  async read(document: DocumentName): Promise<StoredDocument | null> {
    return this.#database.transaction(async (connection) => {
      const row = await documentRow(connection, document)
      if (row === undefined) return null
      const last = Number(row.last)
      const snapshot = await readSnapshot(connection, document, 'load')
      const updates = await readUpdates(connection, document, snapshot.number, last - snapshot.number)
      const authors = await connection.query('SELECT client, person FROM author WHERE document = $1', document)
      return {
        epoch: String(row.epoch),
        last,
        snapshot: snapshot.state,
        updates: withoutGap(document, updates, snapshot.number, last).map(({ update }) => update),
        authors: new Map(authors.map(({ client, person }) => [Number(client), String(person)])),
      }
    }, SNAPSHOT_OF_ONE_MOMENT)
  }

  /**
   * When the connection breaks, nobody knows whether the append reached the disk. The next try goes under the same id,
   * and is refused by the database when the first one is there, even if that comes later.
   */
  async append(entries: readonly LogEntry[], heads?: Heads): Promise<readonly number[]> {
    const [first] = entries
    if (first === undefined) return []
    const isAgain = this.#batches.has(first)
    const batch = this.#batches.get(first) ?? crypto.randomUUID()
    this.#batches.set(first, batch)
    try {
      const numbers = await appendBatch(this.#database, entries, batch, heads)
      return isAgain && numbers.includes(0) ? await this.#numbersOf(batch, numbers) : numbers
    } catch (error) {
      if (!isDuplicate(error)) throw error
      return this.#numbersOf(
        batch,
        entries.map(() => 0),
      )
    }
  }

  async create(entry: LogEntry): Promise<boolean> {
    return this.#database.transaction(async (connection) => {
      const made = await connection.query(
        `INSERT INTO document (name, epoch, last) VALUES ($1, gen_random_uuid()::text, 0) ON CONFLICT DO NOTHING RETURNING name`,
        entry.document,
      )
      if (made.length === 0) return false
      await appendBatch(connection, [entry], crypto.randomUUID())
      return true
    })
  }

  async compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void> {
    await this.#database.transaction(async (connection) => {
      const row = await documentRow(connection, document)
      if (upTo > Number(row?.last ?? 0)) throw new RangeError(`${document}: no update ${upTo}`)
      await keepSnapshot(connection, document, 'load', upTo, snapshot)
    })
  }

  async historyBase(document: DocumentName): Promise<HistoryBase | null> {
    if ((await documentRow(this.#database, document)) === undefined) return null
    return readSnapshot(this.#database, document, 'history')
  }

  async updatesAfter(document: DocumentName, number: number, limit: number): Promise<readonly StoredUpdate[]> {
    // One question, because servers ask this of each other's work all the time.
    const sql = `
      SELECT before, number, bytes, crc, person, at
      FROM (
        SELECT greatest($2::bigint, max(number)) AS before FROM snapshot WHERE document = $1 AND purpose = 'history'
      ) AS base CROSS JOIN LATERAL (
        SELECT number, bytes, crc, person, at FROM document_update
        WHERE document = $1 AND number > before ORDER BY number LIMIT $3
      ) AS later ORDER BY number`
    const rows = await this.#database.query(sql, document, number, limit)
    return withoutGap(document, rows.map(updateOf(document)), Number(rows[0]?.before ?? number))
  }

  async lastBefore(document: DocumentName, moment: string): Promise<number> {
    const later = `SELECT number - 1 FROM document_update WHERE document = $1 AND at COLLATE "C" >= $2 ORDER BY number LIMIT 1`
    const sql = `SELECT coalesce((${later}), (SELECT last FROM document WHERE name = $1), 0) AS number`
    const [row] = await this.#database.query(sql, document, moment)
    return Number(row?.number)
  }

  async forget(document: DocumentName, upTo: number, state: Uint8Array): Promise<void> {
    await this.#database.transaction(async (connection) => {
      const snapshot = await readSnapshot(connection, document, 'load')
      if (upTo > snapshot.number) throw new RangeError(`${document}: no snapshot of ${upTo}`)
      await keepSnapshot(connection, document, 'history', upTo, state)
      await connection.query('DELETE FROM document_update WHERE document = $1 AND number <= $2', document, upTo)
    })
  }

  async documents(): Promise<readonly DocumentSummary[]> {
    return (await this.#database.query('SELECT name, epoch, last FROM document ORDER BY name')).map(summaryOf)
  }

  async heads(documents: readonly DocumentName[]): Promise<readonly DocumentSummary[]> {
    const sql = 'SELECT name, epoch, last FROM document WHERE name = ANY ($1::text[])'
    return (await this.#database.query(sql, documents)).map(summaryOf)
  }

  /** The lock goes with the connection, so a server that dies leaves none behind. */
  async aloneWith(document: DocumentName, work: () => Promise<void>): Promise<boolean> {
    let done: Promise<void> = Promise.resolve()
    const isTaken = await this.#database.transaction(async (connection) => {
      const sql = `SELECT pg_try_advisory_xact_lock(hashtext('samenspoor document'), hashtext(current_schema() || $1)) AS taken`
      const [row] = await connection.query(sql, document)
      if (row?.taken !== true) return false
      done = work()
      // However the work ends: the lock is let go before anybody hears of it.
      await Promise.allSettled([done])
      return true
    })
    await done
    return isTaken
  }

  /** What an earlier try of the batch stored, beside what is known already. */
  async #numbersOf(batch: string, known: readonly number[]): Promise<readonly number[]> {
    const rows = await this.#database.query('SELECT place, number FROM document_update WHERE batch = $1', batch)
    const stored = numbersByPlace(rows, known.length)
    return known.map((number, place) => number || (stored[place] ?? 0))
  }
}

const summaryOf = ({ name, epoch, last }: Row): DocumentSummary => ({
  ...{ name: String(name), epoch: String(epoch), last: Number(last) },
})

async function documentRow(connection: Queryable, document: DocumentName): Promise<Row | undefined> {
  const [row] = await connection.query('SELECT epoch, last FROM document WHERE name = $1', document)
  return row
}

async function readSnapshot(
  connection: Queryable,
  document: DocumentName,
  purpose: 'load' | 'history',
): Promise<HistoryBase> {
  const sql = 'SELECT number, bytes, crc FROM snapshot WHERE document = $1 AND purpose = $2'
  const [row] = await connection.query(sql, document, purpose)
  if (row === undefined) return { number: 0, state: null }
  const what = `${document}: the ${purpose} snapshot`
  return { number: Number(row.number), state: checkedBytes(what, row.bytes, row.crc) }
}

/** Keeps the later one, also when two servers come with theirs at once. */
async function keepSnapshot(
  connection: Queryable,
  document: DocumentName,
  purpose: 'load' | 'history',
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  await connection.query(
    `INSERT INTO snapshot (document, purpose, number, bytes, crc) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (document, purpose) DO UPDATE
     SET number = excluded.number, bytes = excluded.bytes, crc = excluded.crc WHERE snapshot.number < excluded.number`,
    ...[document, purpose, number, bytes, crc32(bytes)],
  )
}

async function readUpdates(
  connection: Queryable,
  document: DocumentName,
  after: number,
  limit: number,
): Promise<readonly StoredUpdate[]> {
  const sql = `SELECT number, bytes, crc, person, at FROM document_update
    WHERE document = $1 AND number > $2 ORDER BY number LIMIT $3`
  const rows = await connection.query(sql, document, after, limit)
  return rows.map(updateOf(document))
}

const updateOf =
  (document: DocumentName) =>
  ({ number, bytes, crc, person, at }: Row): StoredUpdate => ({
    number: Number(number),
    update: checkedBytes(`${document}: update ${number}`, bytes, crc),
    user: String(person),
    at: String(at),
  })
