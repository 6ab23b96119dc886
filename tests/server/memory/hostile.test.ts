import type { Socket } from 'node:net'
import { deflateRawSync } from 'node:zlib'
import { awarenessOf } from '@samenspoor/server/testing/clients/line'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Holding, MeasuredServer } from './measured-server.ts'
import { ended, frame, rawConnection, rawWebsocket } from './raw-connection.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const MIB = 1024 * 1024
const TIMES = process.env.LONG === '1' ? 5 : 1

/** What each attack does with the connections that it opened; they all stay open on the attacker's side. */
interface Attack {
  readonly name: string
  run(server: MeasuredServer, token: string): Promise<unknown>
  /** Connections that the server may still have of it. */
  readonly sockets: number
}

const many = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count * TIMES }, (_, index) => make(index)))

const upgrade = (lines: readonly string[]): string =>
  `${['GET /sync/voorschoten:programme HTTP/1.1', 'Host: 127.0.0.1', 'Connection: Upgrade', ...lines].join('\r\n')}\r\n\r\n`
const KEY = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==']

/** Says the same on many connections that nobody knows, and waits until the server ended them. */
const strangers =
  (count: number, text: string) =>
  async ({ port }: MeasuredServer): Promise<void> => {
    await many(count, async () => {
      const socket = await rawConnection(port)
      socket.write(text)
      await ended(socket)
    })
  }

/** Writes bytes on websockets of somebody who may be here, and waits until the server ended them. */
const websockets =
  (count: number, attack: (socket: Socket) => void) =>
  async ({ port }: MeasuredServer, token: string): Promise<void> => {
    await many(count, async () => {
      const socket = await rawWebsocket(port, DOCUMENT, token)
      attack(socket)
      await ended(socket)
    })
  }

const message = (...parts: (number | Uint8Array)[]): Uint8Array =>
  encoding.encode((to) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(to, part)
      else encoding.writeVarUint8Array(to, part)
    }
  })
const step1 = message(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(new Y.Doc()))
const presence = (json: string): Uint8Array => message(MESSAGE.awareness, awarenessOf({ client: 5, clock: 1, json }))
const binary = (payload: Uint8Array): Buffer => frame(payload, { opcode: 2 })
/** A payload of ninety megabytes in ninety kilobytes. */
const bomb = deflateRawSync(Buffer.alloc(90 * MIB))

