import { userInfo } from 'node:os'
import type { Storage } from '../storage/storage.ts'

/** Writes into the audit trail that somebody at the command line did something with all that is kept. */
export async function auditCommand(
  storage: Storage,
  action: 'backup' | 'restore' | 'copy',
  object: string,
): Promise<void> {
  await storage.audit.append([
    {
      ...{ at: new Date().toISOString(), actor: accountName(), action, object, result: 'ok', origin: 'cli' },
      ...{ reason: null, correlation: null },
    },
  ])
}

/** The account on this machine; null where it has no name. */
function accountName(): string | null {
  try {
    return userInfo().username
  } catch {
    return null
  }
}
