import { CHANNEL_LIMITS, writeFrame } from './frames.ts'

/** What waits on one channel. */
interface Line {
  readonly messages: Uint8Array[]
  /** Bytes of the first message that left already. */
  sent: number
  /** Bytes behind the first message. */
  behind: number
}

/**
 * Messages that wait for their turn on a socket. Channels take turns, a piece each; within a channel the order stays.
 * Pieces of a cut message leave only while fewer than `windowBytes` of such pieces are under way, so that a line of any
 * speed has little to carry before what another channel says now.
 */
export class FairQueue {
  /** In order of their turn. */
  readonly #lines = new Map<number, Line>()
  #underWay = 0
  #bytes = 0
  #behind = 0

  /** Everything that waits. */
  get bytes(): number {
    return this.#bytes
  }

  /** What waits behind the first message of its channel: a large document that is on its way does not count. */
  get bytesBehind(): number {
    return this.#behind
  }

  /** As {@link bytesBehind}, of one channel. */
  bytesBehindOf(channel: number): number {
    return this.#lines.get(channel)?.behind ?? 0
  }

  add(channel: number, message: Uint8Array): void {
    const line = this.#lines.get(channel)
    if (line === undefined) this.#lines.set(channel, { messages: [message], sent: 0, behind: 0 })
    else {
      line.messages.push(message)
      line.behind += message.length
      this.#behind += message.length
    }
    this.#bytes += message.length
  }

  /** Forgets what waits on a channel. */
  drop(channel: number): void {
    const line = this.#lines.get(channel)
    if (line === undefined) return
    this.#behind -= line.behind
    this.#bytes -= line.behind + (line.messages[0]?.length ?? 0) - line.sent
    this.#lines.delete(channel)
  }

  /** The other side has taken in so many bytes of cut messages. */
  got(bytes: number): void {
    this.#underWay = Math.max(0, this.#underWay - bytes)
  }

  /** The next frame to send; null when nothing waits, or nothing that may go now. */
  next(): Uint8Array<ArrayBuffer> | null {
    for (const [channel, line] of this.#lines) {
      const message = line.messages[0]
      if (message === undefined) continue
      const isCut = message.length > CHANNEL_LIMITS.pieceBytes
      if (isCut && this.#underWay >= CHANNEL_LIMITS.windowBytes) continue
      const bytes = message.subarray(line.sent, line.sent + CHANNEL_LIMITS.pieceBytes)
      if (isCut) this.#underWay += bytes.length
      line.sent += bytes.length
      this.#bytes -= bytes.length
      const isLast = line.sent === message.length
      if (isLast) this.#advance(line)
      this.#lines.delete(channel)
      if (line.messages.length > 0) this.#lines.set(channel, line)
      return writeFrame({ kind: isCut ? (isLast ? 'last' : 'more') : 'whole', channel, bytes })
    }
    return null
  }

  #advance(line: Line): void {
    line.messages.shift()
    line.sent = 0
    const next = line.messages[0]?.length ?? 0
    line.behind -= next
    this.#behind -= next
  }
}
