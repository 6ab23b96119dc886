import type { LocalVersion } from '../documents/local-version.ts'

/** What this browser has of a document from earlier, or from another window. */
export interface Kept {
  /** Of which epoch it is. */
  readonly epoch: string
  /** Updates that the server has. */
  readonly saved: readonly Uint8Array[]
  /** Updates of mine that it did not acknowledge. */
  readonly waiting: readonly KeptWork[]
}

export interface KeptWork {
  /** Its number in the store. */
  readonly key: number
  readonly update: Uint8Array
  /** How many changes it holds. */
  readonly changes: number
}

/** Keeps one document in the browser while it is open. Changes of mine are numbered upwards, from 1. */
export interface Keeper {
  /** The server opened it: from here on it can be kept. */
  opened(epoch: string): void
  /** The server has this. */
  theirs(update: Uint8Array): void
  /** My change `number`, which the server does not have. */
  mine(update: Uint8Array, number: number): void
  /** What was kept is in the document now, as my changes up to `number`. */
  adopted(work: KeptWork, number: number): void
  /** The server has my changes up to `number`. */
  durable(number: number): void
  /** What is kept will never be saved by itself: it is put aside as a lokale versie, or thrown away. */
  setAside(version: LocalVersion | null): void
  /** The document is closed. */
  close(): void
}

/** A document that can be kept. */
export interface Keepable {
  readonly name: string
  /** Whether it has no connection: then it takes over what other windows do. */
  readonly wantsWork: boolean
  /** Whether it took over what is kept: not when that is of another epoch, or not whole. Without a keeper it is not kept. */
  adopt(kept: Kept | null, keeper: Keeper | null): boolean
  /** Work of another window of the same person, which has no connection. */
  adoptWork(work: readonly KeptWork[]): void
}
