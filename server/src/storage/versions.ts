import type { DocumentName } from '@samenspoor/shared/model/document-name'

/** A document as a version holds it: everything up to the update of that number. */
export interface VersionState {
  readonly document: DocumentName
  readonly number: number
  /** Null for a document that nobody had written yet. */
  readonly state: Uint8Array | null
}

export interface StoredVersion {
  readonly id: string
  readonly programme: string
  readonly title: string
  /** A person's id. */
  readonly by: string
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string
  /** By name. */
  readonly documents: readonly Omit<VersionState, 'state'>[]
}

/**
 * Named versions of programmes. They hold the documents themselves, so that nothing that the log compacts or forgets is
 * missed; what two versions share is stored once.
 */
export interface Versions {
  /** The last one first. */
  list(programme: string): Promise<readonly StoredVersion[]>
  /** Durable when the promise resolves. `states` has every document of the version. */
  add(version: Omit<StoredVersion, 'documents'>, states: readonly VersionState[]): Promise<void>
  /** Says whether it is there. */
  rename(id: string, title: string): Promise<boolean>
  /** Says whether it was there. */
  remove(id: string): Promise<boolean>
  /** The documents of a version, by name. Throws StorageError `corrupt`. */
  states(id: string): Promise<readonly VersionState[]>
}
