import { mayWriteDocument } from '@samenspoor/shared/access/permissions'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoProgramme } from '../demo/demo-programme.ts'
import { RawClient } from '../testing/clients/raw-client.ts'
import { stockClient, syncedClient, until, untilDoc } from '../testing/clients/stock-client.ts'
import { PEOPLE, startTestServer, type TestServer } from '../testing/servers/test-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc())

function updateWith(key: string, clientID?: number): Uint8Array {
  const doc = new Y.Doc()
  if (clientID !== undefined) doc.clientID = clientID
  doc.getMap('items').set(key, key)
  return Y.encodeStateAsUpdate(doc)
}

const connect = async (server: TestServer, person: string, acks = true): Promise<RawClient> =>
  RawClient.connect(server.url, DOCUMENT, { token: await server.token(person), acks })

/** How many updates the log of the document holds. */
const logLength = async (server: TestServer): Promise<number | undefined> =>
  (await server.storage.log.read(DOCUMENT))?.last

describe('a reader', () => {
  test('[PRO5] changes nothing, by update or by sync step 2', async () => {
    const server = await startTestServer()
    const [reader, observer, writer] = [
      await connect(server, PEOPLE.lezer),
      await connect(server, PEOPLE.projectleider),
      await connect(server, PEOPLE.wmo),
    ]
    await observer.document()
    const length = await logLength(server)
    reader.sendStep2(updateWith('by step 2'))
    reader.sendUpdate(updateWith('by update'))
    expect(await reader.next('refused')).toMatchObject({ count: 1, reason: 'read-only' })
    expect(await reader.next('refused')).toMatchObject({ count: 2, reason: 'read-only' })
    expect(await logLength(server)).toBe(length)
    // The positive control: the same, from somebody who may. It is the first that the observer hears of.
    writer.sendUpdate(updateWith('by a writer'))
    await writer.next('ack', ({ count }) => count === 1)
    const { bytes } = await observer.next('update')
    const heard = new Y.Doc()
    Y.applyUpdate(heard, bytes)
    expect([...heard.getMap('items').keys()]).toEqual(['by a writer'])
    const items = (await observer.document()).getMap('items')
    expect(['by step 2', 'by update', 'by a writer'].map((key) => items.has(key))).toEqual([false, false, true])
    expect(await logLength(server)).toBe((length ?? 0) + 1)
  })

  test('[PRO5] deletes nothing', async () => {
    const server = await startTestServer()
    const reader = await connect(server, PEOPLE.lezer)
    const before = (await reader.document()).getMap('items').toJSON()
    const doc = await reader.document()
    const own: Uint8Array[] = []
    doc.on('update', (update) => own.push(update))
    doc.getMap('items').clear()
    for (const update of own) reader.sendUpdate(update)
    await reader.next('refused')
    expect((await reader.document()).getMap('items').toJSON()).toEqual(before)
  })

  test('[PRO5] may say in sync that there is nothing new', async () => {
    const server = await startTestServer()
    const reader = await connect(server, PEOPLE.lezer)
    reader.sendStep2(NOTHING)
    reader.sendStep2(Y.encodeStateAsUpdate(await reader.document()))
    await reader.next('ack', ({ count }) => count === 2)
    expect(reader.received.filter(({ type }) => type === 'refused')).toEqual([])
  })

  test('[PRO5] with the stock provider stays connected, and is not heard', async () => {
    const server = await startTestServer()
    const reader = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
    const writer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))
    reader.doc.getMap('items').set('not mine', 1)
    writer.doc.getMap('items').set('mine', 1)
    await untilDoc(reader.doc, (doc) => doc.getMap('items').has('mine'))
    expect(reader.provider.wsconnected).toBe(true)
    expect(writer.doc.getMap('items').has('not mine')).toBe(false)
  })

  test('[ACC1] [ACC2] [PRO5] every demo person writes exactly the documents that the rules give', async () => {
    const server = await startTestServer()
    const names = ['programme', 'track:wmo', 'track:jeugd', 'plan:wi'].map((name) => `voorschoten:${name}`)
    for (const person of demoProgramme.people) {
      const token = await server.token(person.id)
      for (const name of names) {
        const client = await RawClient.connect(server.url, name, { token, acks: true })
        client.sendUpdate(updateWith(`${person.id} ${name}`))
        const answer = await Promise.race([client.next('ack'), client.next('refused')])
        expect([person.id, name, answer.type]).toEqual([
          person.id,
          name,
          mayWriteDocument(person, name) ? 'ack' : 'refused',
        ])
      }
    }
  })
})

