import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient } from '../testing/raw-client.ts'
import { stockClient, syncedClient, until, untilDoc } from '../testing/stock-client.ts'
import { PEOPLE, startTestServer } from '../testing/test-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'

describe('an unmodified y-websocket provider', () => {
  test('[PRO1] gets the document, and sees what another writes', async () => {
    const server = await startTestServer()
    const anna = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))
    const joost = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider))
    expect(anna.doc.getMap('items').size).toBeGreaterThan(0)
    anna.doc.getMap('items').set('new', new Y.Map([['title', 'Nieuw']]))
    await untilDoc(joost.doc, (doc) => doc.getMap('items').has('new'))
    expect(joost.doc.getMap('items').toJSON()).toEqual(anna.doc.getMap('items').toJSON())
  })

  test('[PRO1] brings what was written before it was connected', async () => {
    const server = await startTestServer()
    const offline = new Y.Doc()
    offline.getMap('items').set('offline', 1)
    const joost = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider))
    stockClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo), offline)
    await untilDoc(joost.doc, (doc) => doc.getMap('items').has('offline'))
  })

  test('[PRO1] goes on under its old client id after the connection was lost', async () => {
    const server = await startTestServer()
    const anna = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))
    const joost = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider))
    anna.doc.getMap('items').set('one', 1)
    await untilDoc(joost.doc, (doc) => doc.getMap('items').has('one'))
    anna.provider.disconnect()
    anna.doc.getMap('items').set('two', 2)
    anna.provider.connect()
    await untilDoc(joost.doc, (doc) => doc.getMap('items').has('two'))
    anna.doc.getMap('items').set('three', 3)
    await untilDoc(joost.doc, (doc) => doc.getMap('items').has('three'))
  })

  test('[PRO1] brings the offline work of an earlier page under an earlier client id', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const before = await syncedClient(server.url, DOCUMENT, token)
    before.provider.disconnect()
    before.doc.getMap('items').set('before', 1)
    const after = new Y.Doc()
    Y.applyUpdate(after, Y.encodeStateAsUpdate(before.doc))
    after.getMap('items').set('after', 1)
    const joost = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider))
    stockClient(server.url, DOCUMENT, token, after)
    await untilDoc(joost.doc, (doc) => doc.getMap('items').has('before') && doc.getMap('items').has('after'))
  })

  test('[PRO1] [PRO13] sees who else is there, with the name that the server gives', async () => {
    const server = await startTestServer()
    const anna = await syncedClient(server.url, 'voorschoten:plan:wmo', await server.token(PEOPLE.wmo))
    const joost = await syncedClient(server.url, 'voorschoten:plan:wmo', await server.token(PEOPLE.projectleider))
    anna.provider.awareness.setLocalState({ user: { name: 'Iemand anders', color: 'url(x)' }, note: 'hier' })
    const states = joost.provider.awareness.getStates()
    const user = { id: PEOPLE.wmo, name: 'Sanne Vermeer', color: 'var(--p1)' }
    await until(
      () => states.get(anna.doc.clientID)?.note === 'hier',
      (check) => joost.provider.awareness.on('change', check),
    )
    expect(states.get(anna.doc.clientID)).toEqual({ user, note: 'hier' })
    anna.provider.destroy()
    await until(
      () => !states.has(anna.doc.clientID),
      (check) => joost.provider.awareness.on('change', check),
    )
  })

  test('[PRO1] formatted text that Yjs tidies up is the same for everybody', async () => {
    const server = await startTestServer()
    const [anna, joost] = await Promise.all([
      syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo)),
      syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider)),
    ])
    const [textA, textJ] = [anna.doc.getText('notes/x'), joost.doc.getText('notes/x')]
    textA.insert(0, 'een twee drie')
    await untilDoc(joost.doc, () => textJ.toString() === 'een twee drie')
    // Both format the same words before they hear of each other: Yjs takes out what is superfluous.
    textA.format(0, 7, { bold: true })
    textJ.format(4, 9, { bold: true })
    textJ.insert(0, '!')
    await untilDoc(anna.doc, () => textA.toString().startsWith('!'))
    textA.insert(textA.length, '.')
    await untilDoc(joost.doc, () => textJ.toString().endsWith('.'))
    const fresh = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
    expect(fresh.doc.getText('notes/x').toDelta()).toEqual(textA.toDelta())
    expect(textJ.toDelta()).toEqual(textA.toDelta())
  })
})

describe('the handshake', () => {
  test('[PRO7] a client that types on while the line comes back loses nothing and is not shut out', async () => {
    const server = await startTestServer()
    const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo), acks: true })
    const doc = new Y.Doc()
    const offline: Uint8Array[] = []
    doc.on('update', (update) => offline.push(update))
    doc.getMap('items').set('offline', 1)
    doc.getMap('items').set('typed on', 2)
    const [, early] = offline
    if (early === undefined) throw new Error('no update')
    client.sendUpdate(early)
    client.sendStep2(Y.encodeStateAsUpdate(doc))
    await client.next('ack', ({ count }) => count === 2)
    const items = (await client.document()).getMap('items')
    expect([items.get('offline'), items.get('typed on')]).toEqual([1, 2])
  })

  test('[PRO7] after its step 2 an update with a gap closes the connection', async () => {
    const server = await startTestServer()
    const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo), acks: true })
    const doc = new Y.Doc()
    client.sendStep2(Y.encodeStateAsUpdate(doc))
    doc.getMap('items').set('lost', 1)
    const before = Y.encodeStateVector(doc)
    doc.getMap('items').set('next', 2)
    client.sendUpdate(Y.encodeStateAsUpdate(doc, before))
    expect((await client.closed).code).toBe(4400)
  })

  test('[PRO17] nobody gets an update before the document itself', async () => {
    const server = await startTestServer()
    const early = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.lezer) })
    await early.next('step1')
    const writer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))
    const observer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.projectleider))
    writer.doc.getMap('items').set('meanwhile', 1)
    await untilDoc(observer.doc, (doc) => doc.getMap('items').has('meanwhile'))
    expect((await early.document()).getMap('items').get('meanwhile')).toBe(1)
    expect(early.received.filter(({ type }) => type === 'update')).toEqual([])
    writer.doc.getMap('items').set('afterwards', 1)
    await early.next('update')
  })
})

describe('acknowledgements', () => {
  test('[PRO4] count the update messages that are on disk, those without anything new included', async () => {
    const server = await startTestServer()
    const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo), acks: true })
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    for (let index = 0; index < 20; index += 1) doc.getMap('items').set(`k${index}`, index)
    client.sendStep2(Y.encodeStateAsUpdate(new Y.Doc()))
    for (const update of updates) client.sendUpdate(update)
    client.sendUpdate(Y.encodeStateAsUpdate(doc))
    await client.next('ack', ({ count }) => count === 22)
    const stored = await server.storage.log.read(DOCUMENT)
    const onDisk = new Y.Doc()
    for (const update of stored?.updates ?? []) Y.applyUpdate(onDisk, update)
    expect(onDisk.getMap('items').get('k19')).toBe(19)
    expect(stored?.last).toBe(21)
  })

  test('[PRO4] are not sent to a client that did not ask', async () => {
    const server = await startTestServer()
    const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo) })
    const doc = new Y.Doc()
    doc.getMap('items').set('x', 1)
    client.sendUpdate(Y.encodeStateAsUpdate(doc))
    const observer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
    await untilDoc(observer.doc, () => observer.doc.getMap('items').has('x'))
    await client.document()
    expect(client.received.filter(({ type }) => type === 'ack')).toEqual([])
  })
})
