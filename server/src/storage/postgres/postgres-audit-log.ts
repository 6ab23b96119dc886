import { chained } from '../audit/audit-chain.ts'
import type { AuditEntry, AuditLine, AuditLog } from '../audit/audit-log.ts'
import { toAuditLine } from '../rows/audit-row.ts'
import type { Database } from './database.ts'

/** The audit trail in PostgreSQL: one chain, whichever server adds to it. */
export class PostgresAuditLog implements AuditLog {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async append(entries: readonly AuditEntry[]): Promise<void> {
    await this.#database.transaction(async (connection) => {
      // Only one can stand at the end of the chain; whoever reads is not held up.
      await connection.query('LOCK TABLE audit IN SHARE ROW EXCLUSIVE MODE')
      const [last] = await connection.query('SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1')
      const end = last === undefined ? null : { number: Number(last.number), hash: String(last.hash) }
      for (const { number, at, actor, action, object, result, origin, reason, correlation, hash } of chained(
        entries,
        end,
      )) {
        await connection.query(
          `INSERT INTO audit (number, at, actor, action, object, result, origin, reason, correlation, hash)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          ...[number, at, actor, action, object, result, origin, reason, correlation, hash],
        )
      }
    })
  }

  async linesAfter(number: number, limit: number): Promise<readonly AuditLine[]> {
    const sql = 'SELECT * FROM audit WHERE number > $1 ORDER BY number LIMIT $2'
    return (await this.#database.query(sql, number, limit)).map(toAuditLine)
  }
}
