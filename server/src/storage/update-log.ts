import type { DocumentName } from '@samenspoor/shared/model/document-name'

/** One update of a document, as it goes into the log. */
export interface LogEntry {
  readonly document: DocumentName
  readonly update: Uint8Array
  /** Who made it: a person's id, or {@link SYSTEM_USER}. */
  readonly user: string
  /** When the server took it in, ISO 8601. */
  readonly at: string
  /** Yjs client ids that write in this document for the first time; from here on they belong to `user`. */
  readonly authors: readonly number[]
}

/** The author of what the server itself writes. No person's id, because those are e-mail addresses. */
export const SYSTEM_USER = 'samenspoor'

export interface StoredDocument {
  /** Changes when a document is put back from a backup: what a client kept from another epoch may not merge into it. */
  readonly epoch: string
  /** One update that holds everything up to the oldest of `updates`; null when the log was never compacted. */
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** The number of the last update; numbers start at 1 and have no gaps. */
  readonly last: number
  /** Which person each Yjs client id belongs to. Outlives compaction. */
  readonly authors: ReadonlyMap<number, string>
}

export interface DocumentSummary {
  readonly name: DocumentName
  readonly epoch: string
  readonly last: number
}

/** The truth about every document: what was appended and in which order. */
export interface UpdateLog {
  /** Null for a document that nobody ever wrote. Throws StorageError `corrupt` when stored bytes are damaged. */
  read(document: DocumentName): Promise<StoredDocument | null>
  /**
   * Appends all entries or none, with one sync to disk; durable when the promise resolves.
   * Gives the number of each entry within its document.
   */
  append(entries: readonly LogEntry[]): Promise<readonly number[]>
  /** Appends the first update of a document, unless the document is there already (then false, and nothing changes). */
  create(entry: LogEntry): Promise<boolean>
  /**
   * Replaces the updates up to and including number `upTo` by a snapshot of them, in one transaction. Replaying a
   * snapshot and updates that it already holds gives the same document, so `upTo` may be too low but never too high.
   */
  compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void>
  documents(): Promise<readonly DocumentSummary[]>
}
