import { PlanReader } from '@samenspoor/shared/doc/plan-reader'
import { programmeDocument, trackDocument } from '@samenspoor/shared/model/document-name'
import type { PersonId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import * as Y from 'yjs'
import { answerOf, type DocumentRow, inTransaction, rangeOf, type UpdateRow } from './kept-database.ts'
import { sharedDatabase } from './kept-store.ts'

/** The plan as the server had it when it was last here: without the work that waits. Null when it is not kept. */
export async function keptPlan(programme: Programme, person: PersonId): Promise<Plan | null> {
  const database = await sharedDatabase()
  const home = await savedDocument(database, person, programmeDocument(programme.id))
  if (home === null) return null
  const tracks = new Map<Programme['tracks'][number]['id'], Y.Doc>()
  for (const { id } of programme.tracks) {
    tracks.set(id, (await savedDocument(database, person, trackDocument(programme.id, id))) ?? new Y.Doc())
  }
  const reader = new PlanReader(programme.id, programme.tracks, { programme: home, tracks })
  const plan = reader.read()
  reader.destroy()
  return plan
}

async function savedDocument(database: IDBDatabase, person: string, name: string): Promise<Y.Doc | null> {
  return inTransaction(database, ['documents', 'updates'], 'readonly', async (store) => {
    const documents: DocumentRow[] = await answerOf(store('documents').getAll(rangeOf(person, name)))
    const newest = documents.sort((a, b) => b.at - a.at)[0]
    if (newest === undefined) return null
    const rows: UpdateRow[] = await answerOf(store('updates').index('document').getAll([person, name, newest.epoch]))
    const doc = new Y.Doc()
    if (newest.base !== null) Y.applyUpdate(doc, newest.base)
    for (const { update, changes } of rows) if (changes === undefined) Y.applyUpdate(doc, update)
    return doc
  })
}
