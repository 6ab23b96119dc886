import { crc32 } from 'node:zlib'
import { toVersionState, toVersions } from '../rows/version-rows.ts'
import type { StoredVersion, VersionState, Versions } from '../versions.ts'
import type { Database } from './database.ts'

/** Named versions in PostgreSQL. */
export class PostgresVersions implements Versions {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async list(programme: string): Promise<readonly StoredVersion[]> {
    return toVersions(
      await this.#database.query(
        `SELECT id, programme, title, person, at, document, number FROM version JOIN version_document ON version = id
         WHERE programme = $1 ORDER BY at DESC, id DESC, document`,
        programme,
      ),
    )
  }

  async add(version: Omit<StoredVersion, 'documents'>, states: readonly VersionState[]): Promise<void> {
    const { id, programme, title, by, at } = version
    await this.#database.transaction(async (connection) => {
      // What two versions share must not go with the one while the other comes.
      await connection.query('LOCK TABLE version_state IN SHARE ROW EXCLUSIVE MODE')
      await connection.query(
        'INSERT INTO version (id, programme, title, person, at) VALUES ($1, $2, $3, $4, $5)',
        ...[id, programme, title, by, at],
      )
      for (const { document, number, state } of states) {
        const own = 'INSERT INTO version_document (version, document, number) VALUES ($1, $2, $3)'
        await connection.query(own, id, document, number)
        if (state === null) continue
        const kept = `INSERT INTO version_state (document, number, bytes, crc) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`
        await connection.query(kept, document, number, state, crc32(state))
      }
    })
  }

  async rename(id: string, title: string): Promise<boolean> {
    const sql = 'UPDATE version SET title = $2 WHERE id = $1 RETURNING id'
    return (await this.#database.query(sql, id, title)).length > 0
  }

  async remove(id: string): Promise<boolean> {
    return this.#database.transaction(async (connection) => {
      await connection.query('LOCK TABLE version_state IN SHARE ROW EXCLUSIVE MODE')
      await connection.query('DELETE FROM version_document WHERE version = $1', id)
      await connection.query(
        `DELETE FROM version_state WHERE NOT EXISTS (SELECT 1 FROM version_document AS own
           WHERE own.document = version_state.document AND own.number = version_state.number)`,
      )
      return (await connection.query('DELETE FROM version WHERE id = $1 RETURNING id', id)).length > 0
    })
  }

  async states(id: string): Promise<readonly VersionState[]> {
    const rows = await this.#database.query(
      `SELECT own.document, own.number, bytes, crc FROM version_document AS own
       LEFT JOIN version_state AS kept ON kept.document = own.document AND kept.number = own.number
       WHERE version = $1 ORDER BY own.document`,
      id,
    )
    return rows.map(toVersionState)
  }
}
