import { closeSync, copyFileSync, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DATABASE_FILE, EmbeddedStorage } from '../embedded/embedded-storage.ts'
import type { KeptStorage } from '../kept-storage.ts'
import { StorageError } from '../storage-error.ts'
import type { TableRow } from '../tables.ts'
import { carryOver } from './carry-over.ts'

/**
 * Writes everything, as it is at one moment, into one new file: an SQLite database, whichever engine it comes from. The
 * server goes on meanwhile. The file is there whole or not at all. Gives the number of documents.
 * Throws StorageError `not-empty` when there is a file already.
 */
export async function writeBackup(storage: KeptStorage, file: string): Promise<number> {
  if (existsSync(file)) throw new StorageError('not-empty', file)
  const part = `${file}.part`
  const remove = (): void => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true })
  }
  remove()
  try {
    const copy = EmbeddedStorage.openFile(part)
    const documents = await carryOver(storage, copy).finally(() => copy.close())
    sync(part)
    renameSync(part, file)
    sync(dirname(file))
    return documents
  } finally {
    remove()
  }
}

/**
 * Opens a copy of a backup: the file itself is only read. Closing it removes the copy.
 * Throws StorageError `unreachable` when there is no such file, and those of opening a storage.
 */
export function openBackup(file: string): KeptStorage {
  const folder = mkdtempSync(join(tmpdir(), 'samenspoor-backup-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    copyFileSync(file, join(folder, DATABASE_FILE))
    const storage = EmbeddedStorage.open(folder)
    const close = storage.close.bind(storage)
    storage.close = () => close().finally(remove)
    return storage
  } catch (error) {
    remove()
    if (error instanceof StorageError) throw error
    throw new StorageError('unreachable', `${file}: ${String(error)}`, { cause: error })
  }
}

/**
 * Puts a backup into an empty storage. Every document gets a new epoch, so that no browser brings back by itself what is
 * newer than the backup; and nobody is signed in: who was sent away since must not come in again. Gives the number of documents.
 */
export function restoreBackup(backup: KeptStorage, to: KeptStorage): Promise<number> {
  return carryOver(backup, to, (row): TableRow | null => {
    if (row.table === 'credential') return null
    if (row.table !== 'document') return row
    const [name = null, , last = null] = row.values
    return { table: 'document', values: [name, crypto.randomUUID(), last] }
  })
}

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
