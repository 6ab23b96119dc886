import type { DocumentName } from '@samenspoor/shared/model/document-name'

/** One update of a document, as it goes into the log. */
export interface LogEntry {
  readonly document: DocumentName
  readonly update: Uint8Array
  /** Who made it: a person's id, or {@link SYSTEM_USER}. */
  readonly user: string
  /** When the server took it in, ISO 8601 in UTC with milliseconds. */
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

/** The updates that make a document, in order; none for one that nobody ever wrote. */
export function updatesOf(stored: Pick<StoredDocument, 'snapshot' | 'updates'> | null): readonly Uint8Array[] {
  if (stored === null) return []
  return stored.snapshot === null ? stored.updates : [stored.snapshot, ...stored.updates]
}

/** An update as the history keeps it, under its number within its document. */
export type StoredUpdate = Pick<LogEntry, 'update' | 'user' | 'at'> & { readonly number: number }

/** Where the history of a document begins: after `number`, from a document that `state` gives (null: an empty one). */
export interface HistoryBase {
  readonly number: number
  readonly state: Uint8Array | null
}

export interface DocumentSummary {
  readonly name: DocumentName
  readonly epoch: string
  readonly last: number
}

/** Up to which number a writer knows the log of each document. */
export type Heads = ReadonlyMap<DocumentName, number>

/**
 * The truth about every document: what was appended and in which order.
 *
 *       1 … b   b+1 … s   s+1 … last
 *      [base ]  [ history          ]     what was, and who made it so: historyBase, updatesAfter
 *      [ snapshot    ]  [ updates  ]     what is: read
 *
 * Compacting moves `s`, so that a document loads fast; forgetting moves `b`, so that no name is kept for longer than
 * it may be. Bytes that are not what was written make every method throw StorageError `corrupt`.
 */
export interface UpdateLog {
  /** Null for a document that nobody ever wrote. */
  read(document: DocumentName): Promise<StoredDocument | null>
  /**
   * Appends all entries or none, with one sync to disk; durable when the promise resolves. Gives the number of each
   * entry within its document. A call that failed may be made again with the same entry objects in the same order: then
   * they are in the log once, also when the first call did reach the disk.
   *
   * `heads`: the last number of documents as the writer knows it. Of a document that is somewhere else, mostly because
   * another server wrote to it, nothing is appended and its entries get number 0: the writer first has to take that in.
   */
  append(entries: readonly LogEntry[], heads?: Heads): Promise<readonly number[]>
  /** Appends the first update of a document, unless the document is there already (then false, and nothing changes). */
  create(entry: LogEntry): Promise<boolean>
  /**
   * From here on `read` gives a snapshot instead of the updates up to and including number `upTo`, which stay in the
   * history. Replaying a snapshot and updates that it already holds gives the same document, so `upTo` may be too low but
   * never too high. Does nothing when a later snapshot is there.
   */
  compact(document: DocumentName, upTo: number, snapshot: Uint8Array): Promise<void>
  /** Null for a document that nobody ever wrote. */
  historyBase(document: DocumentName): Promise<HistoryBase | null>
  /** At most `limit` updates with a number above `number`, in order, as far back as the history goes. */
  updatesAfter(document: DocumentName, number: number, limit: number): Promise<readonly StoredUpdate[]>
  /** The highest number up to which every update was taken in before `moment` (ISO 8601); 0 when there is none. */
  lastBefore(document: DocumentName, moment: string): Promise<number>
  /**
   * Lets the history begin after number `upTo`, with the document that `state` gives, and drops the updates up to there,
   * with who made them. Only what a snapshot holds can be dropped. Does nothing when it begins later already.
   */
  forget(document: DocumentName, upTo: number, state: Uint8Array): Promise<void>
  documents(): Promise<readonly DocumentSummary[]>
  /** The same of these documents only; of one that nobody ever wrote nothing. */
  heads(documents: readonly DocumentName[]): Promise<readonly DocumentSummary[]>
  /** Does the work unless another server does the like for this document at the moment; says whether it was done. */
  aloneWith(document: DocumentName, work: () => Promise<void>): Promise<boolean>
}
