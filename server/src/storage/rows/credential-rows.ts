import type { StoredCredential } from '../credentials.ts'

/** A session or access token from its row. */
export function toCredential(row: Readonly<Record<string, unknown>>): StoredCredential {
  return {
    key: String(row.key),
    kind: row.kind === 'token' ? 'token' : 'session',
    person: String(row.person),
    createdAt: Number(row.created_at),
    seenAt: Number(row.seen_at),
    expiresAt: Number(row.expires_at),
  }
}
