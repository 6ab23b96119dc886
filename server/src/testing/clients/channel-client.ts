import { once } from 'node:events'
import { Assembler } from '@samenspoor/shared/protocol/channels/assembler'
import {
  CHANNEL_LIMITS,
  CHANNELS_SUBPROTOCOL,
  type DataKind,
  type Frame,
  readFrame,
  writeFrame,
} from '@samenspoor/shared/protocol/channels/frames'
import { BEARER_SUBPROTOCOL, MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as encoding from 'lib0/encoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type Received, readReceived } from './raw-client.ts'

/** A frame of the server; the message is read when the frame ends one. */
interface Heard {
  readonly frame: Frame
  readonly message: Received | null
}

/** One websocket with many documents, that says exactly what a test wants said and keeps every frame in order. */
export class ChannelClient {
  readonly socket: WebSocket
  readonly heard: Heard[] = []
  readonly closed: Promise<{ code: number }>
  /** Whether to tell the server what arrived. */
  answersGot = true
  readonly #assembler = new Assembler()
  readonly #listeners = new Set<() => void>()
  #lastChannel = 0

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)))
    socket.on('error', () => undefined)
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        resolve({ code })
        for (const listener of this.#listeners) listener()
      })
    })
  }

  static async connect(url: string, token: string): Promise<ChannelClient> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/sync`, [
      CHANNELS_SUBPROTOCOL,
      BEARER_SUBPROTOCOL + token,
    ])
    const client = new ChannelClient(socket)
    onTestFinished(() => socket.terminate())
    await once(socket, 'open')
    return client
  }

  say(frame: Frame): void {
    this.socket.send(writeFrame(frame))
  }

  /** Asks for a document; gives the number of the channel. */
  ask(document: string, { epoch = '', schemaVersion = 1, person = '' } = {}): number {
    this.#lastChannel += 1
    this.say({ kind: 'open', channel: this.#lastChannel, document, acks: true, schemaVersion, epoch, person })
    return this.#lastChannel
  }

  /** Opens a document; rejects when it is refused. */
  async open(document: string, options: Parameters<ChannelClient['ask']>[1] = {}): Promise<number> {
    const channel = this.ask(document, options)
    const frame = await this.frame((heard) => heard.kind !== 'got' && heard.channel === channel)
    if (frame.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(frame)}`)
    return channel
  }

  /** Sends a message whole. */
  send(channel: number, ...parts: (number | Uint8Array)[]): void {
    this.say({ kind: 'whole', channel, bytes: message(parts) })
  }

  /** Sends a message in pieces. */
  sendCut(channel: number, ...parts: (number | Uint8Array)[]): void {
    const bytes = message(parts)
    for (let at = 0; at < bytes.length; at += CHANNEL_LIMITS.pieceBytes) {
      const kind: DataKind = at + CHANNEL_LIMITS.pieceBytes < bytes.length ? 'more' : 'last'
      this.say({ kind, channel, bytes: bytes.subarray(at, at + CHANNEL_LIMITS.pieceBytes) })
    }
  }

  sendUpdate(channel: number, update: Uint8Array): void {
    this.send(channel, MESSAGE.sync, SYNC.update, update)
  }

  askDocument(channel: number): void {
    this.send(channel, MESSAGE.sync, SYNC.step1, Y.encodeStateVector(new Y.Doc()))
  }

  /** The whole document, asked for now. */
  async document(channel: number): Promise<Y.Doc> {
    const from = this.heard.length
    this.askDocument(channel)
    const { bytes } = await this.next(channel, 'step2', from)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    return doc
  }

  /** The first message of a type on a channel, from place `from` in what was heard; rejects when the socket closes first. */
  async next<T extends Received['type']>(
    channel: number,
    type: T,
    from = 0,
  ): Promise<Extract<Received, { readonly type: T }>> {
    const heard = await this.#find(
      ({ frame, message: read }) => frame.kind !== 'got' && frame.channel === channel && read?.type === type,
      from,
    )
    return heard.message as Extract<Received, { readonly type: T }>
  }

  /** The first frame that satisfies `test`; rejects when the socket closes first. */
  async frame(test: (frame: Frame) => boolean): Promise<Frame> {
    return (await this.#find(({ frame }) => test(frame), 0)).frame
  }

  /** The code with which a channel was closed. */
  async closeCode(channel: number): Promise<number> {
    const frame = await this.frame((heard) => heard.kind === 'close' && heard.channel === channel)
    return frame.kind === 'close' ? frame.code : 0
  }

  async #find(test: (heard: Heard) => boolean, from: number): Promise<Heard> {
    for (;;) {
      const found = this.heard.slice(from).find(test)
      if (found !== undefined) return found
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the socket closed first')
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.#listeners.delete(listener)
          resolve()
        }
        this.#listeners.add(listener)
      })
    }
  }

  #hear(data: Uint8Array): void {
    const frame = readFrame(data)
    if (frame === null) throw new Error('the server sent something that is no frame')
    this.heard.push({ frame, message: this.#read(frame) })
    for (const listener of this.#listeners) listener()
  }

  #read(frame: Frame): Received | null {
    if (frame.kind !== 'whole' && frame.kind !== 'more' && frame.kind !== 'last') return null
    const { message: whole, got } = this.#assembler.take(frame.channel, frame.kind, frame.bytes)
    if (got > 0 && this.answersGot) this.say({ kind: 'got', bytes: got })
    return whole && readReceived(whole)
  }
}

function message(parts: readonly (number | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
  })
}
