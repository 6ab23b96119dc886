import { chained } from '../audit/audit-chain.ts'
import type { AuditEntry, AuditLine, AuditLog } from '../audit/audit-log.ts'
import { toAuditLine } from '../rows/audit-row.ts'
import type { Database } from './database.ts'

/** The audit trail in SQLite. */
export class EmbeddedAuditLog implements AuditLog {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async append(entries: readonly AuditEntry[]): Promise<void> {
    this.#database.transaction(() => {
      const last = this.#database.prepare('SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1').get()
      const end = last === undefined ? null : { number: Number(last.number), hash: String(last.hash) }
      const insert = this.#database.prepare(
        `INSERT INTO audit (number, at, actor, action, object, result, origin, reason, correlation, hash)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      for (const { number, at, actor, action, object, result, origin, reason, correlation, hash } of chained(
        entries,
        end,
      ))
        insert.run(number, at, actor, action, object, result, origin, reason, correlation, hash)
    })
  }

  async linesAfter(number: number, limit: number): Promise<readonly AuditLine[]> {
    const rows = this.#database.prepare('SELECT * FROM audit WHERE number > ? ORDER BY number LIMIT ?')
    return rows.all(number, limit).map(toAuditLine)
  }
}
