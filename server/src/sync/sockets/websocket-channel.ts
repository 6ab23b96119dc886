import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { Channel } from './channel.ts'
import { FRAMED_AT_MOST, websocketFrame } from './websocket-frame.ts'

/** How long the other side gets to answer a close. Somebody who does not read keeps our memory until then. */
const CLOSE_GRACE_MS = 1_500

/**
 * A channel over a websocket of its own. Messages go to the line under it in frames that are made once for all who get
 * them; the websocket itself writes whole frames too, at once, so that the two never mix. What is said in one go leaves in
 * one write: that is what most of the time of a busy server goes to.
 */
export class WebsocketChannel implements Channel {
  readonly isOpenAtOnce = true
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

  send(...messages: readonly Uint8Array[]): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (messages.length > 1) this.#line?.cork()
    for (const message of messages) {
      if (this.#line === null || message.length > FRAMED_AT_MOST) this.#socket.send(message)
      else this.#line.write(websocketFrame(message))
    }
    if (messages.length > 1) this.#line?.uncork()
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
