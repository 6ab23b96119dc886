import { join } from 'node:path'
import { trackIdSchema } from '@samenspoor/shared/model/ids'
import { CHANNEL_LIMITS } from '@samenspoor/shared/protocol/channels/frames'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoProgramme } from '../../demo/demo-programme.ts'
import { openDatabase } from '../../storage/embedded/database.ts'
import { MemoryStorage } from '../../storage/memory/memory-storage.ts'
import { SYSTEM_USER } from '../../storage/update-log.ts'
import { ChannelClient } from '../../testing/clients/channel-client.ts'
import { send, signIn, UPGRADE } from '../../testing/clients/http-client.ts'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { eventually, syncedClient, untilDoc } from '../../testing/clients/stock-client.ts'
import { HintHub } from '../../testing/hint-hub.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'
import { LIMITS } from '../limits/limits.ts'

const WMO = 'voorschoten:track:wmo'
const JEUGD = 'voorschoten:track:jeugd'
const HOME = 'voorschoten:programme'

async function connect(server: TestServer, person: string = PEOPLE.wmo): Promise<ChannelClient> {
  return ChannelClient.connect(server.url, await server.token(person))
}

/** An update that sets one key of `items`. */
function updateWith(key: string, value: unknown = 1): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('items').set(key, value)
  return Y.encodeStateAsUpdate(doc)
}

/** A server with a track document of 5 MB. */
async function withLargeDocument(): Promise<TestServer> {
  const server = await startTestServer()
  const doc = new Y.Doc()
  const entry = { document: WMO, user: PEOPLE.wmo, at: '2021-11-16T00:00:00Z', authors: [doc.clientID] }
  doc.getMap('items').set(
    'large',
    Array.from({ length: 5_000 }, (_, index) => `${index}`.padEnd(1_000, 'x')),
  )
  await server.storage.log.append([{ ...entry, update: Y.encodeStateAsUpdate(doc) }])
  return server
}

