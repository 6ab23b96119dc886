import type { ServerLock } from '../server-lock.ts'
import { StorageError } from '../storage-error.ts'
import { openSession } from './database.ts'

/** How long after a lost connection the lock is asked for again. */
const AGAIN_MS = 2_000

/**
 * Many servers may work on one database; what replaces everything in it has to be alone. The database drops the lock
 * with the connection, so a server that lost its connection asks for it again. Throws StorageError `locked` or `unreachable`.
 */
export async function lockDatabase(url: string, mode: 'server' | 'alone'): Promise<ServerLock> {
  const take = mode === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared'
  let isReleased = false
  let timer: NodeJS.Timeout | undefined
  const later = (): void => {
    if (!isReleased) timer = setTimeout(() => void again(), AGAIN_MS).unref()
  }
  const lock = async (): Promise<Awaited<ReturnType<typeof openSession>>> => {
    let isHeld = false
    // Lost before it was held: that is a failure of this attempt, and one failure is one next attempt.
    const connection = await openSession(url, () => isHeld && later())
    try {
      const sql = `SELECT ${take}(hashtext('samenspoor server'), hashtext(current_schema())) AS taken`
      const [row] = await connection.query(sql)
      isHeld = row?.taken === true
    } catch (error) {
      await connection.close().catch(() => undefined)
      throw error
    }
    if (isHeld) return connection
    isReleased = true
    await connection.close()
    throw new StorageError('locked', 'another server or command has the database')
  }
  const again = async (): Promise<void> => {
    try {
      session = await lock()
      if (isReleased) await session.close()
    } catch {
      later()
    }
  }
  let session: Awaited<ReturnType<typeof lock>>
  try {
    session = await lock()
  } catch (error) {
    isReleased = true
    if (error instanceof StorageError) throw error
    throw new StorageError('unreachable', `database: ${String(error)}`, { cause: error })
  }
  return {
    release: async () => {
      isReleased = true
      clearTimeout(timer)
      await session.close().catch(() => undefined)
    },
  }
}
