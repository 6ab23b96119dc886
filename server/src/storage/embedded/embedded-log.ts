import { crc32 } from 'node:zlib'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { checkedBytes, withoutGap } from '../checked-bytes.ts'
import type {
  DocumentSummary,
  Heads,
  HistoryBase,
  LogEntry,
  StoredDocument,
  StoredUpdate,
  UpdateLog,
} from '../update-log.ts'
import type { Database, Row } from './database.ts'

/** The update log in SQLite. Every stored blob carries a checksum, because SQLite itself has none on its main file. */
export class EmbeddedLog implements UpdateLog {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async read(document: DocumentName): Promise<StoredDocument | null> {
    return this.#database.reading(() => {
      const row = this.#documentRow(document)
      if (row === undefined) return null
      const snapshot = this.#snapshot(document, 'load')
      const last = Number(row.last)
      const authors = this.#database.prepare('SELECT client, person FROM author WHERE document = ?').all(document)
      return {
        epoch: String(row.epoch),
        last,
        snapshot: snapshot.state,
        updates: withoutGap(document, this.#updates(document, snapshot.number, -1), snapshot.number, last).map(
          ({ update }) => update,
        ),
        authors: new Map(authors.map(({ client, person }) => [Number(client), String(person)])),
      }
    })
  }

  async append(entries: readonly LogEntry[], heads?: Heads): Promise<readonly number[]> {
    return this.#database.transaction(() => {
      const isElsewhere = this.#notAt(heads)
      return entries.map((entry) => (isElsewhere.has(entry.document) ? 0 : this.#append(entry)))
    })
  }

  async create(entry: LogEntry): Promise<boolean> {
    return this.#database.transaction(() => {
      if (this.#documentRow(entry.document)) return false
      this.#append(entry)
      return true
    })
  }

  async compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void> {
    this.#database.transaction(() => {
      const last = this.#documentRow(document)?.last ?? 0
      if (upTo > Number(last)) throw new RangeError(`${document}: no update ${upTo}`)
      if (upTo > this.#snapshot(document, 'load').number) this.#keepSnapshot(document, 'load', upTo, snapshot)
    })
  }

  async historyBase(document: DocumentName): Promise<HistoryBase | null> {
    return this.#documentRow(document) === undefined ? null : this.#snapshot(document, 'history')
  }

  async updatesAfter(document: DocumentName, number: number, limit: number): Promise<readonly StoredUpdate[]> {
    return this.#database.reading(() => {
      const before = Math.max(number, this.#snapshot(document, 'history').number)
      return withoutGap(document, this.#updates(document, before, limit), before)
    })
  }

  async lastBefore(document: DocumentName, moment: string): Promise<number> {
    const later = 'SELECT number - 1 FROM document_update WHERE document = ? AND at >= ? ORDER BY number LIMIT 1'
    const row = this.#database
      .prepare(`SELECT coalesce((${later}), (SELECT last FROM document WHERE name = ?), 0) AS number`)
      .get(document, moment, document)
    return Number(row?.number)
  }

  async forget(document: DocumentName, upTo: number, state: Uint8Array): Promise<void> {
    this.#database.transaction(() => {
      if (upTo > this.#snapshot(document, 'load').number) throw new RangeError(`${document}: no snapshot of ${upTo}`)
      if (upTo <= this.#snapshot(document, 'history').number) return
      this.#keepSnapshot(document, 'history', upTo, state)
      this.#database.prepare('DELETE FROM document_update WHERE document = ? AND number <= ?').run(document, upTo)
    })
  }

  async documents(): Promise<readonly DocumentSummary[]> {
    const rows = this.#database.prepare('SELECT name, epoch, last FROM document ORDER BY name').all()
    return rows.map(({ name, epoch, last }) => ({ name: String(name), epoch: String(epoch), last: Number(last) }))
  }

  async heads(documents: readonly DocumentName[]): Promise<readonly DocumentSummary[]> {
    return documents.flatMap((name) => {
      const row = this.#documentRow(name)
      return row === undefined ? [] : [{ name, epoch: String(row.epoch), last: Number(row.last) }]
    })
  }

  /** Only one server has a data folder. */
  async aloneWith(_document: DocumentName, work: () => Promise<void>): Promise<boolean> {
    await work()
    return true
  }

  #notAt(heads: Heads | undefined): ReadonlySet<DocumentName> {
    const elsewhere = [...(heads ?? [])].filter(([name, last]) => Number(this.#documentRow(name)?.last ?? 0) !== last)
    return new Set(elsewhere.map(([name]) => name))
  }

  #documentRow(document: DocumentName): Row | undefined {
    return this.#database.prepare('SELECT epoch, last FROM document WHERE name = ?').get(document)
  }

  #snapshot(document: DocumentName, purpose: 'load' | 'history'): HistoryBase {
    const row = this.#database
      .prepare('SELECT number, bytes, crc FROM snapshot WHERE document = ? AND purpose = ?')
      .get(document, purpose)
    if (row === undefined) return { number: 0, state: null }
    const what = `${document}: the ${purpose} snapshot`
    return { number: Number(row.number), state: checkedBytes(what, row.bytes, row.crc) }
  }

  #keepSnapshot(document: DocumentName, purpose: 'load' | 'history', number: number, bytes: Uint8Array): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO snapshot (document, purpose, number, bytes, crc) VALUES (?, ?, ?, ?, ?)')
      .run(document, purpose, number, bytes, crc32(bytes))
  }

  /** A limit of -1 gives all. */
  #updates(document: DocumentName, after: number, limit: number): readonly StoredUpdate[] {
    const select = 'SELECT number, bytes, crc, person, at FROM document_update WHERE document = ? AND number > ?'
    return this.#database
      .prepare(`${select} ORDER BY number LIMIT ?`)
      .all(document, after, limit)
      .map(({ number, bytes, crc, person, at }) => ({
        number: Number(number),
        update: checkedBytes(`${document}: update ${number}`, bytes, crc),
        user: String(person),
        at: String(at),
      }))
  }

  #append({ document, update, user, at, authors }: LogEntry): number {
    const row = this.#database
      .prepare(
        `INSERT INTO document (name, epoch, last) VALUES (?, ?, 1)
         ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last`,
      )
      .get(document, crypto.randomUUID()) as Row
    const number = Number(row.last)
    this.#database
      .prepare('INSERT INTO document_update (document, number, bytes, crc, person, at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(document, number, update, crc32(update), user, at)
    for (const author of authors) {
      this.#database
        .prepare('INSERT OR IGNORE INTO author (document, client, person) VALUES (?, ?, ?)')
        .run(document, author, user)
    }
    return number
  }
}
