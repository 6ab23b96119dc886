import type { LocalVersion } from '../documents/local-version.ts'
import { inTime } from './in-time.ts'

export const DATABASE = 'samenspoor'
const VERSION = 1

/** A document of one person as the server had it. */
export interface DocumentRow {
  readonly person: string
  /** `DocumentName`. */
  readonly name: string
  readonly epoch: string
  readonly base: Uint8Array | null
  /** When it was last opened, in ms. */
  readonly at: number
}

/** An update on top of that. `changes` is there only when it is work that the server did not acknowledge. */
export interface UpdateRow {
  readonly key?: number
  readonly person: string
  readonly name: string
  readonly epoch: string
  readonly update: Uint8Array
  readonly changes?: number
}

/** Which document, in which epoch. */
export type DocumentKey = readonly [person: string, name: string, epoch: string]

export interface AnswerRow {
  readonly path: string
  readonly person: string
  readonly body: unknown
  readonly at: number
}

/** A lokale versie that the person did not put away yet. */
export interface VersionRow {
  readonly key?: number
  readonly person: string
  readonly programme: string
  readonly version: LocalVersion
}

export type StoreName = 'documents' | 'updates' | 'answers' | 'versions'

/** Opens the one database of this browser. Rejects when the browser does not allow it. `onGone`: it was thrown away. */
export function openDatabase(onGone: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, VERSION)
    opening.onupgradeneeded = () => {
      const database = opening.result
      database.createObjectStore('documents', { keyPath: ['person', 'name', 'epoch'] })
      const updates = database.createObjectStore('updates', { keyPath: 'key', autoIncrement: true })
      updates.createIndex('document', ['person', 'name', 'epoch'])
      // Rows without `changes` are not in it.
      updates.createIndex('waiting', 'changes')
      database.createObjectStore('answers', { keyPath: 'path' })
      database.createObjectStore('versions', { keyPath: 'key', autoIncrement: true })
    }
    opening.onsuccess = () => {
      // Whoever signs out in another window takes it away: this one does not stand in the way.
      opening.result.onversionchange = () => {
        opening.result.close()
        onGone()
      }
      opening.result.onclose = onGone
      resolve(opening.result)
    }
    opening.onerror = () => reject(opening.error)
    opening.onblocked = () => reject(new Error('the database is in the way of itself'))
  })
}

/** The answer to a request of a transaction. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Does `work` in one transaction; resolves when it is written, and rejects when any of it is not, or not in time. */
export async function inTransaction<T>(
  database: IDBDatabase,
  stores: readonly StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (store: (name: StoreName) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, mode)
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was given up'))
    transaction.onerror = () => reject(transaction.error)
  })
  const [result] = await inTime(Promise.all([work((name) => transaction.objectStore(name)), done]))
  return result
}

/** Everything of one person; or, with more, of one document in every epoch. */
export const rangeOf = (person: string, ...rest: readonly string[]): IDBKeyRange =>
  IDBKeyRange.bound([person, ...rest], [person, ...rest, []])

/** Takes away what is kept of a document in one epoch, with the work. */
export async function deleteDocument(store: (name: StoreName) => IDBObjectStore, key: DocumentKey): Promise<void> {
  store('documents').delete([...key])
  const numbers = await answerOf(
    store('updates')
      .index('document')
      .getAllKeys([...key]),
  )
  for (const number of numbers) store('updates').delete(number)
}
