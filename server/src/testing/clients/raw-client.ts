import { once } from 'node:events'
import { BEARER_SUBPROTOCOL, MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** A message of the server, read. */
export type Received =
  | { readonly type: 'step1'; readonly bytes: Uint8Array }
  | { readonly type: 'step2'; readonly bytes: Uint8Array }
  | { readonly type: 'update'; readonly bytes: Uint8Array }
  | { readonly type: 'awareness'; readonly bytes: Uint8Array }
  | { readonly type: 'ack'; readonly count: number }
  | { readonly type: 'refused'; readonly count: number; readonly reason: string }

type Of<T extends Received['type']> = Extract<Received, { readonly type: T }>

interface ConnectOptions {
  readonly token: string
  readonly acks?: boolean
  /** What more stands behind the question mark. */
  readonly query?: string
}

/** A websocket client that says exactly what a test wants said, and waits for what the server answers. */
export class RawClient {
  readonly socket: WebSocket
  readonly received: Received[] = []
  readonly closed: Promise<{ code: number; reason: string }>
  #onMessage = new Set<() => void>()

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => {
      this.received.push(readReceived(new Uint8Array(data)))
      for (const listener of this.#onMessage) listener()
    })
    socket.on('error', () => undefined)
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        resolve({ code, reason: String(reason) })
        for (const listener of this.#onMessage) listener()
      })
    })
  }

  static async connect(
    url: string,
    document: string,
    { token, acks = false, query = '' }: ConnectOptions,
  ): Promise<RawClient> {
    const address = `${url.replace('http', 'ws')}/sync/${encodeURIComponent(document)}?${acks ? 'acks=1&' : ''}${query}`
    const socket = new WebSocket(address, [BEARER_SUBPROTOCOL + token])
    const client = new RawClient(socket)
    onTestFinished(() => socket.terminate())
    await once(socket, 'open')
    return client
  }

  send(...parts: (number | string | Uint8Array)[]): void {
    this.socket.send(
      encoding.encode((encoder) => {
        for (const part of parts) {
          if (typeof part === 'number') encoding.writeVarUint(encoder, part)
          else if (typeof part === 'string') encoding.writeVarString(encoder, part)
          else encoding.writeVarUint8Array(encoder, part)
        }
      }),
    )
  }

  sendUpdate(update: Uint8Array): void {
    this.send(MESSAGE.sync, SYNC.update, update)
  }

  sendStep2(update: Uint8Array): void {
    this.send(MESSAGE.sync, SYNC.step2, update)
  }

  sendAwareness(...states: { client: number; clock: number; state: unknown }[]): void {
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, states.length)
      for (const { client, clock, state } of states) {
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
      }
    })
    this.send(MESSAGE.awareness, bytes)
  }

  /** The next message that satisfies `test`, from the ones that came already on; rejects when the socket closes first. */
  async next<T extends Received['type']>(type: T, test: (message: Of<T>) => boolean = () => true): Promise<Of<T>> {
    const fits = (message: Received): message is Of<T> => message.type === type && test(message as Of<T>)
    for (;;) {
      const found = this.received.find(fits)
      if (found !== undefined) {
        this.received.splice(this.received.indexOf(found), 1)
        return found
      }
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the socket closed first')
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.#onMessage.delete(listener)
          resolve()
        }
        this.#onMessage.add(listener)
      })
    }
  }

  /** The whole document, asked for now: everything that the server sent before it has arrived by then. */
  async document(): Promise<Y.Doc> {
    this.received.splice(0, this.received.length, ...this.received.filter(({ type }) => type !== 'step2'))
    this.send(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(new Y.Doc()))
    const { bytes } = await this.next('step2')
    const doc = new Y.Doc()
    // The step 2 is the end of the answer; updates may come before it.
    for (const message of this.received) if (message.type === 'update') Y.applyUpdate(doc, message.bytes)
    Y.applyUpdate(doc, bytes)
    return doc
  }
}

/** Who is present, according to an awareness message. */
export function statesIn(
  bytes: Uint8Array,
): { client: number; clock: number; state: Record<string, unknown> | null }[] {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)),
  }))
}

/** Reads a message of the server. */
export function readReceived(data: Uint8Array): Received {
  const decoder = decoding.createDecoder(data)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.ack:
      return { type: 'ack', count: decoding.readVarUint(decoder) }
    case MESSAGE.refused:
      return { type: 'refused', count: decoding.readVarUint(decoder), reason: decoding.readVarString(decoder) }
    case MESSAGE.awareness:
      return { type: 'awareness', bytes: decoding.readVarUint8Array(decoder) }
    case MESSAGE.sync: {
      const step = (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)]
      if (step === undefined) throw new Error('unknown sync message')
      return { type: step, bytes: decoding.readVarUint8Array(decoder) }
    }
    default:
      throw new Error(`unknown message ${type}`)
  }
}
