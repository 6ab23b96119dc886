import type { DocumentName } from '@samenspoor/shared/model/document-name'
import { follows } from '../../storage/audit/audit-chain.ts'
import type { AuditLine, AuditLog } from '../../storage/audit/audit-log.ts'
import type { KeptStorage } from '../../storage/kept-storage.ts'
import { squash } from '../compaction/squash.ts'
import { checkDocument, type DocumentCheck } from './check-document.ts'

export interface StorageCheck {
  readonly documents: ReadonlyMap<DocumentName, DocumentCheck>
  /** The last line of the audit trail, to be compared with one that was noted earlier; null when there is none. */
  readonly auditEnd: AuditLine | null
  /** What is wrong outside the documents, in English. */
  readonly problems: readonly string[]
}

const PAGE = 1_000

/** Reads everything that is stored and says what is wrong with it. Changes nothing; the server may go on meanwhile. */
export async function checkStorage(storage: KeptStorage): Promise<StorageCheck> {
  const problems = [...(await storage.faults())]
  const documents = new Map<DocumentName, DocumentCheck>()
  await attempt('documents', problems, async () => {
    for (const { name } of await storage.log.documents()) documents.set(name, await checkDocument(storage.log, name))
  })
  await attempt('versions', problems, () => checkVersions(storage, problems))
  const auditEnd = await attempt('audit', problems, () => checkAudit(storage.audit, problems))
  return { documents, auditEnd, problems }
}

/** What cannot be read at all is a problem as well, and no reason to leave the rest unread. */
async function attempt<T>(what: string, problems: string[], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

async function checkVersions({ registry, versions }: KeptStorage, problems: string[]): Promise<void> {
  for (const { id: programme } of await registry.programmes()) {
    for (const { id } of await versions.list(programme)) {
      await attempt(`version ${id}`, problems, async () => {
        for (const { state } of await versions.states(id)) if (state !== null) squash([state])
      })
    }
  }
}

/** Gives the last line. */
async function checkAudit(audit: AuditLog, problems: string[]): Promise<AuditLine | null> {
  let end: AuditLine | null = null
  for (;;) {
    const lines: readonly AuditLine[] = await audit.linesAfter(end?.number ?? 0, PAGE)
    if (lines.length === 0) return end
    for (const line of lines) {
      if (!follows(line, end)) problems.push(`audit: line ${line.number} does not follow on the one before`)
      end = line
    }
  }
}
