import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Channel } from './channel.ts'
import { FRAMED_AT_MOST, websocketFrame } from './websocket-frame.ts'

/** How long the other side gets to answer a close. Somebody who does not read keeps our memory until then. */
const CLOSE_GRACE_MS = 1_500

/** Lines that wait for the end of what is being done, to go out with all that it says to them. */
const corked = new Set<Duplex>()

/**
 * A channel over a websocket of its own. Messages go to the line under it in frames that are made once for all who get
 * them; the websocket itself writes whole frames too, at once, so that the two never mix. What is said to somebody in
 * one go leaves in one write: that is what most of the time of a busy server goes to.
 */
export class WebsocketChannel implements Channel {
  readonly #socket: WebSocket
  readonly #line: Duplex | null
  #answered = true

  /** `line`: what carries the websocket, when nothing is compressed on the way. */
  constructor(socket: WebSocket, line: Duplex | null = null) {
    this.#socket = socket
    this.#line = line
    socket.on('pong', () => {
      this.#answered = true
    })
  }

  /** A socket that is open says enough: the stock protocol has no word for it. */
  opened(): void {}

  get waitingBytes(): number {
    return this.#socket.bufferedAmount
  }

  send(message: Uint8Array): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#line === null || message.length > FRAMED_AT_MOST) {
      this.#socket.send(message)
      return
    }
    cork(this.#line)
    this.#line.write(websocketFrame(message))
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason)
    const timer = setTimeout(() => this.#socket.terminate(), CLOSE_GRACE_MS)
    this.#socket.once('close', () => clearTimeout(timer))
  }

  isAlive(): boolean {
    const answered = this.#answered
    this.#answered = false
    if (answered && this.#socket.readyState === this.#socket.OPEN) this.#socket.ping()
    return answered
  }

  cut(): void {
    this.#socket.terminate()
  }
}

function cork(line: Duplex): void {
  if (corked.has(line)) return
  if (corked.size === 0) queueMicrotask(uncorkAll)
  corked.add(line)
  line.cork()
}

function uncorkAll(): void {
  const lines = [...corked]
  corked.clear()
  for (const line of lines) line.uncork()
}
