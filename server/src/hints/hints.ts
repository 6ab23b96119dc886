/** The longest text that goes over a line, in bytes: PostgreSQL takes less than 8,000. */
export const HINT_BYTES = 7_900

/**
 * A line between the servers that share a database. What is said on it arrives once, twice, late, in another order or
 * never, and perhaps at the one who said it: it may make things faster, and nothing may hang on it.
 */
export interface Hints {
  /** Resolves when it is on its way; rejects when it is lost. `text`: at most {@link HINT_BYTES}. */
  send(text: string): Promise<void>
  close(): Promise<void>
}

export interface HintListener {
  onText(text: string): void
  /** The line is there, for the first time or again: what was said before that is lost. */
  onLine(): void
}

/** Begins to listen, and goes on trying until it is closed. */
export type OpenHints = (listener: HintListener) => Hints
