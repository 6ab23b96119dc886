import { crc32 } from 'node:zlib'
import { toVersionState, toVersions } from '../rows/version-rows.ts'
import type { StoredVersion, VersionState, Versions } from '../versions.ts'
import type { Database } from './database.ts'

/** Named versions in SQLite. */
export class EmbeddedVersions implements Versions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async list(programme: string): Promise<readonly StoredVersion[]> {
    return toVersions(
      this.#database
        .prepare(
          `SELECT id, programme, title, person, at, document, number FROM version JOIN version_document ON version = id
           WHERE programme = ? ORDER BY at DESC, id DESC, document`,
        )
        .all(programme),
    )
  }

  async add(version: Omit<StoredVersion, 'documents'>, states: readonly VersionState[]): Promise<void> {
    const { id, programme, title, by, at } = version
    this.#database.transaction(() => {
      this.#database
        .prepare('INSERT INTO version (id, programme, title, person, at) VALUES (?, ?, ?, ?, ?)')
        .run(id, programme, title, by, at)
      const own = this.#database.prepare('INSERT INTO version_document (version, document, number) VALUES (?, ?, ?)')
      const kept = this.#database.prepare(
        'INSERT OR IGNORE INTO version_state (document, number, bytes, crc) VALUES (?, ?, ?, ?)',
      )
      for (const { document, number, state } of states) {
        own.run(id, document, number)
        if (state !== null) kept.run(document, number, state, crc32(state))
      }
    })
  }

  async rename(id: string, title: string): Promise<boolean> {
    return this.#database.prepare('UPDATE version SET title = ? WHERE id = ?').run(title, id).changes > 0
  }

  async remove(id: string): Promise<boolean> {
    return this.#database.transaction(() => {
      this.#database.prepare('DELETE FROM version_document WHERE version = ?').run(id)
      this.#database
        .prepare(
          `DELETE FROM version_state WHERE NOT EXISTS (SELECT 1 FROM version_document AS own
             WHERE own.document = version_state.document AND own.number = version_state.number)`,
        )
        .run()
      return this.#database.prepare('DELETE FROM version WHERE id = ?').run(id).changes > 0
    })
  }

  async states(id: string): Promise<readonly VersionState[]> {
    return this.#database
      .prepare(
        `SELECT own.document, own.number, bytes, crc FROM version_document AS own
         LEFT JOIN version_state AS kept ON kept.document = own.document AND kept.number = own.number
         WHERE version = ? ORDER BY own.document`,
      )
      .all(id)
      .map(toVersionState)
  }
}
