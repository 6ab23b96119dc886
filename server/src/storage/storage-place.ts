import { join } from 'node:path'
import { DATABASE_FILE, EmbeddedStorage } from './embedded/embedded-storage.ts'
import { lockDataFolder } from './embedded/server-lock.ts'
import { setDamagedWalAside } from './embedded/wal-damage.ts'
import type { KeptStorage } from './kept-storage.ts'
import type { ServerLock } from './server-lock.ts'

/** Where everything is kept: in a database, or else in the data folder. */
export interface StoragePlace {
  readonly dataFolder: string
  readonly databaseUrl: string | null
}

/** A place as people write it: the address of a database, or a folder. */
export function placeOf(text: string): StoragePlace {
  const isDatabase = /^postgres(ql)?:\/\//.test(text)
  return isDatabase ? { dataFolder: '', databaseUrl: text } : { dataFolder: text, databaseUrl: null }
}

/** What to call a place, without its password. */
export function nameOf({ dataFolder, databaseUrl }: StoragePlace): string {
  if (databaseUrl === null) return dataFolder
  try {
    const { host, pathname } = new URL(databaseUrl)
    return `${host}${pathname}`
  } catch {
    return 'DATABASE_URL'
  }
}

/** Opens what is kept there, and makes it when nothing is. `busyMs` is how long a write waits for another process. Throws StorageError. */
export async function openStorage(place: StoragePlace, busyMs?: number): Promise<KeptStorage> {
  const { dataFolder, databaseUrl } = place
  if (databaseUrl === null) return EmbeddedStorage.open(dataFolder, busyMs)
  // Loaded when it is used: whoever has a data folder starts sooner.
  const { PostgresStorage } = await import('./postgres/postgres-storage.ts')
  return PostgresStorage.open(databaseUrl)
}

/**
 * server: no other server may have a data folder, because each would hold its own copy of every document in memory; a
 * database may have many. alone: nobody else may work there. Throws StorageError.
 */
export async function lockStorage(place: StoragePlace, mode: 'server' | 'alone'): Promise<ServerLock> {
  const { dataFolder, databaseUrl } = place
  if (databaseUrl === null) return lockDataFolder(dataFolder)
  const { lockDatabase } = await import('./postgres/server-lock.ts')
  return lockDatabase(databaseUrl, mode)
}

/**
 * For a server that has the lock and opened nothing yet: whether the disk lost what was saved last, without a word from the
 * engine. Gives the file in which that was set aside, or null.
 */
export function setDamageAside({ dataFolder, databaseUrl }: StoragePlace): string | null {
  return databaseUrl === null ? setDamagedWalAside(join(dataFolder, DATABASE_FILE)) : null
}
