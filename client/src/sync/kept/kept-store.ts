import { inTime } from './in-time.ts'
import { answerOf, DATABASE, inTransaction, openDatabase } from './kept-database.ts'
import { markWork } from './kept-mark.ts'

const PATIENCE_MS = 1_000

let opened: Promise<IDBDatabase> | null = null
let current: IDBDatabase | null = null

/** Whether it is still the database of this window: not after it was thrown away. */
export const isOpen = (database: IDBDatabase): boolean => database === current

/** The database of this window, opened once. Rejects when the browser does not allow it. */
export function sharedDatabase(): Promise<IDBDatabase> {
  if (opened !== null) return opened
  const forget = (): void => {
    opened = null
    current = null
  }
  // What comes too late is closed again: nobody waits for it any more.
  const opening = inTime(openDatabase(forget), (late) => late.close())
  opened = opening
  opening.then((database) => {
    current = database
  }, forget)
  return opening
}

/** How many pieces of work wait in this browser. */
export async function countWork(): Promise<number> {
  const database = await sharedDatabase()
  return inTransaction(database, ['updates'], 'readonly', (store) =>
    answerOf(store('updates').index('waiting').count()),
  )
}

/** Throws away everything that is kept, of everybody, and waits until it is gone, or for a second. Never rejects. */
export async function clearKept(): Promise<void> {
  current?.close()
  opened = null
  current = null
  markWork(false)
  // A browser that is throwing it away itself, as the server told it to, may never answer.
  await Promise.race([
    deleteDatabase().catch(() => undefined),
    new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ])
}

async function deleteDatabase(): Promise<void> {
  // Asking to delete one that is not there would make one in some browsers. Others cannot say which there are.
  const isThere = (await indexedDB.databases?.())?.some(({ name }) => name === DATABASE) ?? true
  if (!isThere) return
  await new Promise<void>((resolve) => {
    const deleting = indexedDB.deleteDatabase(DATABASE)
    deleting.onsuccess = () => resolve()
    // What another window holds on to goes when that lets go of it.
    deleting.onblocked = () => resolve()
    deleting.onerror = () => resolve()
  })
}
