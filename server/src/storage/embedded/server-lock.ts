import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerLock } from '../server-lock.ts'
import { StorageError } from '../storage-error.ts'
import { isBusy, openDatabase } from './database.ts'

/**
 * Keeps a second server away from a data folder: two of them would each hold an own copy of every document in memory.
 * The lock is an exclusive transaction on a small database of its own, so the operating system drops it with the
 * process, however that ends, and the command line can still open the main database.
 * Throws StorageError `locked` or `unreachable`.
 */
export function lockDataFolder(folder: string): ServerLock {
  let database: ReturnType<typeof openDatabase> | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    database = openDatabase(join(folder, 'server.lock'), 0)
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database?.close()
    if (isBusy(error)) throw new StorageError('locked', folder)
    throw new StorageError('unreachable', `${folder}: ${String(error)}`, { cause: error })
  }
  const held = database
  return { release: async () => held.close() }
}
