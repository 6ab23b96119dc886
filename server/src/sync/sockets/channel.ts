/** What a client is told about a document that it opened. */
export interface Opening {
  readonly mayWrite: boolean
  /** The layout of the document. */
  readonly schemaVersion: number
  /** Empty for a document that nobody wrote yet. */
  readonly epoch: string
}

/** What carries the messages of a connection: a websocket of its own, or a channel of one that carries many. */
export interface Channel {
  /** Whether messages may go both ways before the document is there. */
  readonly isOpenAtOnce: boolean
  /** The document is there; from here on messages may follow. */
  opened(opening: Opening): void
  /** Bytes that were sent and that the other side has not taken yet. */
  readonly waitingBytes: number
  /** Several leave in one write where that is possible. */
  send(...messages: readonly Uint8Array[]): void
  close(code: number, reason: string): void
  /** Whether the other side answered the last time this was asked; asks again. */
  isAlive(): boolean
  /** Ends it without a goodbye. */
  cut(): void
}
