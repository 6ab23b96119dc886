/** A session or access token. `key` is a hash: whoever reads the storage cannot sign in with it. Times are ms since 1970. */
export interface StoredCredential {
  readonly key: string
  readonly kind: 'session' | 'token'
  readonly person: string
  readonly createdAt: number
  readonly seenAt: number
  /** After this moment it is worth nothing, however recently it was used. */
  readonly expiresAt: number
}

export interface Credentials {
  add(credential: StoredCredential): Promise<void>
  find(key: string): Promise<StoredCredential | null>
  /** Notes that it was used. */
  touch(key: string, seenAt: number): Promise<void>
  remove(key: string): Promise<void>
  /** Removes what expired before `moment`. */
  prune(moment: number): Promise<void>
}
