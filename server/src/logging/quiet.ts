const WINDOW_MS = 10_000
const MOST_KEYS = 1_000

/**
 * Lets through the first of everything that is the same within ten seconds: who is refused all the time fills neither the
 * log nor the disk.
 */
export class Quiet {
  readonly #now: () => number
  readonly #heard = new Map<string, number>()

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  isNews(key: string): boolean {
    const now = this.#now()
    const before = this.#heard.get(key)
    if (before !== undefined && now - before < WINDOW_MS) return false
    if (this.#heard.size >= MOST_KEYS) this.#heard.clear()
    this.#heard.set(key, now)
    return true
  }
}
