import { SYNC } from '@samenspoor/shared/protocol/messages'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const ITEMS = 1_500

/** A document of many structs and many deletions, as it is on the server. */
async function serverWithMuch(): Promise<{ server: TestServer; doc: Y.Doc; connect: () => Promise<RawClient> }> {
  const server = await startTestServer()
  const token = await server.token(PEOPLE.wmo)
  const connect = () => RawClient.connect(server.url, DOCUMENT, { token, acks: true })
  const writer = await connect()
  const doc = await writer.document()
  const before = Y.encodeStateVector(doc)
  const many = doc.getMap('many')
  doc.transact(() => {
    for (let item = 0; item < ITEMS; item += 1) many.set(`item ${item}`, item)
  })
  doc.transact(() => {
    for (let item = 0; item < ITEMS; item += 2) many.delete(`item ${item}`)
  })
  writer.sendStep2(Y.encodeStateAsUpdate(doc, before))
  await writer.next('ack')
  return { server, doc, connect }
}

/** Asks with a state vector, and gives the answer as soon as it is there. */
async function ask(client: RawClient, stateVector: Uint8Array): Promise<Uint8Array> {
  client.send(0, SYNC.step1, stateVector)
  return (await client.next('step2')).bytes
}

describe('the answer to sync step 1', () => {
  test('[PRO18] is a few bytes for somebody who says to have every deletion too', async () => {
    const { doc, connect } = await serverWithMuch()
    const back = await connect()
    back.send(0, SYNC.step1, Y.encodeStateVector(doc))
    back.sendStep2(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))
    expect((await back.next('step2')).bytes).toHaveLength(2)
    await back.next('ack', ({ count }) => count === 1)
  })

  test('[PRO18] holds the deletions for somebody who lacks one, with the same state vector', async () => {
    const { server, doc, connect } = await serverWithMuch()
    const away = new Y.Doc()
    Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
    const other = await connect()
    await other.document()
    const deletes: Uint8Array[] = []
    doc.on('update', (update) => deletes.push(update))
    doc.getMap('many').delete('item 1')
    for (const update of deletes) other.sendUpdate(update)
    await other.next('ack')
    const back = await connect()
    back.send(0, SYNC.step1, Y.encodeStateVector(away))
    back.sendStep2(Y.encodeStateAsUpdate(away, Y.encodeStateVector(away)))
    Y.applyUpdate(away, (await back.next('step2')).bytes)
    expect(away.getMap('many').has('item 1')).toBe(false)
    expect(server.sync.rooms.size).toBe(1)
  })

  test('[PRO18] comes in full to somebody who does not say which deletions they have', async () => {
    const { doc, connect } = await serverWithMuch()
    const answer = await ask(await connect(), Y.encodeStateVector(doc))
    expect(Y.decodeUpdate(answer).ds.clients.get(doc.clientID)?.length).toBeGreaterThan(ITEMS / 3)
  })

  test('[PRO18] is whole for each of a crowd, with all that is written meanwhile', async () => {
    const { doc, connect } = await serverWithMuch()
    const writer = await connect()
    const crowd = await Promise.all(Array.from({ length: 20 }, connect))
    for (const client of crowd) client.send(0, SYNC.step1, Uint8Array.of(0))
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    for (let edit = 0; edit < 20; edit += 1) doc.getMap('many').set('last', edit)
    for (const update of updates) writer.sendUpdate(update)
    await writer.next('ack', ({ count }) => count === 20)
    for (const client of crowd) {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, (await client.next('step2')).bytes)
      while (copy.getMap('many').get('last') !== 19) {
        Y.applyUpdate(copy, (await client.next('update')).bytes)
        expect(copy.store.pendingStructs).toBeNull()
      }
    }
  })

  test('[PRO18] holds what was written since it was made for somebody else, before it ends', async () => {
    const { doc, connect } = await serverWithMuch()
    const writer = await connect()
    await (await connect()).document()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    for (let edit = 0; edit < 3; edit += 1) doc.getMap('many').set('last', edit)
    for (const update of updates) writer.sendUpdate(update)
    await writer.next('ack', ({ count }) => count === 3)
    const late = await connect()
    expect((await late.document()).getMap('many').toJSON()).toEqual(doc.getMap('many').toJSON())
    expect(late.received.filter(({ type }) => type === 'update').length).toBeGreaterThan(1)
  })
})
