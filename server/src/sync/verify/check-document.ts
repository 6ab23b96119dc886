import { createHash } from 'node:crypto'
import type { DocumentName } from '@samenspoor/shared/model/document-name'
import * as Y from 'yjs'
import { type StoredUpdate, type UpdateLog, updatesOf } from '../../storage/update-log.ts'
import { squash } from '../compaction/squash.ts'

export interface DocumentCheck {
  /** SHA-256 of the content, the same however it is stored; null when it cannot be read. */
  readonly hash: string | null
  /** Everything that is wrong with it, in English; empty when all is well. */
  readonly problems: readonly string[]
}

/** Updates that are read at a time. */
const PAGE = 500

/** Reads all that is stored of a document: what it is now, every update of its history, and whether the two agree. */
export async function checkDocument(log: UpdateLog, document: DocumentName): Promise<DocumentCheck> {
  const check = await checkOnce(log, document)
  // The server may shorten a log while it is read: what is really wrong, is wrong again.
  return check.problems.length === 0 ? check : checkOnce(log, document)
}

async function checkOnce(log: UpdateLog, document: DocumentName): Promise<DocumentCheck> {
  const problems: string[] = []
  const attempt = async <T>(work: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      if (!problems.includes(problem)) problems.push(problem)
      return null
    }
  }
  const last = (await log.documents()).find(({ name }) => name === document)?.last ?? 0
  const base = await attempt(() => log.historyBase(document))
  const stored = await attempt(() => log.read(document))
  const present = stored && (await attempt(() => squash(updatesOf(stored))))
  const history: StoredUpdate[] = []
  for (let number = base?.number ?? 0; number < last; ) {
    // A page with something damaged in it is read one by one, so that each damaged update is named.
    const page = await log.updatesAfter(document, number, Math.min(PAGE, last - number)).catch(() => null)
    const updates = page ?? (await attempt(() => log.updatesAfter(document, number, 1))) ?? []
    for (const { number: own, update } of updates)
      await attempt(() => decode(update, `${document}: update ${own} cannot be decoded`))
    history.push(...updates)
    number += Math.max(updates.length, 1)
  }
  if (problems.length === 0 && stored !== null && present !== null) {
    const replayed = await attempt(() =>
      squash([...(base?.state ? [base.state] : []), ...history.map(({ update }) => update)]),
    )
    const isSame = replayed !== null && Buffer.compare(replayed, present) === 0
    if (replayed !== null && !isSame && stored.last === last)
      problems.push(`${document}: the history gives another document`)
  }
  return { hash: present === null ? null : createHash('sha256').update(present).digest('hex'), problems }
}

function decode(update: Uint8Array, problem: string): void {
  try {
    Y.decodeUpdate(update)
  } catch (error) {
    throw new Error(problem, { cause: error })
  }
}
