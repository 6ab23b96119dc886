import { nl } from './nl.ts'
import { StorageError } from './storage/storage-error.ts'
import { nameOf, type StoragePlace } from './storage/storage-place.ts'

/** What to say of storage that cannot be used. Throws everything that is not about storage. */
export function storageProblem(error: unknown, place: StoragePlace): string {
  if (!(error instanceof StorageError)) throw error
  return nl.storage[place.databaseUrl === null ? 'folder' : 'database'][error.code](nameOf(place))
}
