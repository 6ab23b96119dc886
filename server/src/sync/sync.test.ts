import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient } from '../testing/clients/raw-client.ts'
import { stockClient, syncedClient, until, untilDoc } from '../testing/clients/stock-client.ts'
import { PEOPLE, startTestServer } from '../testing/servers/test-server.ts'

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

  test('[PRO1] hears what Yjs tidied up on the server because of its own change', async () => {
    const server = await startTestServer()
    const document = 'voorschoten:plan:wmo'
    const [anna, joost] = [
      await RawClient.connect(server.url, document, { token: await server.token(PEOPLE.wmo), acks: true }),
      await RawClient.connect(server.url, document, { token: await server.token(PEOPLE.projectleider), acks: true }),
    ]
    const [docA, docJ] = [new Y.Doc(), new Y.Doc()]
    const paragraph = new Y.XmlText()
    docA.getXmlFragment('test').insert(0, [paragraph])
    paragraph.insert(0, 'een twee drie')
    Y.applyUpdate(docJ, Y.encodeStateAsUpdate(docA))
    docJ.on('update', (update) => joost.sendUpdate(update))
    anna.sendStep2(Y.encodeStateAsUpdate(docA))
    await anna.next('ack')
    docA.on('update', (update) => anna.sendUpdate(update))
    // Joost formats the words that Anna takes away before she hears of it: two of his marks are left without words.
    const text = docJ.getXmlFragment('test').get(0) as Y.XmlText
    text.insert(1, 'ab', { bold: true })
    text.format(4, 5, { bold: true })
    await joost.next('ack', ({ count }) => count === 2)
    paragraph.delete(0, 3)
    await anna.next('ack', ({ count }) => count === 2)
    await anna.document()
    const heard = anna.received.filter((message) => message.type === 'update').map(({ bytes }) => Y.decodeUpdate(bytes))
    // What Joost did may have come in one message or in two.
    const kinds = heard.map(({ structs, ds }) => [structs.length > 0, ds.clients.has(docJ.clientID)])
    expect(kinds.at(-1)).toEqual([false, true])
    expect(new Set(kinds.slice(0, -1).map(String))).toEqual(new Set(['true,false']))
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

  test('[PRO4] [PRO7] what builds on offline work waits for the step 2 that holds it, and is not acknowledged before', async () => {
    const server = await startTestServer()
    const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo), acks: true })
    const earlier = new Y.Doc()
    earlier.getText('notes/x').insert(0, 'van een eerdere pagina')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(earlier))
    const typed: Uint8Array[] = []
    doc.on('update', (update) => typed.push(update))
    // Between letters of the earlier page, under another client id; a delete of such a letter; and something apart.
    doc.getText('notes/x').insert(3, '!')
    doc.getText('notes/x').delete(0, 1)
    for (const update of typed) client.sendUpdate(update)
    const apart = new Y.Doc()
    apart.getMap('items').set('apart', 1)
    client.sendUpdate(Y.encodeStateAsUpdate(apart))
    expect((await client.document()).getMap('items').has('apart')).toBe(false)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(apart))
    client.sendStep2(Y.encodeStateAsUpdate(doc))
    expect(await client.next('ack')).toEqual({ type: 'ack', count: 4 })
    const stored = await client.document()
    expect([stored.getText('notes/x').toString(), stored.getMap('items').get('apart')]).toEqual([
      doc.getText('notes/x').toString(),
      1,
    ])
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
