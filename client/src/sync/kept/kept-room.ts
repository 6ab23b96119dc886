import {
  answerOf,
  type DocumentRow,
  deleteDocument,
  inTransaction,
  type StoreName,
  type UpdateRow,
} from './kept-database.ts'

/** For all programmes together, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024
/** As long as a sign-in lasts, in ms: what nobody came back to in that time goes. */
const OLDEST_MS = 31 * 24 * 3_600_000

interface Shelf {
  readonly person: string
  readonly programme: string
  readonly keys: DocumentRow[]
  bytes: number
  at: number
  hasWork: boolean
}

/**
 * Tidies up: what is of somebody else or too old goes, and then the programme that was not looked at for the longest time
 * until the rest fits. Never what holds work, nor the programme that is open.
 */
export async function tidy(database: IDBDatabase, person: string, programme: string): Promise<void> {
  await drop(database, (shelves) => {
    const oldest = Date.now() - OLDEST_MS
    const gone = shelves.filter((shelf) => shelf.person !== person || shelf.at < oldest)
    const left = shelves.filter((shelf) => !gone.includes(shelf)).sort((a, b) => a.at - b.at)
    let bytes = left.reduce((sum, shelf) => sum + shelf.bytes, 0)
    for (const shelf of left) {
      if (bytes <= MOST_BYTES) break
      bytes -= shelf.bytes
      gone.push(shelf)
    }
    return gone.filter((shelf) => shelf.person !== person || shelf.programme !== programme)
  })
}

/** Makes room by what was not looked at for the longest time; false when there is nothing to miss. */
export async function dropOldest(database: IDBDatabase, person: string, programme: string): Promise<boolean> {
  const dropped = await drop(database, (shelves) =>
    shelves
      .filter((shelf) => shelf.person !== person || shelf.programme !== programme)
      .sort((a, b) => a.at - b.at)
      .slice(0, 1),
  )
  return dropped > 0
}

async function drop(database: IDBDatabase, choose: (shelves: readonly Shelf[]) => readonly Shelf[]): Promise<number> {
  return inTransaction(database, ['documents', 'updates'], 'readwrite', async (store) => {
    const shelves = await shelvesIn(store)
    const gone = choose(shelves.filter(({ hasWork }) => !hasWork))
    for (const { keys } of gone)
      for (const { person, name, epoch } of keys) await deleteDocument(store, [person, name, epoch])
    return gone.length
  })
}

async function shelvesIn(store: (name: StoreName) => IDBObjectStore): Promise<readonly Shelf[]> {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (row: Pick<DocumentRow, 'person' | 'name'>): Shelf => {
    const programme = row.name.slice(0, row.name.indexOf(':'))
    const key = `${row.person} ${programme}`
    const known = shelves.get(key) ?? { person: row.person, programme, keys: [], bytes: 0, at: 0, hasWork: false }
    shelves.set(key, known)
    return known
  }
  for (const row of await answerOf<DocumentRow[]>(store('documents').getAll())) {
    const shelf = shelfOf(row)
    shelf.keys.push({ ...row, base: null })
    shelf.bytes += row.base?.length ?? 0
    shelf.at = Math.max(shelf.at, row.at)
  }
  for (const row of await answerOf<UpdateRow[]>(store('updates').getAll())) {
    const shelf = shelfOf(row)
    shelf.bytes += row.update.length
    shelf.hasWork ||= row.changes !== undefined
  }
  return [...shelves.values()]
}
