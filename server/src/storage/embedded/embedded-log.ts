import { crc32 } from 'node:zlib'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { checkedBytes, withoutGap } from '../rows/checked-bytes.ts'
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
    return this.#database.transaction(() => this.#append(entries, heads))
  }

  async create(entry: LogEntry): Promise<boolean> {
    return this.#database.transaction(() => {
      if (this.#documentRow(entry.document)) return false
      this.#append([entry])
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

  #append(entries: readonly LogEntry[], heads: Heads = new Map()): readonly number[] {
    const counts = new Map<DocumentName, number>()
    for (const { document } of entries) counts.set(document, (counts.get(document) ?? 0) + 1)
    const lasts = new Map<DocumentName, number>()
    for (const [document, count] of counts) {
      const last = this.#claim(document, count, heads.get(document))
      if (last !== null) lasts.set(document, last)
    }
    return entries.map((entry) => {
      const last = lasts.get(entry.document)
      if (last === undefined) return 0
      lasts.set(entry.document, last + 1)
      this.#insert(entry, last + 1)
      return last + 1
    })
  }

  /**
   * Sets so many numbers apart. Gives the number before them, or null when the document is not at `head`. A `head` is not
   * read first: the update finds its row only when the document is there.
   */
  #claim(document: DocumentName, count: number, head: number | undefined): number | null {
    const last = head || Number(this.#documentRow(document)?.last ?? 0)
    if (head === 0 && last !== 0) return null
    if (last === 0) {
      this.#database
        .prepare('INSERT INTO document (name, epoch, last) VALUES (?, ?, ?)')
        .run(document, crypto.randomUUID(), count)
      return last
    }
    const { changes } = this.#database
      .prepare('UPDATE document SET last = ? WHERE name = ? AND last = ?')
      .run(last + count, document, last)
    return changes === 1 ? last : null
  }

  #insert({ document, update, user, at, authors }: LogEntry, number: number): void {
    this.#database
      .prepare('INSERT INTO document_update (document, number, bytes, crc, person, at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(document, number, update, crc32(update), user, at)
    for (const author of authors) {
      this.#database
        .prepare('INSERT OR IGNORE INTO author (document, client, person) VALUES (?, ?, ?)')
        .run(document, author, user)
    }
  }
}
