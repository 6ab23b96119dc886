import { LIMITS } from '../limits/limits.ts'

/** What messages that are not whole yet hold, over all sockets. When it is too much, whoever began first has to go. */
export class UnfinishedMessages<Holder> {
  /** In the order in which they began. */
  readonly #held = new Map<Holder, number>()
  readonly #giveUp: (holder: Holder) => void
  #bytes = 0

  /** `giveUp` ends a holder, which {@link set}s it to 0 or not; it counts no more. */
  constructor(giveUp: (holder: Holder) => void) {
    this.#giveUp = giveUp
  }

  /** Says how much a holder has now; 0 when what it had became whole, or went. */
  set(holder: Holder, bytes: number): void {
    this.#bytes += bytes - (this.#held.get(holder) ?? 0)
    if (bytes === 0) this.#held.delete(holder)
    else this.#held.set(holder, bytes)
    while (this.#bytes > LIMITS.allUnfinishedBytes) {
      const [oldest] = this.#held.keys()
      if (oldest === undefined) return
      this.set(oldest, 0)
      this.#giveUp(oldest)
    }
  }

  add(holder: Holder, bytes: number): void {
    this.set(holder, (this.#held.get(holder) ?? 0) + bytes)
  }
}
