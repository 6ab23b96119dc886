import type { Credentials, StoredCredential } from '../credentials.ts'
import { toCredential } from '../rows/credential-rows.ts'
import type { Database } from './database.ts'

/** Sessions and access tokens in SQLite. */
export class EmbeddedCredentials implements Credentials {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async add({ key, kind, person, createdAt, seenAt, expiresAt }: StoredCredential): Promise<void> {
    this.#database
      .prepare('INSERT INTO credential (key, kind, person, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run(key, kind, person, createdAt, seenAt, expiresAt)
  }

  async find(key: string): Promise<StoredCredential | null> {
    const row = this.#database.prepare('SELECT * FROM credential WHERE key = ?').get(key)
    return row === undefined ? null : toCredential(row)
  }

  async touch(key: string, seenAt: number): Promise<void> {
    this.#database.prepare('UPDATE credential SET seen_at = ? WHERE key = ?').run(seenAt, key)
  }

  async remove(key: string): Promise<void> {
    this.#database.prepare('DELETE FROM credential WHERE key = ?').run(key)
  }

  async prune(moment: number): Promise<void> {
    this.#database.prepare('DELETE FROM credential WHERE expires_at < ?').run(moment)
  }
}
