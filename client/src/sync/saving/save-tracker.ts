/**
 * Knows, for one document, which of this browser's changes are on the server's disk.
 *
 *   change in the document  -> changed()          one more local change
 *   update message sent     -> sent()             carries every local change so far; messages are counted per connection
 *   acknowledgement n       -> acknowledged(n)    the changes in the first n messages of this connection are on disk
 *   message n refused       -> refused(n)         its changes are on no disk and never will be
 *   connection lost         -> disconnected()     what was not acknowledged waits; the next handshake sends it again
 *
 * "Alles opgeslagen" may be said only when `waiting` is 0.
 */
export class SaveTracker {
  #changes = 0
  #durable = 0
  /** Number of local changes that had been made when message i of this connection left (index i - 1). */
  #sent: number[] = []

  /** Local changes that are not known to be on disk. */
  get waiting(): number {
    return this.#changes - this.#durable
  }

  /** Up to which local change everything is known to be on disk, or refused. */
  get durable(): number {
    return this.#durable
  }

  /** Gives the number of the change, or of the last of `count`. */
  changed(count = 1): number {
    this.#changes += count
    return this.#changes
  }

  sent(): void {
    this.#sent.push(this.#changes)
  }

  acknowledged(count: number): void {
    const covered = this.#sent[Math.min(count, this.#sent.length) - 1]
    if (covered !== undefined) this.#durable = Math.max(this.#durable, covered)
  }

  /** The changes up to and including this message will not be saved; they no longer wait. */
  refused(count: number): void {
    this.acknowledged(count)
  }

  disconnected(): void {
    this.#sent = []
  }
}
