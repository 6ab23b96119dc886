import { connect, type Socket } from 'node:net'

const OPCODE = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const
const MASKED = 0x80
const HANDSHAKE_END = '\r\n\r\n'

export interface RawSocketOptions {
  readonly port: number
  readonly path: string
  readonly subprotocol?: string | undefined
}

/**
 * The least that can be called a websocket client: what it costs the generator must not hide what a server can do. It
 * masks with zeros, which the protocol allows and which spares the work.
 */
export class RawSocket {
  readonly closed: Promise<void>
  onMessage: (message: Buffer) => void = () => undefined
  /** Bytes of all messages so far, without the frames around them. */
  receivedBytes = 0
  readonly #socket: Socket
  #parts: Buffer[] = []
  #have = 0
  /** Bytes that have to be there before it is worth looking again. */
  #need = 2

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('error', () => undefined)
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()))
  }

  /** Rejects when the server answers with anything but a websocket. */
  static open({ port, path, subprotocol }: RawSocketOptions): Promise<RawSocket> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const raw = new RawSocket(socket)
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(subprotocol === undefined ? [] : [`Sec-WebSocket-Protocol: ${subprotocol}`]),
    ]
    socket.write(lines.join('\r\n') + HANDSHAKE_END)
    return new Promise((resolve, reject) => {
      let head = Buffer.alloc(0)
      const onData = (chunk: Buffer): void => {
        head = Buffer.concat([head, chunk])
        const end = head.indexOf(HANDSHAKE_END)
        if (end < 0) return
        socket.off('data', onData)
        if (!head.toString('latin1', 0, 12).endsWith('101')) {
          socket.destroy()
          reject(new Error(`no websocket: ${head.toString('latin1', 0, end).split('\r\n')[0]}`))
          return
        }
        socket.on('data', (data: Buffer) => raw.#take(data))
        const rest = head.subarray(end + HANDSHAKE_END.length)
        resolve(raw)
        // Whoever asked gets the time to say what is to be done with messages.
        if (rest.length > 0) queueMicrotask(() => queueMicrotask(() => raw.#take(rest)))
      }
      socket.on('data', onData)
      socket.once('close', () => reject(new Error('closed while connecting')))
    })
  }

  get isClosed(): boolean {
    return this.#socket.destroyed || this.#socket.readyState !== 'open'
  }

  /** Sends a message that consists of these parts. */
  send(...parts: readonly Uint8Array[]): void {
    this.#write(OPCODE.binary, parts)
  }

  sendText(text: string): void {
    this.#write(OPCODE.text, [Buffer.from(text)])
  }

  /** Bytes that need be no frame at all. */
  sendBytes(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** Stops reading what comes in. */
  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(): void {
    this.#socket.destroy()
  }

  #write(opcode: number, parts: readonly Uint8Array[]): void {
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    const headLength = length < 126 ? 6 : length < 65_536 ? 8 : 14
    const frame = Buffer.alloc(headLength + length)
    frame[0] = 0x80 | opcode
    if (length < 126) frame[1] = MASKED | length
    else if (length < 65_536) {
      frame[1] = MASKED | 126
      frame.writeUInt16BE(length, 2)
    } else {
      frame[1] = MASKED | 127
      frame.writeUInt32BE(length, 6)
    }
    let at = headLength
    for (const part of parts) {
      frame.set(part, at)
      at += part.length
    }
    this.#socket.write(frame)
  }

  #take(chunk: Buffer): void {
    this.#parts.push(chunk)
    this.#have += chunk.length
    if (this.#have < this.#need) return
    const data = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts)
    let at = 0
    for (;;) {
      const frame = frameAt(data, at)
      if (frame.end > data.length) {
        this.#need = frame.end - at
        break
      }
      this.#handle(frame.opcode, data.subarray(frame.start, frame.end))
      at = frame.end
    }
    const rest = data.subarray(at)
    this.#parts = rest.length === 0 ? [] : [rest]
    this.#have = rest.length
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.ping) this.#write(OPCODE.pong, [payload])
    else if (opcode === OPCODE.close) this.#socket.end()
    else if (opcode === OPCODE.binary || opcode === OPCODE.text) {
      this.receivedBytes += payload.length
      this.onMessage(payload)
    }
  }
}

/** Where the frame at `at` has its payload. `end` lies past the data as long as the frame is not all there. */
function frameAt(data: Buffer, at: number): { opcode: number; start: number; end: number } {
  const left = data.length - at
  if (left < 2) return { opcode: 0, start: 0, end: at + 2 }
  const opcode = (data[at] ?? 0) & 0x0f
  const short = (data[at + 1] ?? 0) & 0x7f
  const headLength = short < 126 ? 2 : short === 126 ? 4 : 10
  if (left < headLength) return { opcode, start: 0, end: at + headLength }
  const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6)
  return { opcode, start: at + headLength, end: at + headLength + length }
}
