/**
 * Handing out a whole document keeps the server busy for as long as it takes to encode it. One a turn: what else came in
 * meanwhile is handled in between, however many open their documents at once.
 */
export class Turns {
  readonly #waiting = new Set<() => void>()
  #isTaken = false

  /** Takes this turn; when somebody has it already, gives false and calls `again` when there is another. */
  take(again: () => void): boolean {
    if (this.#isTaken) {
      this.#waiting.add(again)
      return false
    }
    this.#isTaken = true
    setImmediate(() => this.#next())
    return true
  }

  #next(): void {
    this.#isTaken = false
    for (const again of this.#waiting) {
      this.#waiting.delete(again)
      again()
      if (this.#isTaken) return
    }
  }
}
