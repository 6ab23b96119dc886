import * as Y from 'yjs'
import { answerOf, type DocumentKey, type DocumentRow, inTransaction, type UpdateRow } from './kept-database.ts'

/** Makes one update of all that the server has of a document. What was deleted goes. */
export async function compactDocument(database: IDBDatabase, key: DocumentKey): Promise<void> {
  await inTransaction(database, ['documents', 'updates'], 'readwrite', async (store) => {
    const document: DocumentRow | undefined = await answerOf(store('documents').get([...key]))
    const updates = store('updates')
    const rows: UpdateRow[] = await answerOf(updates.index('document').getAll([...key]))
    const saved = rows.filter(({ changes }) => changes === undefined)
    if (document === undefined || saved.length === 0) return
    const bytes = [...(document.base === null ? [] : [document.base]), ...saved.map(({ update }) => update)]
    store('documents').put({ ...document, base: joined(bytes) } satisfies DocumentRow)
    for (const row of saved) updates.delete(row.key ?? 0)
  })
}

/**
 * Makes one piece of work of many: nobody waits for thousands of keystrokes to be read. It gets a number of its own, so
 * that another window which still knows the old ones never takes it for one of those.
 */
export async function joinWork(database: IDBDatabase, numbers: readonly number[]): Promise<number | null> {
  return inTransaction(database, ['updates'], 'readwrite', async (store) => {
    const updates = store('updates')
    const rows: UpdateRow[] = []
    for (const number of numbers) {
      const row: UpdateRow | undefined = await answerOf(updates.get(number))
      if (row?.changes !== undefined) rows.push(row)
    }
    const [first] = rows
    if (first === undefined) return null
    for (const row of rows) updates.delete(row.key ?? 0)
    const { key: _, ...rest } = first
    const changes = rows.reduce((sum, row) => sum + (row.changes ?? 0), 0)
    const update = Y.mergeUpdates(rows.map((row) => row.update))
    return Number(await answerOf(updates.add({ ...rest, update, changes } satisfies UpdateRow)))
  })
}

function joined(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const whole = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return whole
}
