import { CHANNEL_LIMITS, type DataKind } from './frames.ts'

/** What came of a piece. */
export interface Assembled {
  /** The whole message, when this was its last piece. */
  readonly message: Uint8Array | null
  /** Bytes to tell the other side about with `got`; 0 for nothing to tell yet. */
  readonly got: number
}

/** Puts messages together that came in pieces, and keeps account of what the other side may send next. */
export class Assembler {
  readonly #pieces = new Map<number, Uint8Array[]>()
  #bytes = 0
  #untold = 0

  /** Bytes of messages that are not whole yet. */
  get bytes(): number {
    return this.#bytes
  }

  take(channel: number, kind: DataKind, bytes: Uint8Array): Assembled {
    if (kind === 'whole') return { message: bytes, got: 0 }
    const pieces = this.#pieces.get(channel)
    this.#untold += bytes.length
    if (kind === 'last') {
      this.drop(channel)
      return { message: joined([...(pieces ?? []), bytes]), got: this.#tell(1) }
    }
    if (pieces === undefined) this.#pieces.set(channel, [bytes])
    else pieces.push(bytes)
    this.#bytes += bytes.length
    return { message: null, got: this.#tell(CHANNEL_LIMITS.windowBytes / 4) }
  }

  /** A piece for a channel that is closed here: it counts and is thrown away. */
  skip(kind: DataKind, bytes: Uint8Array): number {
    if (kind === 'whole') return 0
    this.#untold += bytes.length
    return this.#tell(CHANNEL_LIMITS.windowBytes / 4)
  }

  /** Forgets the unfinished message of a channel. What came of it stays counted. */
  drop(channel: number): void {
    for (const piece of this.#pieces.get(channel) ?? []) this.#bytes -= piece.length
    this.#pieces.delete(channel)
  }

  #tell(atLeast: number): number {
    if (this.#untold < atLeast) return 0
    const got = this.#untold
    this.#untold = 0
    return got
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
