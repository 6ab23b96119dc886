import { describe, expect, test } from 'vitest'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { eventually } from '../../testing/clients/stock-client.ts'
import { deferred, gated, slowDisk } from '../../testing/gated-storage.ts'
import { updateWith } from '../../testing/hostile-update.ts'
import { PEOPLE, startTestServer, type TestServer } from '../../testing/servers/test-server.ts'
import type { SyncTimes } from '../sync-server.ts'

const DOCUMENT = 'voorschoten:track:wmo'

const connect = async (server: TestServer, person: string, acks = true): Promise<RawClient> =>
  RawClient.connect(server.url, DOCUMENT, { token: await server.token(person), acks })

/** A server on which appends wait until `disk` is resolved; `asked` resolves at the first. */
async function serverWithSlowDisk(times: Partial<SyncTimes> = {}) {
  const { disk, asked, wrap } = slowDisk()
  return { server: await startTestServer({ times: { lingerMs: 0, ...times }, wrap }), disk, asked }
}

describe('what arrives while an append is under way', () => {
  test('[PRO4] is counted, also when it holds what that append brings to disk', async () => {
    const { server, disk, asked } = await serverWithSlowDisk()
    const writer = await connect(server, PEOPLE.wmo)
    const update = updateWith('x', 71)
    writer.sendUpdate(update)
    await asked.promise
    writer.sendUpdate(update)
    writer.sendStep2(update)
    // The answer comes after the server read both.
    await writer.document()
    disk.resolve()
    await writer.next('ack', ({ count }) => count === 3)
    const counts = writer.received.flatMap((message) => (message.type === 'ack' ? message.count : []))
    expect(counts).toEqual(counts.filter((count) => count < 3).sort())
  })

  test('[PRO3] [PRO10] of somebody who left is saved, of somebody who was sent away it is not, and the room goes', async () => {
    const { server, disk, asked } = await serverWithSlowDisk()
    const first = await connect(server, PEOPLE.wmo)
    first.sendUpdate(updateWith('first', 71))
    await asked.promise
    const leaving = await connect(server, PEOPLE.wmo)
    leaving.sendUpdate(updateWith('left', 72))
    await leaving.document()
    leaving.socket.close()
    await leaving.closed
    const expelled = await connect(server, PEOPLE.wmo)
    expelled.sendUpdate(updateWith('expelled', 73))
    await expelled.document()
    expelled.send(99)
    await expelled.closed
    disk.resolve()
    await first.next('ack')
    await server.sync.rooms.get(DOCUMENT)?.settled()
    const items = (await first.document()).getMap('items')
    expect(['first', 'left', 'expelled'].map((key) => items.has(key))).toEqual([true, true, false])
    first.socket.close()
    await first.closed
    await eventually(() => server.sync.rooms.size === 0)
  })
})

describe('what waits while an append fails', () => {
  test.each([false, true])('[PRO11] [PRO3] is saved once it works again (more comes meanwhile: %s)', async (isMore) => {
    const [disk, asked] = [deferred(), deferred()]
    let isBroken = true
    const server = await startTestServer({
      wrap: (storage) =>
        gated(storage, async (method) => {
          if (method !== 'append') return
          asked.resolve()
          await disk.promise
          if (isBroken) throw new Error('disk error')
        }),
    })
    const [writer, waiting] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    writer.sendUpdate(updateWith('first', 71))
    await asked.promise
    waiting.sendUpdate(updateWith('waits', 72))
    await waiting.document()
    waiting.received.length = 0
    disk.resolve()
    await eventually(() => server.sync.queue.isFailing)
    if (isMore) {
      writer.sendUpdate(updateWith('more', 73))
      expect(await waiting.next('refused')).toMatchObject({ count: 1, reason: 'storage' })
    }
    isBroken = false
    if (isMore) {
      await waiting.next('step1')
      waiting.sendStep2(updateWith('waits', 72))
    }
    await waiting.next('ack', ({ count }) => count === (isMore ? 2 : 1))
    await writer.next('ack')
    expect((await waiting.document()).getMap('items').has('waits')).toBe(true)
  })

  test('[PRO16] is saved and acknowledged by a server that stops', async () => {
    const { server, disk, asked } = await serverWithSlowDisk()
    const [writer, waiting] = [await connect(server, PEOPLE.wmo), await connect(server, PEOPLE.projectleider)]
    writer.sendUpdate(updateWith('first', 71))
    await asked.promise
    waiting.sendUpdate(updateWith('waits', 72))
    await waiting.document()
    const stopped = server.stop()
    disk.resolve()
    await waiting.next('ack')
    expect(await stopped).toMatchObject({ isAllSaved: true })
  })
})

describe('what arrives before rights are taken away, and is tried after that', () => {
  test.each([
    ['a reader', [{ role: 'lezer' as const }]],
    ['nobody', []],
  ])('[PRO5] of somebody who is %s by then is not saved', async (_, roles) => {
    const { server, disk, asked } = await serverWithSlowDisk({ recheckMs: 20 })
    const other = await connect(server, PEOPLE.projectleider)
    other.sendUpdate(updateWith('first', 71))
    await asked.promise
    const writer = await connect(server, PEOPLE.wmo)
    writer.sendUpdate(updateWith('late', 72))
    await writer.document()
    const [programme] = await server.storage.registry.programmes()
    if (programme === undefined) throw new Error('no programme')
    const people = programme.people.flatMap((person) =>
      person.id === PEOPLE.wmo ? roles.map((role) => ({ ...person, ...role })) : [person],
    )
    await server.storage.registry.saveProgramme({ ...programme, people })
    await writer.closed
    disk.resolve()
    await other.next('ack')
    await server.sync.rooms.get(DOCUMENT)?.settled()
    const items = (await other.document()).getMap('items')
    expect([items.has('first'), items.has('late')]).toEqual([true, false])
  })
})

describe('a client id', () => {
  test('[PRO6] of somebody who was present under it before writing stays theirs, also when the server starts again', async () => {
    const server = await startTestServer()
    const writer = await connect(server, PEOPLE.wmo)
    writer.sendAwareness({ client: 71, clock: 1, state: { user: {} } })
    writer.sendUpdate(updateWith('mine', 71))
    await writer.next('ack')
    await server.stop()
    const again = await startTestServer({ dataFolder: server.dataFolder })
    const stored = await again.storage.log.read(DOCUMENT)
    expect(stored?.authors.get(71)).toBe(PEOPLE.wmo)
  })
})
