import { crc32 } from 'node:zlib'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { StorageError } from '../storage-error.ts'
import type { DocumentSummary, LogEntry, StoredDocument, UpdateLog } from '../update-log.ts'
import type { Database, Row } from './database.ts'

/** The update log in SQLite. Every stored blob carries a checksum, because SQLite itself has none on its main file. */
export class EmbeddedLog implements UpdateLog {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async read(document: DocumentName): Promise<StoredDocument | null> {
    const row = this.#database
      .prepare('SELECT epoch, last, snapshot, snapshot_crc FROM document WHERE name = ?')
      .get(document)
    if (row === undefined) return null
    const updates = this.#database
      .prepare('SELECT bytes, crc FROM document_update WHERE document = ? ORDER BY number')
      .all(document)
    const authors = this.#database.prepare('SELECT client, user FROM author WHERE document = ?').all(document)
    return {
      epoch: String(row.epoch),
      last: Number(row.last),
      snapshot: row.snapshot === null ? null : checked(document, row.snapshot, row.snapshot_crc),
      updates: updates.map(({ bytes, crc }) => checked(document, bytes, crc)),
      authors: new Map(authors.map(({ client, user }) => [Number(client), String(user)])),
    }
  }

  async append(entries: readonly LogEntry[]): Promise<readonly number[]> {
    return this.#database.transaction(() => entries.map((entry) => this.#append(entry)))
  }

  async create(entry: LogEntry): Promise<boolean> {
    return this.#database.transaction(() => {
      if (this.#database.prepare('SELECT 1 FROM document WHERE name = ?').get(entry.document)) return false
      this.#append(entry)
      return true
    })
  }

  async compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void> {
    this.#database.transaction(() => {
      const { changes } = this.#database
        .prepare('UPDATE document SET snapshot = ?, snapshot_crc = ? WHERE name = ? AND last >= ?')
        .run(snapshot, crc32(snapshot), document, upTo)
      if (changes === 0) throw new RangeError(`${document}: no update ${upTo}`)
      this.#database.prepare('DELETE FROM document_update WHERE document = ? AND number <= ?').run(document, upTo)
    })
  }

  async documents(): Promise<readonly DocumentSummary[]> {
    const rows = this.#database.prepare('SELECT name, epoch, last FROM document ORDER BY name').all()
    return rows.map(({ name, epoch, last }) => ({ name: String(name), epoch: String(epoch), last: Number(last) }))
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
      .prepare('INSERT INTO document_update (document, number, bytes, crc, user, at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(document, number, update, crc32(update), user, at)
    for (const author of authors) {
      this.#database
        .prepare('INSERT OR IGNORE INTO author (document, client, user) VALUES (?, ?, ?)')
        .run(document, author, user)
    }
    return number
  }
}

function checked(document: DocumentName, bytes: Row[string] | undefined, crc: Row[string] | undefined): Uint8Array {
  if (!(bytes instanceof Uint8Array) || crc32(bytes) !== crc)
    throw new StorageError('corrupt', `${document}: damaged bytes`)
  return bytes
}