describe('one socket of many documents', () => {
  test('[NET1] carries 40 documents, each as on a socket of its own, beside a stock client', async () => {
    const server = await startTestServer()
    const tracks = Array.from({ length: 20 }, (_, index) => {
      const [model] = demoProgramme.tracks
      if (model === undefined) throw new Error('the demo has tracks')
      return { ...model, id: trackIdSchema.parse(`spoor-${index}`), hasPlanText: true }
    })
    await server.storage.registry.saveProgramme({ ...demoProgramme, tracks })
    const client = await connect(server, PEOPLE.projectleider)
    const names = tracks.flatMap(({ id }) => [`voorschoten:track:${id}`, `voorschoten:plan:${id}`])
    const channels = await Promise.all(names.map((name) => client.open(name)))
    const stock = await syncedClient(server.url, names[7] ?? '', await server.token(PEOPLE.projectleider))
    for (const [index, channel] of channels.entries()) {
      await client.document(channel)
      client.sendUpdate(channel, updateWith(`from ${index}`))
    }
    for (const channel of channels) expect(await client.next(channel, 'ack')).toMatchObject({ count: 1 })
    await untilDoc(stock.doc, (doc) => doc.getMap('items').has('from 7'))
    stock.doc.getMap('items').set('from a stock client', 1)
    await client.next(channels[7] ?? 0, 'update')
    for (const [index, channel] of channels.entries()) {
      const keys = [...(await client.document(channel)).getMap('items').keys()]
      expect(keys.sort()).toEqual(index === 7 ? ['from 7', 'from a stock client'] : [`from ${index}`])
    }
    expect(server.sync.gateway.size).toBe(41)
  })

  test('[NET1] needs its subprotocol, a sign-in and a page of the server itself', async () => {
    const server = await startTestServer()
    const cookie = await signIn(server)
    const upgrade = (headers: Record<string, string>) => send(server, 'GET', '/sync', { ...UPGRADE, ...headers })
    const channels = { 'sec-websocket-protocol': 'samenspoor.channels.1' }
    expect(await upgrade({ cookie, ...channels })).toBe(101)
    expect(await upgrade({ cookie })).toBe(400)
    expect(await upgrade({ cookie, 'sec-websocket-protocol': 'samenspoor.channels.2' })).toBe(400)
    expect(await upgrade(channels)).toBe(401)
    expect(await upgrade({ cookie, ...channels, origin: 'https://kwaad.example' })).toBe(403)
    expect((await fetch(`${server.url}/sync`, { headers: { cookie } })).status).toBe(404)
  })

  test('[NET2] a channel that is refused or closed leaves the others alone', async () => {
    const server = await startTestServer()
    await server.storage.registry.saveProgramme({ ...demoProgramme, id: 'leiden' as never, people: [] })
    const client = await connect(server)
    const channel = await client.open(WMO)
    const none = ['leiden:track:wmo', 'voorschoten:track:none', 'voorschoten:plan:bestuur', '__proto__', '', 'x:y:z']
    for (const name of none) expect(await client.closeCode(client.ask(name))).toBe(CLOSE_CODES.forbidden)
    const bad = await client.open(JEUGD)
    client.send(bad, 77)
    expect(await client.closeCode(bad)).toBe(CLOSE_CODES.malformed)
    // What was said before the client heard that the channel is closed.
    client.send(bad, MESSAGE.queryAwareness)
    client.say({ kind: 'more', channel: bad, bytes: new Uint8Array(100) })
    await client.document(channel)
    client.say({ kind: 'close', channel, code: 1000, reason: '' })
    await eventually(() => server.sync.gateway.size === 0)
    await client.document(await client.open(WMO))
  })

  test('[NET2] a document that cannot be read refuses its channel only', async () => {
    const server = await startTestServer()
    const database = openDatabase(join(server.dataFolder, 'samenspoor.db'), 100)
    database.prepare('UPDATE document_update SET bytes = ? WHERE document = ?').run(Uint8Array.of(1, 2), WMO)
    database.close()
    const client = await connect(server)
    expect(await client.closeCode(client.ask(WMO))).toBe(CLOSE_CODES.loadFailed)
    await client.document(await client.open(HOME))
  })

  test('[NET3] rights are those of each document', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    const [own, other] = [await client.open(WMO), await client.open(JEUGD)]
    const rights = client.heard.flatMap(({ frame }) => (frame.kind === 'opened' ? [frame.mayWrite] : []))
    expect(rights).toEqual([true, false])
    client.sendUpdate(own, updateWith('mine'))
    client.sendUpdate(other, updateWith('theirs'))
    expect(await client.next(own, 'ack')).toMatchObject({ count: 1 })
    expect(await client.next(other, 'refused')).toMatchObject({ count: 1, reason: 'read-only' })
    expect((await client.document(other)).getMap('items').has('theirs')).toBe(false)
  })

  test('[NET3] changed rights close the channels that they touch, and opening again gives the new ones', async () => {
    const server = await startTestServer({ times: { recheckMs: 20 } })
    const client = await connect(server)
    const [own, other] = [await client.open(WMO), await client.open(JEUGD)]
    const people = demoProgramme.people.map((person) =>
      person.id === PEOPLE.wmo ? { ...person, tracks: ['jeugd' as never] } : person,
    )
    await server.storage.registry.saveProgramme({ ...demoProgramme, people })
    expect(await client.closeCode(own)).toBe(CLOSE_CODES.forbidden)
    expect(await client.closeCode(other)).toBe(CLOSE_CODES.forbidden)
    const again = await client.open(JEUGD)
    client.sendUpdate(again, updateWith('now mine'))
    await client.next(again, 'ack')
  })

  test('[NET3] the end of a sign-in closes the socket, also one without a channel', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const [busy, empty] = [
      await ChannelClient.connect(server.url, token),
      await ChannelClient.connect(server.url, token),
    ]
    const other = await connect(server)
    const channel = await other.open(WMO)
    await busy.open(WMO)
    await server.signIns.end((await server.signIns.identify(token, 'token'))?.key ?? '')
    expect((await busy.closed).code).toBe(CLOSE_CODES.unauthenticated)
    expect((await empty.closed).code).toBe(CLOSE_CODES.unauthenticated)
    await other.document(channel)
    expect(server.sync.gateway.size).toBe(1)
  })

  test('[NET3] work of one person is not taken in from another who signed in since', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    expect(await client.closeCode(client.ask(WMO, { person: PEOPLE.jeugd }))).toBe(CLOSE_CODES.otherPerson)
    await client.document(await client.open(WMO, { person: PEOPLE.wmo }))
  })

  test('[NET3] a sign-in that expires closes a socket without a channel too', async () => {
    let now = Date.now()
    const server = await startTestServer({ times: { recheckMs: 20 }, now: () => now })
    const client = await connect(server)
    now += 31 * 24 * 3_600_000
    expect((await client.closed).code).toBe(CLOSE_CODES.unauthenticated)
  })

  test('[NET1] a stopping server saves, acknowledges and closes it with 1012', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    const channel = await client.open(WMO)
    client.sendUpdate(channel, updateWith('last'))
    await client.next(channel, 'ack')
    await server.stop()
    expect((await client.closed).code).toBe(CLOSE_CODES.restart)
  })
})

