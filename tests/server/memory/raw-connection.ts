import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { BEARER_SUBPROTOCOL } from '@samenspoor/shared/protocol/messages'
import { onTestFinished } from 'vitest'

/** A connection that stays open on this side whatever the other side does. */
export async function rawConnection(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  onTestFinished(() => {
    socket.destroy()
  })
  await new Promise<void>((resolve) => {
    for (const event of ['connect', 'close'] as const) socket.once(event, () => resolve())
  })
  return socket
}

/** A websocket without a library: what is written on it are the bytes of its frames. */
export async function rawWebsocket(port: number, document: string, token: string): Promise<Socket> {
  const socket = await rawConnection(port)
  const lines = [
    `GET /sync/${document} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    'Sec-WebSocket-Extensions: permessage-deflate',
    `Sec-WebSocket-Protocol: ${BEARER_SUBPROTOCOL}${token}`,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const [head] = (await once(socket, 'data')) as [Buffer]
  const text = head.toString('latin1')
  if (!text.startsWith('HTTP/1.1 101')) throw new Error(text.split('\r\n')[0])
  if (/permessage-deflate/i.test(text)) throw new Error('the server offers compression')
  return socket
}

interface FrameOptions {
  /** 0 continues, 1 is text, 2 binary, 8 closes, 9 is a ping. */
  readonly opcode: number
  readonly isLast?: boolean
  /** The first reserved bit says that the payload is compressed. */
  readonly reserved?: number
  readonly isMasked?: boolean
  /** What the head says; the payload may be shorter. */
  readonly length?: number
}

/** The bytes of one frame of a client. */
export function frame(
  payload: Uint8Array,
  { opcode, isLast = true, reserved = 0, isMasked = true, length = payload.length }: FrameOptions,
): Buffer {
  const mask = isMasked ? 0x80 : 0
  const head = [(isLast ? 0x80 : 0) | (reserved << 4) | opcode]
  if (length < 126) head.push(mask | length)
  else {
    const long = Buffer.alloc(8)
    long.writeBigUInt64BE(BigInt(length))
    head.push(mask | 127, ...long)
  }
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([Buffer.from(head), Buffer.alloc(isMasked ? 4 : 0), payload])
}

/** Resolves when the other side ended it, one way or another. */
export async function ended(socket: Socket): Promise<void> {
  socket.resume()
  if (socket.destroyed || socket.readableEnded) return
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'close'] as const) socket.once(event, () => resolve())
  })
}
