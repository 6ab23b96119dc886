import { once } from 'node:events'
import type { Person } from '@samenspoor/shared/model/person'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { demoProgramme } from '../../demo/demo-programme.ts'
import { RawClient } from '../../testing/clients/raw-client.ts'
import { PEOPLE, startTestServer } from '../../testing/servers/test-server.ts'
import { Connection } from '../connection.ts'
import type { Room } from '../rooms/room.ts'
import type { Channel } from '../sockets/channel.ts'
import { Budget, LIMITS } from './limits.ts'

const DOCUMENT = 'voorschoten:track:wmo'

describe('a message that is none', () => {
  test.each([
    ['text', 'sync please', CLOSE_CODES.malformed],
    ['nothing', new Uint8Array(), CLOSE_CODES.malformed],
    ['an unknown type', Uint8Array.of(77), CLOSE_CODES.malformed],
    ['an unknown kind of sync', Uint8Array.of(MESSAGE.sync, 9), CLOSE_CODES.malformed],
    ['a type without end', new Uint8Array(40).fill(255), CLOSE_CODES.malformed],
    ['a length beyond the message', Uint8Array.of(MESSAGE.sync, SYNC.update, 255, 255, 3), CLOSE_CODES.malformed],
    ['a state vector that is none', Uint8Array.of(MESSAGE.sync, SYNC.step1, 2, 9, 9), CLOSE_CODES.malformed],
    ['an awareness update that is none', Uint8Array.of(MESSAGE.awareness, 2, 9, 9), CLOSE_CODES.malformed],
    ['an update that is none', Uint8Array.of(MESSAGE.sync, SYNC.update, 3, 1, 1, 1), CLOSE_CODES.malformed],
    ['a message that is too large', new Uint8Array(LIMITS.socketMessageBytes + 1), 1009],
  ])('[PRO15] %s closes that socket, and no other', async (_name, message, code) => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const bystander = await RawClient.connect(server.url, DOCUMENT, { token })
    const offender = await RawClient.connect(server.url, DOCUMENT, { token })
    await Promise.all([bystander.next('step1'), offender.next('step1')])
    offender.socket.send(message)
    expect((await offender.closed).code).toBe(code)
    await bystander.document()
  })
})

describe('too much', () => {
  test('[PRO15] messages close the socket, and the others are served', async () => {
    const server = await startTestServer()
    const token = await server.token(PEOPLE.wmo)
    const bystander = await RawClient.connect(server.url, DOCUMENT, { token })
    const flooder = await RawClient.connect(server.url, DOCUMENT, { token })
    for (let index = 0; index < 400; index += 1)
      flooder.send(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(new Y.Doc()))
    expect((await flooder.closed).code).toBe(CLOSE_CODES.tooMany)
    await bystander.document()
  })

  test('[PRO15] waiting for a reader that does not read cuts that reader off', async () => {
    const server = await startTestServer()
    const writer = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.wmo), acks: true })
    const stalled = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.lezer) })
    await stalled.document()
    stalled.socket.pause()
    const doc = new Y.Doc()
    let count = 0
    doc.on('update', (update) => {
      count += 1
      writer.sendUpdate(update)
    })
    // More than the limit and what two sockets' buffers in the system may hold.
    for (let index = 0; index < 20; index += 1) {
      doc.getMap('items').set('large', 'x'.repeat(1_000_000))
      await writer.next('ack', (ack) => ack.count === count)
    }
    const closed = once(stalled.socket, 'close')
    stalled.socket.resume()
    await closed
    const received = stalled.received.filter(({ type }) => type === 'update').length
    expect(received).toBeLessThan(20)
    const again = await RawClient.connect(server.url, DOCUMENT, { token: await server.token(PEOPLE.lezer) })
    expect((await again.document()).getMap('items').get('large')).toHaveLength(1_000_000)
    // Twenty megabytes go to disk.
  }, 20_000)

  test('[PRO15] a budget fills up with time, to its capacity and no further', () => {
    const budget = new Budget(10, 5, 0)
    expect([budget.spend(10, 0), budget.spend(1, 0), budget.spend(5, 1_000), budget.spend(1, 1_000)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([budget.spend(11, 100_000), budget.spend(10, 100_000)]).toEqual([false, true])
  })
})

describe('a connection', () => {
  test('[PRO15] pays for what the server worked for it, not for the time that the machine did something else', () => {
    const codes: number[] = []
    const channel: Channel = {
      isOpenAtOnce: true,
      ...{ waitingBytes: 0, opened: () => undefined, send: () => undefined, isAlive: () => true, cut: () => undefined },
      close: (code) => void codes.push(code),
    }
    let busy = (): void => undefined
    const room = {
      ...{ epoch: '', schemaVersion: 1, state: 'live', join: () => undefined, leave: () => undefined },
      ...{ inform: () => undefined, answerStep1: () => busy() },
    } as unknown as Room
    const connection = new Connection(
      channel,
      {
        ...{ document: DOCUMENT, person: demoProgramme.people[0] as Person, credential: '', origin: '', acks: true },
        ...{ schemaVersion: 1, epoch: '' },
      },
      [],
    )
    connection.enter({ room, letGo: () => undefined })
    const ask = (): void => connection.receive(Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0))
    // The thread sleeps, as it does when others have the processor.
    busy = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200)
    ask()
    expect(codes).toEqual([])
    busy = () => {
      const { user, system } = process.threadCpuUsage()
      const until = user + system + 1_200_000
      for (let now = 0; now < until; ) {
        const used = process.threadCpuUsage()
        now = used.user + used.system
      }
    }
    ask()
    expect(codes).toEqual([CLOSE_CODES.tooMany])
  }, 30_000)

  test('[PRO15] that gives no sign of life is cut off; one that does hears one back', async () => {
    const server = await startTestServer({ times: { heartbeatMs: 700 } })
    const token = await server.token(PEOPLE.wmo)
    const [alive, dead] = [
      await RawClient.connect(server.url, DOCUMENT, { token }),
      await RawClient.connect(server.url, DOCUMENT, { token }),
    ]
    dead.sendAwareness({ client: 5, clock: 0, state: {} })
    await alive.next('awareness', ({ bytes }) => bytes.length > 1)
    // No longer answers pings, as a computer whose network is gone.
    dead.socket.pong = () => undefined
    dead.socket.removeAllListeners('ping')
    Object.assign(dead.socket, { _autoPong: false })
    expect((await dead.closed).code).toBe(1006)
    await alive.next('awareness', ({ bytes }) => bytes.length === 1)
    await alive.document()
  })
})
