import { join } from 'node:path'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../storage/embedded/database.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import { beside } from '../testing/beside.ts'
import { RawClient } from '../testing/clients/raw-client.ts'
import { eventually, syncedClient, untilDoc } from '../testing/clients/stock-client.ts'
import { deferred, gated, slowDisk } from '../testing/gated-storage.ts'
import { PEOPLE, startTestServer, type TestServer } from '../testing/servers/test-server.ts'
import { LIMITS } from './limits/limits.ts'

const DOCUMENT = 'voorschoten:track:wmo'

function updates(doc: Y.Doc): Uint8Array[] {
  const list: Uint8Array[] = []
  doc.on('update', (update) => list.push(update))
  return list
}

const connect = async (server: TestServer, person: string, acks = true): Promise<RawClient> =>
  RawClient.connect(server.url, DOCUMENT, { token: await server.token(person), acks })

describe('what anybody sees', () => {
  test('[PRO3] is on disk first: not relayed, not acknowledged and not in a sync before that', async () => {
    const { disk, asked, wrap } = slowDisk()
    const server = await startTestServer({ wrap })
    const [writer, observer] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.lezer)]
    const doc = new Y.Doc()
    doc.getMap('items').set('x', 1)
    writer.sendUpdate(Y.encodeStateAsUpdate(doc))
    await asked.promise
    expect((await writer.document()).getMap('items').has('x')).toBe(false)
    expect((await observer.document()).getMap('items').has('x')).toBe(false)
    expect([...writer.received, ...observer.received].map(({ type }) => type)).toEqual(['step1', 'step1'])
    disk.resolve()
    await Promise.all([writer.next('ack'), observer.next('update')])
    expect((await observer.document()).getMap('items').has('x')).toBe(true)
  })

  test('[PRO3] goes to disk with one append for all that came meanwhile, over documents', async () => {
    const appends: number[] = []
    const server = await startTestServer({
      wrap: (storage) => {
        const append: UpdateLog['append'] = (entries) => {
          appends.push(entries.length)
          return storage.log.append(entries)
        }
        return beside(storage, { log: beside(storage.log, { append }) })
      },
    })
    const writer = await connect(server, PEOPLE.wmo)
    const doc = new Y.Doc()
    const list = updates(doc)
    for (let index = 0; index < 200; index += 1) doc.getMap('items').set(`k${index}`, index)
    for (const update of list) writer.sendUpdate(update)
    await writer.next('ack', ({ count }) => count === 200)
    expect(appends.reduce((sum, count) => sum + count, 0)).toBe(200)
    expect(appends.length).toBeLessThan(100)
  })
})

describe('when nothing can be saved', () => {
  test('[PRO11] documents are read-only and everybody hears why; when it works again, nothing is lost', async () => {
    const server = await startTestServer()
    const asking = await connect(server, PEOPLE.wmo)
    const observer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
    const stock = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider))
    await asking.next('step1')
    // Another process holds the database, as a full or broken disk would.
    const other = openDatabase(join(server.dataFolder, 'samenspoor.db'), 0)
    other.exec('BEGIN IMMEDIATE')
    const doc = new Y.Doc()
    const list = updates(doc)
    for (const key of ['a', 'b', 'c']) doc.getMap('items').set(key, 1)
    const [a, b, c] = list as [Uint8Array, Uint8Array, Uint8Array]
    asking.sendUpdate(a)
    await eventually(() => server.sync.queue.isFailing)
    asking.sendUpdate(b)
    expect(await asking.next('refused')).toMatchObject({ count: 2, reason: 'storage' })
    const closed = new Promise<number | undefined>((resolve) =>
      stock.provider.once('connection-close', (event: CloseEvent | null) => resolve(event?.code)),
    )
    stock.doc.getMap('items').set('stock', 1)
    expect(await closed).toBe(CLOSE_CODES.tryLater)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    expect((await asking.document()).getMap('items').has('a')).toBe(false)
    expect(observer.doc.getMap('items').has('a')).toBe(false)
    other.exec('ROLLBACK')
    other.close()
    // What could not be saved is asked for again; what builds on it waits for that.
    await asking.next('step1')
    asking.sendUpdate(c)
    expect(await asking.next('refused')).toMatchObject({ count: 3, reason: 'storage' })
    asking.sendStep2(Y.encodeStateAsUpdate(doc))
    await asking.next('ack', ({ count }) => count === 4)
    await untilDoc(observer.doc, (seen) => ['a', 'b', 'c', 'stock'].every((key) => seen.getMap('items').has(key)))
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })
})

