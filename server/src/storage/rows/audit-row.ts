import type { AuditLine } from '../audit/audit-log.ts'

/** A line of the audit trail from a row of its table, in whichever engine. */
export function toAuditLine(row: Readonly<Record<string, unknown>>): AuditLine {
  return {
    number: Number(row.number),
    at: String(row.at),
    actor: row.actor === null ? null : String(row.actor),
    action: String(row.action),
    object: String(row.object),
    result: row.result === 'ok' ? 'ok' : 'refused',
    origin: String(row.origin),
    reason: row.reason === null ? null : String(row.reason),
    correlation: row.correlation === null ? null : String(row.correlation),
    hash: String(row.hash),
  }
}
