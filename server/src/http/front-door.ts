import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { WebSocketServer } from 'ws'

/**
 * What a connection may ask before anybody knows whose it is. A browser sends its request at once, and so does a proxy;
 * one that keeps us waiting only keeps our memory.
 */
export const FRONT_DOOR = {
  /** How long the head of a request, the whole request, and silence in the middle of an answer may take, in ms. */
  headMs: 5_000,
  requestMs: 20_000,
  silenceMs: 60_000,
  /** How often that is looked at, in ms. */
  checkMs: 2_000,
  /** Connections that are not websockets. One more, and the one that did nothing for the longest time goes. */
  connections: 512,
} as const

/**
 * Watches the connections of a server that are no websocket (yet):
 *
 *   connected -> asks -> is answered -> asks ...       at most so many, the idle ones go first
 *             -> asks for a websocket -> gets one      from here on the gateway watches over it
 *                                     -> does not      answered and closed, whether or not the other side closes too
 */
export function watchFrontDoor(server: Server, sockets: WebSocketServer): void {
  const idle = new Set<Socket>()
  const busy = new Set<Socket>()
  const forget = (socket: Socket): void => {
    idle.delete(socket)
    busy.delete(socket)
  }
  server.timeout = FRONT_DOOR.silenceMs
  server.on('connection', (socket: Socket) => {
    idle.add(socket)
    socket.once('close', () => forget(socket))
    if (idle.size + busy.size <= FRONT_DOOR.connections) return
    const [longest = socket] = idle
    forget(longest)
    longest.destroy()
  })
  server.on('request', ({ socket }: IncomingMessage, answer: ServerResponse) => {
    if (!idle.delete(socket)) return
    busy.add(socket)
    answer.once('close', () => {
      if (busy.delete(socket) && !socket.destroyed) idle.add(socket)
    })
  })
  sockets.on('connection', (_websocket: unknown, { socket }: IncomingMessage) => forget(socket))
  watchUpgrades(server, (socket) => idle.has(socket) || busy.has(socket))
}

/** From the upgrade on Node no longer ends a connection that is half closed, or that asked for something else. */
function watchUpgrades(server: Server, isWaiting: (socket: Socket) => boolean): void {
  // The library answers refusals only when nobody else listens, so that this takes its place.
  const listeners = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.once('finish', () => {
      if (isWaiting(socket)) socket.destroy()
    })
    if (request.headers.upgrade?.toLowerCase() === 'websocket') {
      // Whoever is let in gets the answer and the first messages in one write.
      socket.cork()
      setImmediate(() => socket.uncork())
      for (const listener of listeners) listener.call(server, request, socket, head)
      return
    }
    socket.on('error', () => undefined)
    socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
  })
}
