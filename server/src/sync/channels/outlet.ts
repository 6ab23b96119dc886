import { FairQueue } from '@samenspoor/shared/protocol/channels/fair-queue'
import { type Frame, writeFrame } from '@samenspoor/shared/protocol/channels/frames'
import type { WebSocket } from 'ws'
import { LIMITS } from '../limits/limits.ts'

/** The way out of a socket that carries channels: in fair turns, and no faster than the other side takes it. */
export class Outlet {
  readonly #socket: WebSocket
  readonly #queue = new FairQueue()
  readonly #onRoom: () => void

  /** `onRoom` is called whenever something left. */
  constructor(socket: WebSocket, onRoom: () => void) {
    this.#socket = socket
    this.#onRoom = onRoom
  }

  /** Everything that waits. */
  get bytes(): number {
    return this.#queue.bytes
  }

  /** What waits behind a message that is being sent: of one channel, or of all. */
  bytesBehind(channel?: number): number {
    return channel === undefined ? this.#queue.bytesBehind : this.#queue.bytesBehindOf(channel)
  }

  send(channel: number, message: Uint8Array): void {
    this.#queue.add(channel, message)
    this.#pump()
  }

  /** Says something about a channel or the socket itself, before everything that waits. */
  say(frame: Frame): void {
    if (this.#isOpen) this.#socket.send(writeFrame(frame))
  }

  drop(channel: number): void {
    this.#queue.drop(channel)
  }

  got(bytes: number): void {
    this.#queue.got(bytes)
    this.#pump()
  }

  get #isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  readonly #pump = (): void => {
    let hasSent = false
    while (this.#isOpen && this.#socket.bufferedAmount < LIMITS.socketBufferBytes) {
      const frame = this.#queue.next()
      if (frame === null) break
      this.#socket.send(frame, this.#pump)
      hasSent = true
    }
    if (hasSent) this.#onRoom()
  }
}
