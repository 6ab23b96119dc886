import { describe, expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../../sync/limits/limits.ts'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { eventually, syncedClient, untilDoc } from '../../testing/clients/stock-client.ts'
import { hasPostgres, postgresSchema } from '../../testing/servers/postgres-schema.ts'
import { PostgresServer } from '../../testing/servers/postgres-server.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'
import { openSession } from './database.ts'
import { PostgresStorage } from './postgres-storage.ts'
import { lockDatabase } from './server-lock.ts'

const DOCUMENT = 'voorschoten:track:wmo'

async function serverOn(url: string): Promise<TestServer> {
  const storage = await PostgresStorage.open(url)
  const server = await startTestServer({ wrap: () => storage, times: { lingerMs: 0 } })
  onTestFinished(async () => {
    await server.stop()
    await storage.close()
  })
  return server
}

const connect = async (server: TestServer): Promise<RawClient> =>
  RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo), acks: true })

/** One document with the updates that make it. */
function edits(count: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (let edit = 0; edit < count; edit += 1) doc.getMap('items').set(`edit ${edit}`, edit)
  return { doc, updates }
}

describe.skipIf(!hasPostgres)('a server on PostgreSQL', () => {
  test('[PRO3] relays and acknowledges what is in the database, compacts it, and gives it back after a restart', {
    timeout: 30_000,
  }, async () => {
    const url = await postgresSchema()
    const server = await serverOn(url)
    const writer = await connect(server)
    const observer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
    const { updates } = edits(LIMITS.updatesPerSnapshot + 20)
    for (const update of updates) writer.sendUpdate(update)
    await writer.next('ack', ({ count }) => count === updates.length)
    await untilDoc(observer.doc, (doc) => doc.getMap('items').has(`edit ${updates.length - 1}`))
    await server.sync.compactor.settled()
    const stored = await server.storage.log.read(DOCUMENT)
    expect(stored?.snapshot).not.toBeNull()
    const history = await server.storage.log.updatesAfter(DOCUMENT, 0, 2 * updates.length)
    expect(history.filter(({ user }) => user === PEOPLE.wmo)).toHaveLength(updates.length)
    expect((await server.stop()).isAllSaved).toBe(true)
    const again = await serverOn(url)
    expect((await (await connect(again)).document()).getMap('items').has(`edit ${updates.length - 1}`)).toBe(true)
  })

  test('[PRO3] [PRO11] [STO6] loses nothing that it acknowledged, and doubles nothing, when the database crashes', async () => {
    const programs = PostgresServer.programs()
    if (programs === null) throw new Error('PostgreSQL is not installed')
    const database = await PostgresServer.start(programs)
    onTestFinished(() => database.stop())
    const server = await serverOn(database.url)
    const writer = await connect(server)
    await writer.next('step1')
    const { doc, updates } = edits(300)
    const isAcknowledged = (count: number): boolean =>
      writer.received.some((message) => message.type === 'ack' && message.count >= count)
    let crashed: Promise<void> | undefined
    let sent = 0
    for (let edit = 0; !server.sync.queue.isFailing; edit += 1) {
      if (edit >= updates.length) doc.getMap('items').set(`edit ${edit}`, edit)
      writer.sendUpdate(updates[edit] ?? new Uint8Array())
      sent += 1
      if (edit === 190) crashed = database.crash(programs)
      // A few are always under way.
      await eventually(() => server.sync.queue.isFailing || isAcknowledged(edit - 5))
    }
    await crashed
    await server.sync.queue.settled()
    writer.sendStep2(Y.encodeStateAsUpdate(doc))
    await eventually(() => isAcknowledged(sent + 1))
    const items = (await writer.document()).getMap('items')
    expect(updates.filter((_, edit) => !items.has(`edit ${edit}`))).toEqual([])
    const history = await server.storage.log.updatesAfter(DOCUMENT, 0, 2 * updates.length)
    const [, ...own] = history.map(({ update }) => Buffer.from(update).toString('hex'))
    expect(new Set(own).size).toBe(own.length)
  }, 60_000)

  test('shares the database with other servers, but not with a command that has to be alone', async () => {
    const url = await postgresSchema()
    const [one, two] = [await lockDatabase(url, 'server'), await lockDatabase(url, 'server')]
    await expect(lockDatabase(url, 'alone')).rejects.toMatchObject({ code: 'locked' })
    await one.release()
    await two.release()
    const alone = await lockDatabase(url, 'alone')
    await expect(lockDatabase(url, 'server')).rejects.toMatchObject({ code: 'locked' })
    await alone.release()
    await (await lockDatabase(url, 'server')).release()
    await expect(lockDatabase('postgres://nobody@127.0.0.1:1/x', 'server')).rejects.toMatchObject({
      code: 'unreachable',
    })
  })
})

test('[NOD8] a connection that did not come about is not lost as well: one failure is one next attempt', async () => {
  let losses = 0
  const fail = (): Promise<void> =>
    expect(openSession('postgres://nobody@127.0.0.1:1/x', () => (losses += 1))).rejects.toThrow('ECONNREFUSED')
  // What the first one says late, it has said when the second one failed.
  await fail()
  await fail()
  expect(losses).toBe(0)
})
