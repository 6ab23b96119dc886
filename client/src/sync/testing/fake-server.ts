import { Assembler } from '@samenspoor/shared/protocol/channels/assembler'
import { type Frame, type OpenFrame, readFrame, writeFrame } from '@samenspoor/shared/protocol/channels/frames'
import { MESSAGE, SYNC } from '@samenspoor/shared/protocol/messages'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { PlainSocket } from '../socket/shared-socket.ts'

/** One websocket as the browser would have it, of which the test is the other end. */
export class FakeSocket implements PlainSocket {
  readonly OPEN = 1
  readyState = 0
  bufferedAmount = 0
  binaryType: BinaryType = 'blob'
  onopen: PlainSocket['onopen'] = null
  onmessage: PlainSocket['onmessage'] = null
  onclose: PlainSocket['onclose'] = null
  readonly said: Frame[] = []
  onSaid: (frame: Frame) => void = () => undefined
  isLeft = false

  send(data: Uint8Array): void {
    const frame = readFrame(data)
    if (frame === null) throw new Error('the client sent something that is no frame')
    this.said.push(frame)
    this.onSaid(frame)
  }

  close(): void {
    this.readyState = 3
    this.isLeft = true
  }

  open(): void {
    this.readyState = 1
    this.onopen?.call(this as unknown as WebSocket, new Event('open'))
  }

  hear(frame: Frame): void {
    const data = writeFrame(frame).buffer
    this.onmessage?.call(this as unknown as WebSocket, { data } as MessageEvent)
  }

  /** The server or the network ends it. */
  lose(code = 1006): void {
    this.readyState = 3
    this.onclose?.call(this as unknown as WebSocket, { code, reason: '' } as CloseEvent)
  }
}

/** What the fake server says of a document. */
export interface FakeDocument {
  doc: Y.Doc
  epoch: string
  mayWrite: boolean
  schemaVersion: number
  /** A close code instead of an opening. */
  refusedWith: number | null
}

/** Answers as the server does, in the same turn; keeps what it acknowledged. */
export class FakeServer {
  readonly sockets: FakeSocket[] = []
  readonly documents = new Map<string, FakeDocument>()
  /** Whether connections are made. */
  isUp = true
  /** Whether changes are written and acknowledged. */
  saves = true
  readonly #opened = new Map<number, OpenFrame>()
  readonly #counts = new Map<number, number>()

  readonly create = (): FakeSocket => {
    const socket = new FakeSocket()
    const assembler = new Assembler()
    this.sockets.push(socket)
    socket.onSaid = (frame) => this.#answer(socket, assembler, frame)
    setTimeout(() => (this.isUp ? socket.open() : socket.lose()), 0)
    return socket
  }

  get socket(): FakeSocket {
    const last = this.sockets.at(-1)
    if (last === undefined) throw new Error('nobody connected')
    return last
  }

  document(name: string): FakeDocument {
    const known = this.documents.get(name)
    if (known !== undefined) return known
    const made = { doc: new Y.Doc(), epoch: 'one', mayWrite: true, schemaVersion: 1, refusedWith: null }
    this.documents.set(name, made)
    return made
  }

  /** Closes the channels of a document. */
  close(name: string, code: number): void {
    for (const [channel, { document }] of this.#opened) {
      if (document !== name) continue
      this.#opened.delete(channel)
      this.socket.hear({ kind: 'close', channel, code, reason: '' })
    }
  }

  #answer(socket: FakeSocket, assembler: Assembler, frame: Frame): void {
    if (frame.kind === 'open') this.#open(socket, frame)
    if (frame.kind !== 'whole' && frame.kind !== 'more' && frame.kind !== 'last') return
    const { message } = assembler.take(frame.channel, frame.kind, frame.bytes)
    const document = this.#opened.get(frame.channel)?.document
    if (message === null || document === undefined) return
    const from = decoding.createDecoder(message)
    if (decoding.readVarUint(from) !== MESSAGE.sync) return
    const step = decoding.readVarUint(from)
    const bytes = decoding.readVarUint8Array(from)
    const { doc, mayWrite } = this.document(document)
    const say = (...parts: (number | string | Uint8Array)[]): void =>
      socket.hear({ kind: 'whole', channel: frame.channel, bytes: encode(parts) })
    if (step === SYNC.step1) {
      say(MESSAGE.sync, SYNC.step2, Y.encodeStateAsUpdate(doc, bytes))
      return
    }
    const count = (this.#counts.get(frame.channel) ?? 0) + 1
    this.#counts.set(frame.channel, count)
    if (!this.saves) return
    if (mayWrite) {
      Y.applyUpdate(doc, bytes)
      say(MESSAGE.ack, count)
    } else say(MESSAGE.refused, count, 'read-only')
  }

  #open(socket: FakeSocket, frame: OpenFrame): void {
    const { channel } = frame
    const { refusedWith, epoch, mayWrite, schemaVersion, doc } = this.document(frame.document)
    const code = refusedWith ?? (frame.epoch !== '' && frame.epoch !== epoch ? 4409 : null)
    if (code !== null) {
      socket.hear({ kind: 'close', channel, code, reason: '' })
      return
    }
    this.#opened.set(channel, frame)
    this.#counts.set(channel, 0)
    socket.hear({ kind: 'opened', channel, mayWrite, schemaVersion, epoch })
    const bytes = encode([MESSAGE.sync, SYNC.step1, Y.encodeStateVector(doc)])
    socket.hear({ kind: 'whole', channel, bytes })
  }
}

function encode(parts: readonly (number | string | Uint8Array)[]): Uint8Array {
  return encoding.encode((to) => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(to, part)
      else if (typeof part === 'string') encoding.writeVarString(to, part)
      else encoding.writeVarUint8Array(to, part)
    }
  })
}
