import type { IncomingMessage } from 'node:http'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { type WebSocket, WebSocketServer } from 'ws'
import { chosenSubprotocol } from '../../auth/identify-request.ts'
import { nl } from '../../nl.ts'
import { Budget, LIMITS } from '../limits/limits.ts'
import { UnfinishedMessages } from './unfinished-messages.ts'

/**
 * What turns upgrades that were let in into websockets. Nothing is compressed: a bomb needs a fuse. What comes in pieces
 * that are too many or too small costs more memory than it holds, and ends its socket.
 */
export function createSocketServer(): WebSocketServer {
  // `closeTimeout` is not in the types of the library.
  const options = {
    noServer: true,
    maxPayload: LIMITS.socketMessageBytes,
    maxFragments: LIMITS.fragments,
    maxBufferedChunks: LIMITS.chunks,
    perMessageDeflate: false,
    clientTracking: false,
    closeTimeout: LIMITS.closeMs,
    handleProtocols: chosenSubprotocol,
  }
  const sockets = new WebSocketServer(options)
  const unfinished = new UnfinishedMessages<WebSocket>((socket) => socket.terminate())
  return sockets.on('connection', (socket: WebSocket, { socket: line }: IncomingMessage) => {
    limitPings(socket)
    const isWhole = (): void => unfinished.set(socket, 0)
    // Before the websocket reads them: it may find the end of a message in them.
    line.prependListener('data', (bytes: Buffer) => unfinished.add(socket, bytes.length))
    for (const event of ['message', 'ping', 'pong', 'close'] as const) socket.prependListener(event, isWhole)
  })
}

/** Pings are answered by the websocket itself, and are no messages that cost anything. */
function limitPings(socket: WebSocket): void {
  const budget = new Budget(LIMITS.pings, LIMITS.pingsPerSecond, performance.now())
  const count = (): void => {
    if (budget.spend(1, performance.now())) return
    socket.off('ping', count)
    socket.off('pong', count)
    socket.close(CLOSE_CODES.tooMany, nl.close.tooMany)
    // Closing politely would have us read on.
    socket.terminate()
  }
  socket.on('ping', count)
  socket.on('pong', count)
}
