/** Who did what to which thing, when, from where, and how it ended. */
export interface AuditEntry {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** The person's id; null when nobody is known. */
  readonly actor: string | null
  readonly action: string
  readonly object: string
  readonly result: 'ok' | 'refused'
  readonly origin: string
  readonly reason: string | null
  /** The id of the request or websocket that it belongs to; null in lines of older versions and of the command line. */
  readonly correlation: string | null
}

/** An entry in its place in the chain: `hash` is made from the hash before it and the entry (audit-chain.ts). */
export interface AuditLine extends AuditEntry {
  /** Starts at 1, without gaps. */
  readonly number: number
  readonly hash: string
}

/** The audit trail: lines are added at the end and never changed. */
export interface AuditLog {
  /** Adds all entries or none; durable when the promise resolves. */
  append(entries: readonly AuditEntry[]): Promise<void>
  /** At most `limit` lines with a number above `number`, in order. */
  linesAfter(number: number, limit: number): Promise<readonly AuditLine[]>
}