describe('a large document', () => {
  test('[NET4] leaves in pieces, and edits of another document come in between', async () => {
    const server = await withLargeDocument()
    const client = await connect(server)
    const writer = await RawClient.connect(server.url, JEUGD, { token: await server.token(PEOPLE.jeugd), acks: true })
    const [large, small] = [await client.open(WMO), await client.open(JEUGD)]
    await client.document(small)
    // Nothing is told of what arrived: the document stands still half-way, as on a line that is slow without end.
    client.answersGot = false
    client.askDocument(large)
    await client.frame((frame) => frame.kind === 'more' && frame.channel === large)
    for (let index = 0; index < 20; index += 1) {
      writer.sendUpdate(updateWith(`edit ${index}`))
      await writer.next('ack', ({ count }) => count === index + 1)
    }
    const received = (): number =>
      client.heard.filter(
        ({ frame, message }) => frame.kind === 'whole' && frame.channel === small && message?.type === 'update',
      ).length
    await eventually(() => received() === 20)
    const pieces = client.heard.flatMap(({ frame }) =>
      'bytes' in frame && frame.kind === 'more' ? [frame.bytes.length] : [],
    )
    expect(Math.max(...pieces)).toBe(CHANNEL_LIMITS.pieceBytes)
    expect(pieces.reduce((sum, bytes) => sum + bytes, 0)).toBe(CHANNEL_LIMITS.windowBytes)
    expect(client.heard.some(({ frame }) => frame.kind === 'last')).toBe(false)
    // It goes on as what arrived is told, and comes whole.
    client.answersGot = true
    client.say({ kind: 'got', bytes: CHANNEL_LIMITS.windowBytes })
    const { bytes } = await client.next(large, 'step2')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    expect(doc.getMap('items').get('large')).toHaveLength(5_000)
  })

  test('[NET4] of which edits wait behind it comes first, then the edits', async () => {
    const server = await withLargeDocument()
    const client = await connect(server, PEOPLE.jeugd)
    const writer = await RawClient.connect(server.url, WMO, { token: await server.token(PEOPLE.wmo), acks: true })
    const large = await client.open(WMO)
    client.answersGot = false
    client.askDocument(large)
    await client.frame((frame) => frame.kind === 'more')
    writer.sendUpdate(updateWith('behind'))
    await writer.next('ack')
    client.answersGot = true
    client.say({ kind: 'got', bytes: CHANNEL_LIMITS.windowBytes })
    await client.next(large, 'update')
    const order = client.heard.flatMap(({ message }) => (message === null ? [] : [message.type]))
    expect(order.indexOf('step2')).toBeLessThan(order.indexOf('update'))
  })

  test('[NET4] makes other documents wait for theirs, not for ever', async () => {
    const server = await withLargeDocument()
    const client = await connect(server)
    const [large, second] = [await client.open(WMO), await client.open(HOME)]
    client.answersGot = false
    client.askDocument(large)
    await client.frame((frame) => frame.kind === 'more')
    client.askDocument(second)
    client.sendUpdate(second, updateWith('behind its own handshake'))
    client.answersGot = true
    client.say({ kind: 'got', bytes: CHANNEL_LIMITS.windowBytes })
    await client.next(second, 'ack')
    const turn = client.heard.findIndex(
      ({ frame, message }) => message?.type === 'step2' && 'channel' in frame && frame.channel === second,
    )
    const before = client.heard
      .slice(0, turn)
      .flatMap(({ frame }) => (frame.kind === 'more' && frame.channel === large ? [frame.bytes.length] : []))
    expect(before.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(5_000_000 - LIMITS.syncWaitsAbove)
  })

  test('[NET4] may be brought by the client in pieces', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    const channel = await client.open(WMO)
    client.sendCut(channel, MESSAGE.sync, SYNC.step2, updateWith('large', 'y'.repeat(3_000_000)))
    expect(await client.next(channel, 'ack')).toMatchObject({ count: 1 })
    const told = client.heard.flatMap(({ frame }) => (frame.kind === 'got' ? [frame.bytes] : []))
    expect(told.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThan(3_000_000)
    expect((await client.document(channel)).getMap('items').get('large')).toHaveLength(3_000_000)
  })

  test('[NET4] that is never taken costs the socket when more than 4 MiB waits behind it', async () => {
    const server = await withLargeDocument()
    const client = await connect(server)
    const writer = await RawClient.connect(server.url, JEUGD, { token: await server.token(PEOPLE.jeugd), acks: true })
    const [large, other] = [await client.open(WMO), await client.open(JEUGD)]
    await client.document(other)
    client.answersGot = false
    client.askDocument(large)
    await client.frame((frame) => frame.kind === 'more')
    const doc = new Y.Doc()
    let count = 0
    doc.on('update', (update) => {
      count += 1
      writer.sendUpdate(update)
    })
    while (client.socket.readyState === client.socket.OPEN && count < 20) {
      doc.getMap('items').set('large', 'x'.repeat(1_000_000))
      await writer.next('ack', (ack) => ack.count === count)
    }
    expect((await client.closed).code).toBe(CLOSE_CODES.tryLater)
    expect(count).toBeGreaterThan(LIMITS.waitingBytes / 1_000_000)
  })
})

describe('a hostile socket', () => {
  const open = { kind: 'open', channel: 1, document: WMO, acks: true, schemaVersion: 1, epoch: '', person: '' } as const
  test.each([
    ['text', () => 'open'],
    ['nothing', () => new Uint8Array()],
    ['an unknown kind', () => Uint8Array.of(99, 1)],
    ['a name that is too long to be one', () => ({ ...open, document: 'x'.repeat(2_000) })],
    [
      'a frame of the server',
      () => ({ kind: 'opened', channel: 1, mayWrite: true, schemaVersion: 1, epoch: '' }) as const,
    ],
    ['a channel that was never opened', () => ({ kind: 'whole', channel: 9, bytes: Uint8Array.of(1) }) as const],
    ['the end of one that was never opened', () => ({ kind: 'close', channel: 9, code: 1000, reason: '' }) as const],
  ])('[NET5] %s closes it, and no other', async (_name, make) => {
    const server = await startTestServer()
    const [offender, bystander] = [await connect(server), await connect(server)]
    const channel = await bystander.open(WMO)
    const message = make()
    if (typeof message === 'string' || message instanceof Uint8Array) offender.socket.send(message)
    else offender.say(message)
    expect((await offender.closed).code).toBe(CLOSE_CODES.malformed)
    await bystander.document(channel)
  })

  test('[NET5] a number that was used before, or that is not open yet, closes it', async () => {
    const server = await startTestServer()
    const [again, early] = [await connect(server), await connect(server)]
    await again.open(WMO)
    again.say({ ...open, channel: 1 })
    expect((await again.closed).code).toBe(CLOSE_CODES.malformed)
    early.ask(WMO)
    early.askDocument(1)
    expect((await early.closed).code).toBe(CLOSE_CODES.malformed)
    await eventually(() => server.sync.gateway.size === 0)
  })

  test('[NET5] a frame that is too long closes it, and so does more than a message may hold', async () => {
    const server = await startTestServer()
    const [long, endless] = [await connect(server), await connect(server)]
    const channel = await long.open(WMO)
    long.say({ kind: 'whole', channel, bytes: new Uint8Array(CHANNEL_LIMITS.frameBytes) })
    expect((await long.closed).code).toBe(CLOSE_CODES.tooLarge)
    const other = await endless.open(WMO)
    for (let bytes = 0; bytes <= LIMITS.unfinishedBytes; bytes += 60_000) {
      endless.say({ kind: 'more', channel: other, bytes: new Uint8Array(60_000) })
    }
    expect((await endless.closed).code).toBe(CLOSE_CODES.tooLarge)
  })

  test('[NET5] more than so much behind a document that it does not take closes it', async () => {
    const server = await withLargeDocument()
    const client = await connect(server)
    const [large, second] = [await client.open(WMO), await client.open(HOME)]
    client.answersGot = false
    client.askDocument(large)
    await client.frame((frame) => frame.kind === 'more')
    client.askDocument(second)
    for (let sent = 0; sent <= LIMITS.earlyBytes; sent += 60_000) {
      client.say({ kind: 'whole', channel: second, bytes: new Uint8Array(60_000) })
    }
    expect((await client.closed).code).toBe(CLOSE_CODES.tooMany)
  })

  test('[NET5] has no more than so many channels, and a flood of openings closes it', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    for (let index = 0; index < CHANNEL_LIMITS.channels; index += 1) client.ask(WMO)
    expect(await client.closeCode(client.ask(WMO))).toBe(CLOSE_CODES.tooMany)
    const flooder = await connect(server)
    for (let index = 0; index < 3_000; index += 1) flooder.ask('voorschoten:track:none')
    expect((await flooder.closed).code).toBe(CLOSE_CODES.tooMany)
    await eventually(() => server.sync.gateway.size === CHANNEL_LIMITS.channels)
  })

  test('[NET5] the documents of one socket share a budget', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    const channels = [await client.open(WMO), await client.open(JEUGD), await client.open(HOME)]
    // Within the budget of every document, and beyond that of the socket.
    for (let index = 0; index < 8_000; index += 1)
      for (const channel of channels) client.send(channel, MESSAGE.queryAwareness)
    expect((await client.closed).code).toBe(CLOSE_CODES.tooMany)
  })

  test('[NET5] one that gives no sign of life is cut off; one that does hears one back', async () => {
    const server = await startTestServer({ times: { heartbeatMs: 500 } })
    const [alive, dead] = [await connect(server), await connect(server)]
    await dead.open(WMO)
    Object.assign(dead.socket, { _autoPong: false })
    expect((await dead.closed).code).toBe(1006)
    await alive.frame((frame) => frame.kind === 'got')
    await eventually(() => server.sync.gateway.size === 0)
  })
})

