import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../../storage/embedded/database.ts'
import { EmbeddedStorage } from '../../storage/embedded/embedded-storage.ts'
import { temporaryFolder } from '../../testing/servers/test-server.ts'
import { squash } from '../compaction/squash.ts'
import { checkStorage } from './check-storage.ts'

const [A, B] = ['p:track:a', 'p:track:b']

/** Two documents of twenty updates each, and what an intruder needs to change them behind our back. */
async function stored() {
  const folder = await temporaryFolder()
  const storage = EmbeddedStorage.open(folder)
  const database = openDatabase(join(folder, 'samenspoor.db'), 100)
  onTestFinished(async () => {
    database.close()
    await storage.close()
  })
  const updates: Uint8Array[] = []
  const doc = new Y.Doc()
  doc.on('update', (update) => updates.push(update))
  for (let value = 0; value < 20; value += 1) doc.getMap('items').set(`k${value % 3}`, value)
  const entries = [A, B].flatMap((document) => updates.map((update) => ({ document, update })))
  const rest = { user: 'a@example.nl', at: '2026-01-01T00:00:00.000Z', authors: [] }
  await storage.log.append(entries.map((entry) => ({ ...entry, ...rest })))
  const line = { at: rest.at, actor: null, action: 'sign-in', object: 'session', origin: '::1', reason: null } as const
  for (const [index, result] of (['ok', 'refused', 'ok'] as const).entries())
    await storage.audit.append([{ ...line, result, correlation: index === 0 ? null : `${index}` }])
  return { storage, database, updates }
}

const problemsOf = async (storage: EmbeddedStorage): Promise<readonly string[]> => {
  const { documents, problems } = await checkStorage(storage)
  return [...problems, ...[...documents.values()].flatMap((check) => check.problems)]
}

describe('a check', () => {
  test('[STO10] of what is well gives a hash of every document, the same after compaction and forgetting', async () => {
    const { storage, updates } = await stored()
    const before = await checkStorage(storage)
    expect(await problemsOf(storage)).toEqual([])
    expect(before.documents.get(A)?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(before.documents.get(A)).toEqual(before.documents.get(B))
    expect(before.auditEnd?.number).toBe(3)
    await storage.log.compact(A, 20, squash(updates))
    await storage.log.forget(A, 7, squash(updates.slice(0, 7)))
    expect((await checkStorage(storage)).documents.get(A)).toEqual(before.documents.get(A))
  })

  test('[STO10] names every damaged update, and goes on with the other documents', async () => {
    const { storage, database } = await stored()
    database.exec(`UPDATE document_update SET bytes = x'00' WHERE document = '${A}' AND number IN (3, 17)`)
    const { documents } = await checkStorage(storage)
    expect(documents.get(A)?.hash).toBeNull()
    expect(documents.get(A)?.problems).toEqual([3, 17].map((number) => `${A}: update ${number} is damaged`))
    expect(documents.get(B)?.problems).toEqual([])
  })

  test('[STO10] names an update that is missing, and one that nobody can read', async () => {
    const { storage, database } = await stored()
    database.exec(`DELETE FROM document_update WHERE document = '${A}' AND number = 5`)
    expect((await problemsOf(storage)).join()).toContain(`${A}: update 5 is missing`)
    await storage.log.append([
      { document: B, update: Uint8Array.of(9, 9, 9), user: 'x', at: '2026-01-01T00:00:00.000Z', authors: [] },
    ])
    expect((await problemsOf(storage)).join()).toContain(`${B}: update 21 cannot be decoded`)
  })

  test('[STO10] finds a snapshot that is not of its history', async () => {
    const { storage, updates } = await stored()
    await storage.log.compact(A, 20, squash(updates.slice(0, 19)))
    expect(await problemsOf(storage)).toEqual([`${A}: the history gives another document`])
  })

  test.each([
    ['changed', `UPDATE audit SET result = 'ok' WHERE number = 2`],
    ['taken out', 'DELETE FROM audit WHERE number = 2'],
    [
      'put in',
      `INSERT INTO audit SELECT 4, at, actor, action, object, result, origin, reason, hash, correlation FROM audit LIMIT 1`,
    ],
    ['given another request', `UPDATE audit SET correlation = '7' WHERE number = 2`],
    ['given a request', `UPDATE audit SET correlation = '7' WHERE number = 1`],
    ['taken from its request', 'UPDATE audit SET correlation = NULL WHERE number = 3'],
  ])('[STO5] [STO10] finds an audit line that was %s', async (_, sql) => {
    const { storage, database } = await stored()
    database.exec(sql)
    expect((await problemsOf(storage)).join()).toMatch(/audit: line [1234] does not follow/)
  })

  test.each(['audit', 'document_update', 'credential', 'version_state', 'sqlite_autoindex_document_1'])(
    '[STO10] of a file with a page that is no page any more (%s) says so, and reads the rest',
    async (tree) => {
      const folder = await temporaryFolder()
      const file = join(folder, 'samenspoor.db')
      const whole = EmbeddedStorage.open(folder)
      const update = Y.encodeStateAsUpdate(new Y.Doc())
      await whole.log.append([{ document: A, update, user: 'x', at: '2026-01-01T00:00:00.000Z', authors: [] }])
      await whole.close()
      const database = openDatabase(file, 100)
      const root = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(tree)?.rootpage)
      const size = Number(database.prepare('PRAGMA page_size').get()?.page_size)
      database.close()
      const bytes = readFileSync(file)
      writeFileSync(file, bytes.fill(0xa5, (root - 1) * size, root * size))
      const storage = EmbeddedStorage.open(folder)
      onTestFinished(() => storage.close())
      const { problems } = await checkStorage(storage)
      expect(problems.join()).toMatch(new RegExp(`page ${root}|malformed`))
    },
  )
})
