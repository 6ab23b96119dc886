import { createHash } from 'node:crypto'
import type { AuditEntry, AuditLine } from './audit-log.ts'

/** Characters of one value. */
const LONGEST = 500

/** What the first line follows on. */
const START: Pick<AuditLine, 'number' | 'hash'> = { number: 0, hash: '0'.repeat(64) }

/** The lines that these entries become when `last` is the end of the chain (null: the chain is empty). */
export function chained(
  entries: readonly AuditEntry[],
  last: Pick<AuditLine, 'number' | 'hash'> | null,
): readonly AuditLine[] {
  let { number, hash } = last ?? START
  return entries.map((raw) => {
    const entry = storable(raw)
    number += 1
    hash = hashAfter(hash, entry)
    return { ...entry, number, hash }
  })
}

/**
 * Whether a line is what was once written behind `previous` (null: at the start). A line that was changed, added or
 * taken out breaks the chain right there; only the last ones can be cut off unseen, so note the last hash elsewhere.
 */
export function follows(line: AuditLine, previous: AuditLine | null): boolean {
  const { number, hash } = previous ?? START
  return line.number === number + 1 && line.hash === hashAfter(hash, line)
}

/** Without what not every engine gives back as it was: strangers choose some of these values. */
function storable(entry: AuditEntry): AuditEntry {
  const clean = (text: string): string =>
    text.replaceAll('\0', '\uFFFD').toWellFormed().slice(0, LONGEST).toWellFormed()
  return {
    ...{ at: clean(entry.at), actor: entry.actor === null ? null : clean(entry.actor), action: clean(entry.action) },
    ...{ object: clean(entry.object), result: entry.result, origin: clean(entry.origin) },
    reason: entry.reason === null ? null : clean(entry.reason),
    correlation: entry.correlation === null ? null : clean(entry.correlation),
  }
}

/**
 * SHA-256 over the hash before it and the fields in a fixed order, as JSON, so that no two entries read the same. An
 * entry without a correlation has no field for it: so hash the lines of older versions, which stay in the chain.
 */
function hashAfter(previous: string, entry: AuditEntry): string {
  const { at, actor, action, object, result, origin, reason, correlation } = entry
  const fields = [previous, at, actor, action, object, result, origin, reason]
  if (correlation !== null) fields.push(correlation)
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}
