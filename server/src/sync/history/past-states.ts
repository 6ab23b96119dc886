import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { type UpdateLog, updatesOf } from '../../storage/update-log.ts'

/** Updates that are read at a time: what is read of the log keeps everybody waiting for as long as it takes. */
export const PAGE = 100

/**
 * The updates that give a document as it was after update `number`, from the snapshot when that is not younger, else from
 * where the history begins. Null when the history begins later.
 */
export async function updatesUpTo(
  log: UpdateLog,
  document: DocumentName,
  number: number,
): Promise<readonly Uint8Array[] | null> {
  if (number === 0) return (await log.historyBase(document))?.number ? null : []
  const stored = await log.read(document)
  if (stored === null) return null
  const ofSnapshot = stored.last - stored.updates.length
  if (number >= ofSnapshot) {
    return updatesOf({ snapshot: stored.snapshot, updates: stored.updates.slice(0, number - ofSnapshot) })
  }
  const base = await log.historyBase(document)
  if (base === null || base.number > number) return null
  const updates = base.state === null ? [] : [base.state]
  for (let at = base.number; at < number; ) {
    const page = await log.updatesAfter(document, at, Math.min(PAGE, number - at))
    if (page.length === 0 || page[0]?.number !== at + 1) return null
    updates.push(...page.map(({ update }) => update))
    at += page.length
  }
  return updates
}