describe('a forged update', () => {
  test('[PRO6] [PRO8] [PRO10] closes its sender only; its victim loses nothing', async () => {
    const server = await startTestServer()
    const victim = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))
    const observer = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.lezer))
    victim.doc.getMap('items').set('first', 1)
    await untilDoc(observer.doc, (doc) => doc.getMap('items').has('first'))
    const clock = Y.getState(victim.doc.store, victim.doc.clientID)
    const attacks = [
      handmade(1, 1, victim.doc.clientID, clock, 0, 100, 0),
      handmade(0, 1, victim.doc.clientID, 1, clock, 1_000),
    ]
    for (const attack of attacks) {
      const attacker = await connect(server, PEOPLE.projectleider)
      attacker.sendUpdate(attack)
      expect(await attacker.next('refused')).toMatchObject({ count: 1, reason: 'malformed' })
      expect((await attacker.closed).code).toBe(CLOSE_CODES.malformed)
    }
    for (let index = 0; index < 50; index += 1) victim.doc.getMap('items').set(`later ${index}`, index)
    await untilDoc(observer.doc, (doc) => doc.getMap('items').has('later 49'))
    expect(observer.doc.getMap('items').toJSON()).toEqual(victim.doc.getMap('items').toJSON())
    expect(victim.provider.wsconnected && observer.provider.wsconnected).toBe(true)
    const refusals = server.lines.filter((line) => line.includes('write-document') && line.includes('refused'))
    expect(refusals).toHaveLength(2)
    expect(JSON.parse(refusals[0] ?? '')).toMatchObject({ actor: PEOPLE.projectleider, object: DOCUMENT, audit: true })
  })

  test('[PRO6] cannot take a client id that a colleague is present under and has not written with yet', async () => {
    const server = await startTestServer()
    const [victim, attacker] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    victim.sendAwareness({ client: 4_242, clock: 1, state: { view: 'board' } })
    await attacker.next('awareness')
    attacker.sendUpdate(updateWith('stolen', 4_242))
    expect((await attacker.closed).code).toBe(CLOSE_CODES.malformed)
    victim.sendUpdate(updateWith('own', 4_242))
    await victim.next('ack')
  })

  test('[PRO6] cannot take a client id that a colleague used before the server started again', async () => {
    const first = await startTestServer()
    const victim = await connect(first, PEOPLE.wmo)
    victim.sendUpdate(updateWith('own', 4_242))
    await victim.next('ack')
    await first.stop()
    const server = await startTestServer({ dataFolder: first.dataFolder })
    const attacker = await connect(server, PEOPLE.projectleider)
    attacker.sendUpdate(handmade(1, 1, 4_242, 1, 0, 100, 0))
    expect((await attacker.closed).code).toBe(CLOSE_CODES.malformed)
    const seed = await connect(server, PEOPLE.projectleider)
    const [seedClient = 0] = (await seed.document()).store.clients.keys()
    seed.sendUpdate(handmade(1, 1, seedClient, Y.getState((await seed.document()).store, seedClient), 0, 100, 0))
    expect((await seed.closed).code).toBe(CLOSE_CODES.malformed)
  })
})

describe('when a sign-in ends', () => {
  test('[PRO14] its sockets close within two seconds, and no others', async () => {
    const server = await startTestServer({ times: { recheckMs: 50 } })
    const token = await server.token(PEOPLE.wmo)
    const [one, two] = [
      await RawClient.connect(server.url, DOCUMENT, { token }),
      await RawClient.connect(server.url, 'voorschoten:programme', { token }),
    ]
    const other = await connect(server, PEOPLE.wmo)
    await Promise.all([one.next('step1'), two.next('step1'), other.next('step1')])
    const identity = await server.signIns.identify(token, 'token')
    const started = performance.now()
    await server.signIns.end(identity?.key ?? '')
    expect([(await one.closed).code, (await two.closed).code]).toEqual([
      CLOSE_CODES.unauthenticated,
      CLOSE_CODES.unauthenticated,
    ])
    expect(performance.now() - started).toBeLessThan(2_000)
    await other.document()
  })

  test('[PRO14] by the clock or by another process, its sockets close too', async () => {
    let now = Date.now()
    const server = await startTestServer({ times: { recheckMs: 20 }, now: () => now })
    const [expiring, removed] = [await server.token(PEOPLE.wmo), await server.token(PEOPLE.wmo)]
    const second = await RawClient.connect(server.url, DOCUMENT, { token: removed })
    const identity = await server.signIns.identify(removed, 'token')
    await server.storage.credentials.remove(identity?.key ?? '')
    expect((await second.closed).code).toBe(CLOSE_CODES.unauthenticated)
    const first = await RawClient.connect(server.url, DOCUMENT, { token: expiring })
    now += 31 * 24 * 3_600_000
    expect((await first.closed).code).toBe(CLOSE_CODES.unauthenticated)
  })

  test('[PRO14] or rights change, the sockets that they touch close, and what was withdrawn is refused', async () => {
    const server = await startTestServer({ times: { recheckMs: 20 } })
    const writer = await connect(server, PEOPLE.wmo)
    const reader = await connect(server, PEOPLE.lezer)
    await writer.next('step1')
    const people = demoProgramme.people.map((person) =>
      person.id === PEOPLE.wmo ? { ...person, role: 'lezer' as const } : person,
    )
    await server.storage.registry.saveProgramme({ ...demoProgramme, people })
    expect((await writer.closed).code).toBe(CLOSE_CODES.forbidden)
    const again = await connect(server, PEOPLE.wmo)
    again.sendUpdate(updateWith('no more'))
    expect(await again.next('refused')).toMatchObject({ reason: 'read-only' })
    await reader.document()
  })

  test('[PRO14] the stock provider does not come back with a token that ended', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const client = stockClient(server.url, DOCUMENT, token)
    await until(
      () => client.provider.synced,
      (check) => client.provider.on('sync', check),
    )
    const closed = new Promise<{ code: number }>((resolve) => client.provider.on('closed', resolve))
    const identity = await server.signIns.identify(token, 'token')
    await server.signIns.end(identity?.key ?? '')
    expect((await closed).code).toBe(CLOSE_CODES.unauthenticated)
    expect(client.provider.shouldConnect).toBe(false)
  })
})

/** An update in the smallest varuints. */
function handmade(...values: number[]): Uint8Array {
  const bytes: number[] = []
  for (let value of values) {
    while (value > 127) {
      bytes.push(128 + (value % 128))
      value = Math.floor(value / 128)
    }
    bytes.push(value)
  }
  return Uint8Array.from(bytes)
}