describe('a document that was put back from a backup', () => {
  test('[NET6] lets in who has nothing of it or something of this epoch, and nobody with something of another', async () => {
    const server = await startTestServer()
    const client = await connect(server)
    const fresh = await client.open(WMO)
    const opened = await client.frame((frame) => frame.kind === 'opened' && frame.channel === fresh)
    const epoch = opened.kind === 'opened' ? opened.epoch : ''
    expect(epoch).not.toBe('')
    await client.open(WMO, { epoch })
    expect(await client.closeCode(client.ask(WMO, { epoch: 'van voor de reservekopie' }))).toBe(CLOSE_CODES.otherEpoch)
    await client.document(fresh)
  })

  test('[NET6] a stock client that says which epoch it has is refused in the same way', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const stale = await RawClient.connect(server.url, WMO, { token, query: 'epoch=oud' })
    expect((await stale.closed).code).toBe(CLOSE_CODES.otherEpoch)
  })
})

describe('a document in a newer layout', () => {
  test('[NET7] may only be read by a client that does not know it, from the moment that it is newer', async () => {
    const storage = new MemoryStorage()
    const hints = new HintHub().line()
    const server = await startTestServer({ wrap: () => storage, hints, times: { recheckMs: 20, lookMs: 20 } })
    const [older, newer] = [await connect(server), await connect(server)]
    const before = await older.open(WMO, { schemaVersion: 1 })
    const channel = await newer.open(WMO, { schemaVersion: 2 })
    // Another server, which knows more, brings the document to its layout.
    const doc = await newer.document(channel)
    doc.clientID = 77
    const state = Y.encodeStateVector(doc)
    doc.getMap('meta').set('schemaVersion', 2)
    const update = Y.encodeStateAsUpdate(doc, state)
    await storage.log.append([
      { document: WMO, update, user: SYSTEM_USER, at: new Date().toISOString(), authors: [77] },
    ])
    expect(await older.closeCode(before)).toBe(CLOSE_CODES.forbidden)
    const after = await older.open(WMO, { schemaVersion: 1 })
    const opened = await older.frame((frame) => frame.kind === 'opened' && frame.channel === after)
    expect(opened).toMatchObject({ mayWrite: false, schemaVersion: 2 })
    older.sendUpdate(after, updateWith('by an older client'))
    expect(await older.next(after, 'refused')).toMatchObject({ reason: 'read-only' })
    newer.sendUpdate(channel, updateWith('by a newer client'))
    const keys = (await older.document(after)).getMap('items')
    expect(keys.has('by an older client')).toBe(false)
  })
})