const attacks: readonly Attack[] = [
  {
    name: '[PRO19] connections that say nothing',
    sockets: 512,
    run: ({ port }) => many(2_000, () => rawConnection(port)),
  },
  {
    name: '[PRO19] requests without an end',
    sockets: 0,
    run: strangers(400, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: '),
  },
  {
    name: '[PRO19] upgrades without an end',
    sockets: 0,
    run: strangers(400, upgrade(['Upgrade: websocket', ...KEY]).slice(0, -2)),
  },
  { name: '[PRO19] upgrades to something else', sockets: 0, run: strangers(1_000, upgrade(['Upgrade: h2c'])) },
  {
    name: '[PRO19] upgrades of nobody, which stay open on the other side',
    sockets: 0,
    run: strangers(1_000, upgrade(['Upgrade: websocket', ...KEY])),
  },
  {
    name: '[PRO15] frames of 60 MiB',
    sockets: 0,
    run: websockets(50, (socket) => {
      socket.write(frame(new Uint8Array(256 * 1024), { opcode: 2, length: 60 * MIB }))
    }),
  },
  {
    name: '[PRO15] a message in a hundred thousand pieces',
    sockets: 0,
    run: websockets(20, (socket) => {
      socket.write(frame(new Uint8Array(1), { opcode: 2, isLast: false }))
      const piece = frame(new Uint8Array(1), { opcode: 0, isLast: false })
      socket.write(Buffer.concat(Array.from({ length: 100_000 }, () => piece)))
    }),
  },
  {
    name: '[PRO19] messages that are never whole',
    sockets: 16,
    run: ({ port }, token) =>
      many(60, async () => {
        const socket = await rawWebsocket(port, DOCUMENT, token)
        await new Promise<void>((resolve) => {
          socket.write(frame(new Uint8Array(MIB - 100), { opcode: 2, length: MIB }), () => resolve())
          socket.once('close', () => resolve())
        })
      }),
  },
  {
    name: '[PRO15] compressed frames that grow a thousandfold',
    sockets: 0,
    run: websockets(50, (socket) => socket.write(frame(bomb, { opcode: 2, reserved: 4 }))),
  },
  {
    name: '[PRO15] pings without an end, whose answers nobody reads',
    sockets: 0,
    run: async ({ port }, token) => {
      const pings = Buffer.concat(Array.from({ length: 20_000 }, () => frame(new Uint8Array(125), { opcode: 9 })))
      await many(20, async () => {
        const socket = await rawWebsocket(port, DOCUMENT, token)
        socket.pause()
        const written = new Promise<void>((resolve) => socket.write(pings, () => resolve()))
        await Promise.race([written, new Promise((resolve) => socket.once('close', resolve))])
        await ended(socket)
      })
    },
  },
  {
    name: '[PRO15] asking for the document without an end',
    sockets: 0,
    run: websockets(20, (socket) => {
      const asked = binary(step1)
      socket.write(Buffer.concat(Array.from({ length: 2_000 }, () => asked)))
    }),
  },
  {
    name: '[PRO13] presence of a megabyte, and presence as deep as a message',
    sockets: 30 * TIMES,
    run: ({ port }, token) =>
      many(30, async () => {
        const socket = await rawWebsocket(port, 'voorschoten:programme', token)
        const depth = 300_000
        socket.write(binary(presence(JSON.stringify({ own: 'x'.repeat(MIB / 2) }))))
        socket.write(binary(presence(`{"own":${'['.repeat(depth)}${']'.repeat(depth)}}`)))
        // Answered behind them: both were heard.
        socket.write(binary(step1))
        await untilBytes(socket, 1_000)
      }),
  },
]

const BAD_FRAMES: readonly (readonly [string, Buffer])[] = [
  ['text', frame(Buffer.from('sync please'), { opcode: 1 })],
  ['text that holds a number', frame(Buffer.from('0'), { opcode: 1 })],
  ['text that is no text', frame(Uint8Array.of(0xc3, 0x28), { opcode: 1 })],
  ['an opcode that does not exist', frame(new Uint8Array(3), { opcode: 3 })],
  ['a reserved bit', frame(step1, { opcode: 2, reserved: 1 })],
  ['a frame without a mask', frame(step1, { opcode: 2, isMasked: false })],
  ['a continuation of nothing', frame(step1, { opcode: 0 })],
  ['a message in the middle of another', Buffer.concat([frame(step1, { opcode: 2, isLast: false }), binary(step1)])],
  ['a ping in pieces', frame(new Uint8Array(1), { opcode: 9, isLast: false })],
  ['a ping that is too long', frame(new Uint8Array(126), { opcode: 9 })],
  ['a close with half a code', frame(new Uint8Array(1), { opcode: 8 })],
  ['a length beyond numbers', Buffer.from([0x82, 0xff, ...new Uint8Array(8).fill(255), 0, 0, 0, 0])],
  ['an empty message', frame(new Uint8Array(), { opcode: 2 })],
]

describe('a real server', () => {
  test.each(attacks)(
    'grows less than 20 MiB by $name, and serves others meanwhile',
    async ({ run, sockets }) => {
      const server = await MeasuredServer.start()
      const token = await server.token('wmo')
      await served(server, token)
      const before = await server.holding()
      await run(server, token)
      const held = (after: Holding): number => Math.max(0, after.held - before.held) / MIB
      // The server closes its side a moment after it said so.
      // Long before the heartbeat would end them.
      const done = performance.now()
      let after = await server.holding()
      while (after.sockets > before.sockets + sockets) after = await server.holding()
      expect(performance.now() - done).toBeLessThan(15_000)
      expect(held(after)).toBeLessThan(20)
      await served(server, token)
    },
    90_000,
  )

  test('[PRO15] closes what sends bad frames, and nothing else', async () => {
    const server = await MeasuredServer.start()
    const token = await server.token('wmo')
    const bystander = await rawWebsocket(server.port, DOCUMENT, token)
    for (const [name, bytes] of BAD_FRAMES) {
      const offender = await rawWebsocket(server.port, DOCUMENT, token)
      offender.write(bytes)
      await ended(offender)
      bystander.write(binary(step1))
      expect([name, await untilBytes(bystander, 1_000)]).toEqual([name, true])
    }
  })
})

/** Resolves when somebody new got the whole document. */
async function served({ port }: MeasuredServer, token: string): Promise<void> {
  const socket = await rawWebsocket(port, DOCUMENT, token)
  socket.write(binary(step1))
  expect(await untilBytes(socket, 1_000)).toBe(true)
  socket.destroy()
}

/** Whether so many bytes more came in before the other side ended it. */
async function untilBytes(socket: Socket, bytes: number): Promise<boolean> {
  let seen = 0
  try {
    for await (const data of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      seen += data.length
      if (seen >= bytes) return true
    }
  } catch {
    // Ended by the other side, without a goodbye.
  }
  return false
}