describe('a document', () => {
  test('[PRO12] that cannot be read lets nobody in, stays as it is, and opens when it can be read again', async () => {
    let isBroken = true
    const server = await startTestServer({
      wrap: (storage) =>
        gated(storage, async (method) => {
          if (method === 'read' && isBroken) throw new Error('disk error')
        }),
    })
    const before = await server.storage.log.documents()
    const client = await connect(server, PEOPLE.wmo)
    client.sendUpdate(Y.encodeStateAsUpdate(new Y.Doc()))
    expect((await client.closed).code).toBe(CLOSE_CODES.loadFailed)
    expect(client.received).toEqual([])
    expect(await server.storage.log.documents()).toEqual(before)
    expect(server.lines.some((line) => line.includes('cannot be loaded'))).toBe(true)
    isBroken = false
    const again = await connect(server, PEOPLE.wmo)
    expect((await again.document()).getMap('items').size).toBeGreaterThan(0)
  })

  test('[PRO12] whose stored bytes are damaged lets nobody in, and no byte changes', async () => {
    const server = await startTestServer()
    const database = openDatabase(join(server.dataFolder, 'samenspoor.db'), 100)
    const rows = (): unknown => database.prepare('SELECT * FROM document_update ORDER BY document, number').all()
    database.prepare('UPDATE document_update SET bytes = ? WHERE document = ?').run(Uint8Array.of(1, 2), DOCUMENT)
    const before = rows()
    const client = await connect(server, PEOPLE.wmo)
    expect((await client.closed).code).toBe(CLOSE_CODES.loadFailed)
    const other = await RawClient.connect(server.url, 'voorschoten:programme', {
      token: await server.token(PEOPLE.wmo),
    })
    await other.document()
    expect(rows()).toEqual(before)
    database.close()
  })

  test('[PRO12] is read once for all who open it at the same time, and nobody gets an empty one meanwhile', async () => {
    const disk = deferred()
    let reads = 0
    const server = await startTestServer({
      wrap: (storage) =>
        gated(storage, async (method) => {
          if (method !== 'read') return
          reads += 1
          await disk.promise
        }),
    })
    const clients = await Promise.all([PEOPLE.wmo, PEOPLE.jeugd, PEOPLE.lezer].map((person) => connect(server, person)))
    const documents = clients.map((client) => client.document())
    disk.resolve()
    const sizes = (await Promise.all(documents)).map((doc) => doc.getMap('items').size)
    expect(new Set(sizes).size).toBe(1)
    expect(sizes[0]).toBeGreaterThan(0)
    expect(reads).toBe(1)
  })

  test('[PRO3] stays in memory while something of it is on its way to disk, also when everybody left', async () => {
    const { disk, asked, wrap } = slowDisk()
    const server = await startTestServer({ times: { lingerMs: 0 }, wrap })
    const writer = await connect(server, PEOPLE.wmo)
    const doc = new Y.Doc()
    doc.getMap('items').set('x', 1)
    writer.sendUpdate(Y.encodeStateAsUpdate(doc))
    await asked.promise
    const room = await server.sync.rooms.enter(DOCUMENT)
    writer.socket.close()
    await writer.closed
    room.letGo()
    await eventually(() => room.room.state !== 'live')
    expect(room.room.state).toBe('flushing')
    const next = await connect(server, PEOPLE.lezer)
    expect((await next.document()).getMap('items').has('x')).toBe(false)
    disk.resolve()
    await next.next('update')
    expect((await next.document()).getMap('items').has('x')).toBe(true)
  })

  test('[PRO3] goes out of memory when all is saved and nobody is left, and comes back whole', async () => {
    const server = await startTestServer({ times: { lingerMs: 0 } })
    for (let round = 0; round < 25; round += 1) {
      const client = await connect(server, PEOPLE.wmo)
      const doc = new Y.Doc()
      doc.getMap('items').set(`round ${round}`, 1)
      client.sendUpdate(Y.encodeStateAsUpdate(doc))
      // Half of the time it leaves before its update is on disk, and the next one comes at once.
      if (round % 2 === 0) await client.next('ack')
      else client.socket.close()
      if (round % 2 === 0) client.socket.close()
      if (round % 3 === 0) await client.closed
    }
    const last = await connect(server, PEOPLE.wmo)
    await server.sync.queue.settled()
    const items = (await last.document()).getMap('items')
    const acknowledged = Array.from({ length: 13 }, (_, index) => `round ${index * 2}`)
    expect(acknowledged.filter((key) => !items.has(key))).toEqual([])
    last.socket.close()
    await last.closed
    await eventually(() => server.sync.rooms.size === 0)
  })

  test('[PRO3] goes out of memory too when the last thing that came in was refused', async () => {
    const server = await startTestServer({ times: { lingerMs: 0 } })
    for (const bytes of [[1, 2, 3], [0, 0], [255]]) {
      const client = await connect(server, PEOPLE.wmo)
      await client.document()
      client.sendUpdate(Uint8Array.from(bytes))
      client.socket.close()
      await client.closed
    }
    await eventually(() => server.sync.rooms.size === 0)
  })

  test('[PRO3] whose log got long is stored as a snapshot, with the same content and the same owners of client ids', async () => {
    const server = await startTestServer({ times: { lingerMs: 0 } })
    const writer = await connect(server, PEOPLE.wmo)
    const doc = new Y.Doc()
    const list = updates(doc)
    const count = LIMITS.updatesPerSnapshot + 20
    for (let index = 0; index < count; index += 1) doc.getMap('items').set(`k${index % 50}`, index)
    for (const update of list) writer.sendUpdate(update)
    await writer.next('ack', (ack) => ack.count === count)
    const expected = (await writer.document()).getMap('items').toJSON()
    await server.sync.compactor.settled()
    const stored = await server.storage.log.read(DOCUMENT)
    expect(stored?.snapshot).not.toBeNull()
    expect(stored?.updates.length).toBeLessThan(LIMITS.updatesPerSnapshot)
    expect(stored?.authors.get(doc.clientID)).toBe(PEOPLE.wmo)
    await server.stop()
    const again = await startTestServer({ dataFolder: server.dataFolder })
    expect((await (await connect(again, PEOPLE.lezer)).document()).getMap('items').toJSON()).toEqual(expected)
  })
})

describe('a server that stops', () => {
  test('[PRO16] saves and acknowledges what came in, and sends everybody away with 1012', async () => {
    const server = await startTestServer()
    const client = await connect(server, PEOPLE.wmo)
    await client.next('step1')
    const doc = new Y.Doc()
    doc.getMap('items').set('last', 1)
    client.sendUpdate(Y.encodeStateAsUpdate(doc))
    await client.document()
    const { isAllSaved } = await server.stop()
    expect(isAllSaved).toBe(true)
    expect((await client.closed).code).toBe(CLOSE_CODES.restart)
    const again = await startTestServer({ dataFolder: server.dataFolder })
    expect((await (await connect(again, PEOPLE.wmo)).document()).getMap('items').has('last')).toBe(true)
  })
})
