import type * as Y from 'yjs'

/** A client that has a document open on a contender's server, synced. */
export interface Client {
  readonly doc: Y.Doc
  close(): void
}

/** A sync server in a process of its own, and how one joins it. */
export interface Contender {
  readonly name: string
  /** What its server promises when it passes an edit on. */
  readonly promise: string
  join(document: string): Promise<Client>
  close(): Promise<void>
}
