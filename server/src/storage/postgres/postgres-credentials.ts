import type { Credentials, StoredCredential } from '../credentials.ts'
import { toCredential } from '../rows/credential-rows.ts'
import type { Database } from './database.ts'

/** Sessions and access tokens in PostgreSQL. */
export class PostgresCredentials implements Credentials {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async add({ key, kind, person, createdAt, seenAt, expiresAt }: StoredCredential): Promise<void> {
    await this.#database.query(
      `INSERT INTO credential (key, kind, person, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      ...[key, kind, person, createdAt, seenAt, expiresAt],
    )
  }

  async find(key: string): Promise<StoredCredential | null> {
    const [row] = await this.#database.query('SELECT * FROM credential WHERE key = $1', key)
    return row === undefined ? null : toCredential(row)
  }

  async touch(key: string, seenAt: number): Promise<void> {
    await this.#database.query('UPDATE credential SET seen_at = $2 WHERE key = $1', key, seenAt)
  }

  async remove(key: string): Promise<void> {
    await this.#database.query('DELETE FROM credential WHERE key = $1', key)
  }

  async prune(moment: number): Promise<void> {
    await this.#database.query('DELETE FROM credential WHERE expires_at < $1', moment)
  }
}
