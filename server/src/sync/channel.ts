/** What carries the messages of a connection: a websocket of its own. */
export interface Channel {
  /** Bytes that were sent and that the other side has not taken yet. */
  readonly waitingBytes: number
  send(message: Uint8Array): void
  close(code: number, reason: string): void
  /** Whether the other side answered the last time this was asked; asks again. */
  isAlive(): boolean
  /** Ends it without a goodbye. */
  cut(): void
}
