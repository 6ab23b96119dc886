import { CHANNELS_SUBPROTOCOL, type Frame, readFrame, writeFrame } from '@samenspoor/shared/protocol/channels/frames'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { Backoff } from './backoff.ts'
import type { Carried } from './carried.ts'
import { SocketLine } from './socket-line.ts'

type Handlers = 'onopen' | 'onmessage' | 'onclose'
/** What is used of a WebSocket. */
export interface PlainSocket extends Pick<WebSocket, 'OPEN' | 'bufferedAmount' | 'binaryType' | Handlers> {
  readonly readyState: number
  send(data: Uint8Array<ArrayBuffer>): void
  close(): void
}

/** What a test puts in place of the browser. */
export interface SocketSeams {
  readonly create?: (url: string, protocol: string) => PlainSocket
  readonly random?: () => number
}

/** Two hundred browsers that lost a server come back at most some forty a second. */
/** Two hundred browsers that lose a server come back with at most a fifth of them in one second. */
export const FIRST_BACKOFF_MS = 9_000
export const MOST_BACKOFF_MS = 30_000
/** The server says something every 15 s. */
const SILENCE_MS = 35_000
const LOOK_EVERY_MS = 5_000
/** What the browser is given to send at a time; what more there is waits for its turn here. */
const BUFFER_BYTES = 64 * 1024
const PUMP_AGAIN_MS = 10

/** What a browser says of a connection that failed (RFC 6455). */
const CLOSED_ABNORMALLY = 1006
/** After these the person has to do something first. */
const FINAL: readonly number[] = [CLOSE_CODES.malformed, CLOSE_CODES.unauthenticated]

/**
 * The one websocket of this window, with a channel per open document. It connects when somebody wants to be carried, and
 * comes back by itself; what it carried has to ask again then.
 *
 *   idle --> connecting <--> open --> ended (signed out)
 *                 ^           |
 *                 +- waiting <+
 */
export class SharedSocket {
  readonly url: string
  readonly #create: (url: string, protocol: string) => PlainSocket
  readonly #backoff: Backoff
  readonly #wanted = new Set<Carried>()
  readonly #look: ReturnType<typeof setInterval>
  #socket: PlainSocket | null = null
  /** The state of one connection; a new one begins empty. */
  #line = new SocketLine()
  #retry: ReturnType<typeof setTimeout> | undefined
  #pumpAgain: ReturnType<typeof setTimeout> | undefined
  #heardAt = 0
  #isWaiting = false
  #endedWith: { readonly code: number; readonly reason: string } | null = null

  constructor(url: string, { create = (at, protocol) => new WebSocket(at, protocol), random }: SocketSeams = {}) {
    this.url = url
    this.#create = create
    this.#backoff = new Backoff(FIRST_BACKOFF_MS, MOST_BACKOFF_MS, random)
    this.#look = setInterval(() => this.#lookForLife(), LOOK_EVERY_MS)
  }

