import type { WebSocket } from 'ws'
import type { Channel } from './channel.ts'

/** How long the other side gets to answer a close. Somebody who does not read keeps our memory until then. */
const CLOSE_GRACE_MS = 1_500

/** A channel over a websocket of its own. */
export class WebsocketChannel implements Channel {
  readonly #socket: WebSocket
  #answered = true

  constructor(socket: WebSocket) {
    this.#socket = socket
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
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(message)
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
