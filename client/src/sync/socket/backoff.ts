/**
 * How long to wait before the next attempt: anything between nothing and a limit that doubles with every failure (full
 * jitter), so that a thousand browsers that lost a server at one moment do not all come back at one moment.
 */
export class Backoff {
  readonly #firstMs: number
  readonly #mostMs: number
  readonly #random: () => number
  #failures = 0

  /** `random` gives a number from 0 up to 1. */
  constructor(firstMs: number, mostMs: number, random: () => number = Math.random) {
    this.#firstMs = firstMs
    this.#mostMs = mostMs
    this.#random = random
  }

  /** One more attempt failed; gives the ms to wait. */
  next(): number {
    const most = Math.min(this.#mostMs, this.#firstMs * 2 ** this.#failures)
    this.#failures += 1
    return this.#random() * most
  }

  /** It worked. */
  reset(): void {
    this.#failures = 0
  }
}
