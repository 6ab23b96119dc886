/** What one connection or person may ask of the server. Generous for people and imports, tight for floods. */
export const LIMITS = {
  /** Largest websocket message, in bytes. The socket layer closes with 1009 above it. */
  socketMessageBytes: 1024 * 1024,
  /** Largest message on a channel, in bytes: it comes in pieces. Months of work without network fit in it. */
  messageBytes: 4 * 1024 * 1024,
  /** Pieces that one websocket message may come in, by the sender's choice and by that of the line. */
  fragments: 1_024,
  chunks: 4_096,
  /** How long a socket that was told to close may stay, in ms. */
  closeMs: 2_000,
  /** Pings and pongs of one websocket, full at first and filled again per second. */
  pings: 100,
  pingsPerSecond: 10,
  /** A reader that has this much waiting is cut off and syncs again when it comes back. */
  waitingBytes: 4 * 1024 * 1024,
  /** Messages and bytes that may arrive while the document is still being loaded. */
  earlyMessages: 200,
  earlyBytes: 8 * 1024 * 1024,
  /** Documents that one person may have open at a time, over all sockets; and sockets. */
  connectionsPerPerson: 500,
  /** Cut messages that are not whole yet, in bytes per socket that carries channels. */
  unfinishedBytes: 8 * 1024 * 1024,
  /** The same for all sockets together: those that carry channels, and once more for messages that the line cuts. */
  allUnfinishedBytes: 12 * 1024 * 1024,
  /** Messages on such a socket that may wait for the document that they are about; in bytes as `earlyBytes`. */
  heldMessages: 2_000,
  /** While this much waits on such a socket, its next channels wait for their document. */
  syncWaitsAbove: 1024 * 1024,
  /** What the system is given to send at a time. What more there is waits for its turn with us. */
  socketBufferBytes: 64 * 1024,
  /** Yjs client ids that one person may begin to use in one update. An offline store can hold many. */
  newAuthorsPerUpdate: 1_000,
  /** Client ids of people who left that a room remembers. */
  rememberedClients: 10_000,
  /** The message budget: full at first, filled again per second. See {@link costOf}. */
  budget: 10_000,
  budgetPerSecond: 500,
  /** The same for all documents on one socket together, and for one person: as many as ten connections may use. */
  socketBudget: 20_000,
  socketBudgetPerSecond: 1_000,
  personBudget: 100_000,
  personBudgetPerSecond: 5_000,
  /** How long taking in one update may keep the server busy, in ms. */
  updateMs: 2_000,
  /** The same for each of several that are tried in one go; when they take longer, each is tried by itself. */
  updateTogetherMs: 2,
  /** Updates that may wait for the disk, in bytes per document; above it the room takes in no more. */
  unsavedBytes: 32 * 1024 * 1024,
  /** After so many updates a document's log is replaced by a snapshot. */
  updatesPerSnapshot: 2_000,
  /** The same, when the document goes out of memory. */
  updatesAtRest: 200,
} as const

/** A message costs one, and one more for every 4 KiB; being sent the whole document costs as much as 50 messages. */
export function costOf(bytes: number, asksForDocument: boolean): number {
  return (asksForDocument ? 50 : 1) + bytes / 4_096
}

/**
 * Beginning to use a Yjs client id makes every later change of the document dearer. People use one per page; what somebody
 * wrote offline, at most as many at once as fit in a budget.
 */
export const COST_OF_AUTHOR = 8

/** Asking for a channel costs a look at who may open it. */
export const COST_OF_OPENING = 20

/** Keeping the server busy costs too, from a length of time that only very large updates come near. */
export function costOfTime(ms: number): number {
  return Math.max(0, ms - 20) * 10
}

/** A budget that fills up with time (token bucket). */
export class Budget {
  readonly #capacity: number
  readonly #perSecond: number
  #left: number
  #filledAt: number

  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity
    this.#perSecond = perSecond
    this.#left = capacity
    this.#filledAt = now
  }

  /** Spends `cost`; false when there is not enough left. `now` in ms. */
  spend(cost: number, now: number): boolean {
    this.#left = Math.min(this.#capacity, this.#left + (Math.max(0, now - this.#filledAt) / 1_000) * this.#perSecond)
    this.#filledAt = now
    if (this.#left < cost) return false
    this.#left -= cost
    return true
  }

  /** Whether a new one would not differ. */
  isFull(now: number): boolean {
    return this.spend(0, now) && this.#left === this.#capacity
  }
}

/** Spends the same cost from each, until one has not enough left; then false. */
export function spendAll(budgets: readonly Budget[], cost: number): boolean {
  const now = performance.now()
  return budgets.every((budget) => budget.spend(cost, now))
}