  /** Carries a document, as soon as there is a connection. */
  attach(carried: Carried): void {
    if (this.#endedWith !== null) {
      const { code, reason } = this.#endedWith
      queueMicrotask(() => carried.closed(code, reason, true))
      return
    }
    this.#wanted.add(carried)
    if (this.#isOpen) this.#open(carried)
    else if (this.#socket === null && !this.#isWaiting) this.#connect()
  }

  /** Ends the channel of a document. */
  detach(carried: Carried): void {
    this.#wanted.delete(carried)
    const channel = this.#line.remove(carried)
    if (channel !== undefined && this.#isOpen) this.#say({ kind: 'close', channel, code: 1000, reason: '' })
  }

  send(carried: Carried, message: Uint8Array): void {
    const channel = this.#line.numberOf(carried)
    if (channel === undefined) return
    this.#line.queue.add(channel, message)
    this.#pump()
  }

  /** Tries at once instead of waiting, also after the server said not to come back. */
  retryNow(): void {
    this.#endedWith = null
    if (!this.#isWaiting) return
    clearTimeout(this.#retry)
    this.#connect()
  }

  destroy(): void {
    clearInterval(this.#look)
    clearTimeout(this.#retry)
    clearTimeout(this.#pumpAgain)
    this.#wanted.clear()
    this.#leave()?.close()
  }

  get #isOpen(): boolean {
    return this.#socket !== null && this.#socket.readyState === this.#socket.OPEN
  }

  #connect(): void {
    this.#isWaiting = false
    if (this.#wanted.size === 0) return
    const socket = this.#attempt()
    if (socket === null) {
      this.#lost(CLOSED_ABNORMALLY, '')
      return
    }
    socket.binaryType = 'arraybuffer'
    this.#socket = socket
    this.#heardAt = performance.now()
    socket.onopen = () => {
      for (const carried of this.#wanted) this.#open(carried)
    }
    socket.onmessage = ({ data }) => this.#hear(data)
    socket.onclose = ({ code, reason }) => this.#lost(code, reason)
  }

  /** Null when the browser refuses, as it does for a rule of the page or an extension: that is a line that failed. */
  #attempt(): PlainSocket | null {
    try {
      return this.#create(this.url, CHANNELS_SUBPROTOCOL)
    } catch {
      return null
    }
  }

  #open(carried: Carried): void {
    this.#say({ kind: 'open', channel: this.#line.add(carried), ...carried.announce() })
  }

  #hear(data: unknown): void {
    this.#heardAt = performance.now()
    const frame = data instanceof ArrayBuffer ? readFrame(new Uint8Array(data)) : null
    if (frame === null) {
      this.#leave()?.close()
      this.#lost(CLOSE_CODES.tryLater, '')
    } else if (frame.kind === 'got') {
      this.#line.queue.got(frame.bytes)
      this.#pump()
    } else this.#hearOf(frame)
  }

  #hearOf(frame: Exclude<Frame, { kind: 'got' }>): void {
    const carried = this.#line.at(frame.channel)
    switch (frame.kind) {
      case 'opened':
        this.#backoff.reset()
        carried?.opened(frame)
        break
      case 'close':
        if (carried === undefined) break
        this.#wanted.delete(carried)
        this.#line.remove(carried)
        carried.closed(frame.code, frame.reason, false)
        break
      case 'whole':
      case 'more':
      case 'last':
        this.#take(carried, frame)
        break
      case 'open':
    }
  }

  #take(carried: Carried | undefined, { channel, kind, bytes }: Extract<Frame, { bytes: Uint8Array }>): void {
    const { assembler } = this.#line
    const { message, got } =
      carried === undefined ? { message: null, got: assembler.skip(kind, bytes) } : assembler.take(channel, kind, bytes)
    if (got > 0) this.#say({ kind: 'got', bytes: got })
    if (message !== null) carried?.receive(message)
  }

  #say(frame: Frame): void {
    this.#socket?.send(writeFrame(frame))
  }

  /** A browser does not say when it has room again. */
  readonly #pump = (): void => {
    clearTimeout(this.#pumpAgain)
    while (this.#socket !== null && this.#isOpen && this.#socket.bufferedAmount < BUFFER_BYTES) {
      const frame = this.#line.queue.next()
      if (frame === null) return
      this.#socket.send(frame)
    }
    this.#pumpAgain = setTimeout(this.#pump, PUMP_AGAIN_MS)
  }

  /** A line that died without a word, or a connection that is never made. */
  #lookForLife(): void {
    if (this.#socket === null || performance.now() - this.#heardAt < SILENCE_MS) return
    this.#leave()?.close()
    this.#lost(CLOSE_CODES.tryLater, '')
  }

  /** Lets go of the socket: what it still says is not heard. */
  #leave(): PlainSocket | null {
    const socket = this.#socket
    this.#socket = null
    if (socket !== null) Object.assign(socket, { onopen: null, onmessage: null, onclose: null })
    return socket
  }

  #lost(code: number, reason: string): void {
    this.#leave()
    clearTimeout(this.#pumpAgain)
    this.#line = new SocketLine()
    if (FINAL.includes(code)) this.#endedWith = { code, reason }
    else {
      this.#isWaiting = true
      this.#retry = setTimeout(() => this.#connect(), this.#backoff.next())
    }
    const carried = [...this.#wanted]
    this.#wanted.clear()
    for (const each of carried) each.closed(code, reason, true)
  }
}
