import { LIMITS } from '../limits/limits.ts'

/** Messages that wait, a line per channel, until the document that the first of them asks for can be handed out. */
export class HeldMessages {
  readonly #lines = new Map<number, Uint8Array[]>()
  #messages = 0
  #bytes = 0

  get isEmpty(): boolean {
    return this.#messages === 0
  }

  /** More than a client that means well would send meanwhile. */
  get isTooMuch(): boolean {
    return this.#messages > LIMITS.heldMessages || this.#bytes > LIMITS.earlyBytes
  }

  /** The first message of a channel; undefined when none waits. */
  first(channel: number): Uint8Array | undefined {
    return this.#lines.get(channel)?.[0]
  }

  add(channel: number, message: Uint8Array): void {
    const line = this.#lines.get(channel)
    if (line === undefined) this.#lines.set(channel, [message])
    else line.push(message)
    this.#messages += 1
    this.#bytes += message.length
  }

  /** Forgets the first message of a channel. */
  shift(channel: number): void {
    const line = this.#lines.get(channel)
    const message = line?.shift()
    if (line === undefined || message === undefined) return
    this.#messages -= 1
    this.#bytes -= message.length
    if (line.length === 0) this.#lines.delete(channel)
  }

  drop(channel: number): void {
    while (this.first(channel) !== undefined) this.shift(channel)
  }
}
