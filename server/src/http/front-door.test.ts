import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { startTestServer } from '../testing/servers/test-server.ts'
import { FRONT_DOOR, watchFrontDoor } from './front-door.ts'

/** A connection, and all that came over it. */
class Visitor {
  readonly socket: Socket
  heard = ''
  readonly gone: Promise<void>

  constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1' })
    this.socket.on('error', () => undefined)
    this.socket.setEncoding('latin1').on('data', (text: string) => {
      this.heard += text
    })
    this.gone = new Promise((resolve) => this.socket.once('close', () => resolve()))
    onTestFinished(() => void this.socket.destroy())
  }

  get isThere(): boolean {
    return !this.socket.destroyed
  }

  /** Asks for a path; resolves when something is answered. */
  async ask(path: string, ...headers: string[]): Promise<void> {
    this.socket.write(`${[`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers].join('\r\n')}\r\n\r\n`)
    await once(this.socket, 'data')
  }
}

/** A watched server without deadlines: nothing but the number of connections ends one. */
async function watched() {
  const held: ServerResponse[] = []
  const server = createServer({ headersTimeout: 0, requestTimeout: 0, keepAliveTimeout: 0 }, (request, answer) => {
    if (request.url !== '/slow') answer.end('ok')
    else {
      answer.write('begun')
      held.push(answer)
    }
  })
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (websocket) => sockets.emit('connection', websocket, request)),
  )
  watchFrontDoor(server, sockets)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const enter = async (): Promise<Visitor> => {
    const [visitor] = await Promise.all([new Visitor(port), once(server, 'connection')])
    return visitor
  }
  const count = (): Promise<number> =>
    new Promise((resolve, reject) => server.getConnections((error, found) => (error ? reject(error) : resolve(found))))
  return { held, enter, count }
}

test('[PRO19] one connection more than fits ends the one that did nothing for the longest time, and no other', {
  timeout: 30_000,
}, async () => {
  const { held, enter, count } = await watched()
  const visitors: Visitor[] = []
  for (let index = 0; index < FRONT_DOOR.connections; index += 1) visitors.push(await enter())
  expect([await count(), visitors.every(({ isThere }) => isThere)]).toEqual([512, true])
  const at = (index: number): Visitor => visitors[index] ?? expect.unreachable()
  // The first is being answered, and the second was a moment ago.
  await at(0).ask('/slow')
  await at(1).ask('/')
  for (const [newcomers, oldest] of [2, 3, 4].entries()) {
    visitors.push(await enter())
    await at(oldest).gone
    expect([newcomers, await count(), at(oldest).heard]).toEqual([newcomers, 512, ''])
  }
  // A websocket is no longer counted: there is room for one more.
  await at(5).ask(
    '/',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${'A'.repeat(22)}==`,
  )
  expect(at(5).heard).toContain('101 Switching Protocols')
  visitors.push(await enter())
  expect(await count()).toBe(513)
  visitors.push(await enter())
  await at(6).gone
  held[0]?.end()
  expect(visitors.flatMap(({ isThere }, index) => (isThere ? [] : [index]))).toEqual([2, 3, 4, 6])
  expect(await count()).toBe(513)
})

test('[PRO19] while all are being answered, the newcomer goes', { timeout: 30_000 }, async () => {
  const { enter, count } = await watched()
  const visitors: Visitor[] = []
  for (let index = 0; index < FRONT_DOOR.connections; index += 1) visitors.push(await enter())
  await Promise.all(visitors.map((visitor) => visitor.ask('/slow')))
  const newcomer = await enter()
  await newcomer.gone
  expect([await count(), visitors.every(({ isThere }) => isThere)]).toEqual([512, true])
})

test('[PRO19] the server itself has this watch', { timeout: 30_000 }, async () => {
  const { url } = await startTestServer()
  const port = Number(new URL(url).port)
  const strangers = Array.from({ length: FRONT_DOOR.connections + 3 }, () => new Visitor(port))
  await Promise.all(strangers.slice(0, 3).map(({ gone }) => gone))
  // Whoever takes too long to ask is told so (408); these were not, and others who came at the same time are there.
  expect(strangers.map(({ heard }) => heard).join('')).toBe('')
  expect(strangers.filter(({ isThere }) => isThere)).toHaveLength(FRONT_DOOR.connections)
})
