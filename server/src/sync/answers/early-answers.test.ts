import { join } from 'node:path'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openDatabase } from '../../storage/embedded/database.ts'
import { RawClient, readReceived } from '../../testing/clients/raw-client.ts'
import { syncedClient, untilDoc } from '../../testing/clients/stock-client.ts'
import { deferred, gated } from '../../testing/gated-storage.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'
import { EarlyAnswers } from './early-answers.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const NOTHING = Uint8Array.of(0)
/** Large enough to be answered early. */
const LONG = 'x'.repeat(100_000)

/** A server with a large document in its log, in three updates, that nobody opened; `ask` is a newcomer's first words. */
async function serverWithLarge(
  beforeRead: () => Promise<void> = async () => undefined,
): Promise<{ server: TestServer; ask: (person?: string) => Promise<RawClient> }> {
  const gate = async (method: string): Promise<void> => (method === 'read' ? beforeRead() : undefined)
  const server = await startTestServer({ wrap: (storage) => gated(storage, gate) })
  const { log } = server.storage
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const key of ['a', 'b', 'c']) doc.getMap('items').set(key, LONG)
  const entry = { document: DOCUMENT, user: PEOPLE.wmo, at: new Date().toISOString(), authors: [doc.clientID] }
  await log.append(updates.map((update) => ({ ...entry, update })))
  const ask = async (person: string = PEOPLE.lezer): Promise<RawClient> => {
    const client = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(person), acks: true })
    client.send(MESSAGE.sync, SYNC.step1, NOTHING)
    return client
  }
  return { server, ask }
}

/** What somebody has who took in all that came so far, and the kinds of messages that it came in. */
function takeIn(client: RawClient, doc: Y.Doc): string[] {
  const changes = client.received.splice(0).flatMap((message) => (isChange(message) ? [message] : []))
  for (const { bytes } of changes) Y.applyUpdate(doc, bytes)
  return changes.map(({ type }) => type)
}

const isChange = (message: { readonly type: string }): message is { type: 'update' | 'step2'; bytes: Uint8Array } =>
  message.type === 'update' || message.type === 'step2'

/** Resolves when the server answered everything that it heard before. */
async function answered(client: RawClient): Promise<void> {
  client.sendStep2(Y.encodeStateAsUpdate(new Y.Doc()))
  await client.next('ack')
}

describe('a large document that is not in memory', () => {
  test('[PRO21] comes as it is stored, once, with sync step 2 as the last', async () => {
    const { server, ask } = await serverWithLarge()
    const client = await ask(PEOPLE.wmo)
    await answered(client)
    const stored = await server.storage.log.read(DOCUMENT)
    const came = client.received.filter(isChange)
    expect(came.map(({ bytes }) => Buffer.from(bytes))).toEqual(stored?.updates.map((update) => Buffer.from(update)))
    const doc = new Y.Doc()
    expect(takeIn(client, doc)).toEqual(['update', 'update', 'update', 'step2'])
    expect(doc.getMap('items').size).toBeGreaterThan(3)
    client.send(MESSAGE.sync, SYNC.step1, NOTHING)
    const again = new Y.Doc()
    Y.applyUpdate(again, (await client.next('step2')).bytes)
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again))).toBe(true)
  })

  test('[PRO21] is whole when a stock client says that it is synced', async () => {
    const { server } = await serverWithLarge()
    const { doc } = await syncedClient(server.url, DOCUMENT, await server.token(PEOPLE.wmo))
    expect([...'abc'].map((key) => doc.getMap('items').get(key))).toEqual([LONG, LONG, LONG])
  })

  test('[PRO21] is followed once by what somebody else writes while it is opened', async () => {
    const disk = deferred()
    const { ask } = await serverWithLarge(() => disk.promise)
    const [writer, reader] = [await ask(PEOPLE.wmo), await ask()]
    disk.resolve()
    const change = new Y.Doc()
    change.getMap('items').set('d', 1)
    writer.sendUpdate(Y.encodeStateAsUpdate(change))
    await writer.next('ack')
    const doc = new Y.Doc()
    const types: string[] = []
    while (!doc.getMap('items').has('d')) {
      types.push(...takeIn(reader, doc))
      await new Promise((resolve) => setImmediate(resolve))
    }
    // Who would be answered twice, is so by now.
    const whole = await reader.document()
    types.push(...takeIn(reader, doc))
    expect(types).toEqual(['update', 'update', 'update', 'step2', 'update'])
    expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(whole))).toBe(true)
  })

  test('[PRO21] with damaged bytes lets nobody in and gives none of them', async () => {
    const { server, ask } = await serverWithLarge()
    const database = openDatabase(join(server.dataFolder, 'samenspoor.db'), 100)
    database.prepare('UPDATE document_update SET crc = crc + 1 WHERE document = ? AND number = 4').run(DOCUMENT)
    database.close()
    const client = await ask()
    expect((await client.closed).code).toBe(CLOSE_CODES.loadFailed)
    expect(client.received).toEqual([])
  })

  test('[PRO21] waits for nobody who says nothing, and opens for somebody who brings something', async () => {
    const { server, ask } = await serverWithLarge()
    const token = await server.token(PEOPLE.wmo)
    const silent = await RawClient.connect(server.url, DOCUMENT, { token })
    await ask()
    const mine = new Y.Doc()
    mine.getMap('items').set('mine', 1)
    const { doc } = await syncedClient(server.url, DOCUMENT, token, mine)
    await untilDoc(doc, () => [...'abc', 'mine'].every((key) => doc.getMap('items').has(key)))
    expect(silent.received.filter(isChange)).toEqual([])
  })
})

const edits = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.option(fc.nat()), by: fc.nat(2) }), {
  minLength: 1,
  maxLength: 30,
})

const bring = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))

describe('early answers', () => {
  test('[PRO21] give the document that is stored, wherever its snapshot ends', async () => {
    await fc.assert(
      fc.asyncProperty(edits, fc.nat(30), async (made, cut) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
        const updates: Uint8Array[] = []
        const whole = new Y.Doc()
        whole.on('update', (update: Uint8Array) => updates.push(update))
        whole.getMap('items').set('long', LONG)
        for (const { key, value, by } of made) {
          const doc = docs[by] ?? whole
          bring(whole, doc)
          if (value === null) doc.getMap('items').delete(key)
          else doc.getMap('items').set(key, value)
          bring(doc, whole)
        }
        const upTo = Math.min(cut, updates.length)
        const old = new Y.Doc()
        for (const update of updates.slice(0, upTo)) Y.applyUpdate(old, update)
        const snapshot = upTo === 0 ? null : Y.encodeStateAsUpdate(old)
        const stored = { epoch: 'e', snapshot, updates: updates.slice(upTo), last: updates.length, authors: new Map() }
        const got = new Y.Doc()
        const types: string[] = []
        const newcomer = {
          waitingBytes: 0,
          send: (message: Uint8Array) => {
            const received = readReceived(message)
            types.push(received.type)
            if (isChange(received)) Y.applyUpdate(got, received.bytes)
          },
        }
        const early = new EarlyAnswers()
        early.expect(newcomer)
        early.hear(newcomer, true)
        await early.give(stored)
        expect(types.filter((type) => type === 'step2')).toHaveLength(1)
        expect(types.at(-1)).toBe('step2')
        expect(Y.equalSnapshots(Y.snapshot(got), Y.snapshot(whole))).toBe(true)
        expect([early.takeAnswered(newcomer), early.takeAnswered(newcomer)]).toEqual([true, false])
      }),
      { numRuns: process.env.LONG ? 1_000 : 40 },
    )
  })
})
