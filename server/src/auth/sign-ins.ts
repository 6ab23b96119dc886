import type { Credentials, StoredCredential } from '../storage/credentials.ts'
import { hashSecret, newSecret } from './secret.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * How long a sign-in lasts. A session ends after 12 hours without use and a week after it began, whichever comes first;
 * an access token 30 days after it was made.
 */
export const SIGN_IN_LIFETIME = { sessionIdle: 12 * HOUR, session: 7 * DAY, token: 30 * DAY } as const

/** Who somebody is, and by which credential (the hash of its secret). */
export interface Identity {
  readonly person: string
  readonly kind: 'session' | 'token'
  readonly key: string
}

/** Sessions and access tokens: begins, checks and ends them. */
export class SignIns {
  readonly #credentials: Credentials
  readonly #now: () => number
  readonly #onEnd = new Set<(key: string) => void>()

  constructor(credentials: Credentials, now: () => number = Date.now) {
    this.#credentials = credentials
    this.#now = now
  }

  /** Begins a session or makes a token; gives the secret, which is stored nowhere. */
  async begin(person: string, kind: Identity['kind']): Promise<string> {
    const secret = newSecret()
    const now = this.#now()
    await this.#credentials.prune(now)
    await this.#credentials.add({
      key: hashSecret(secret),
      kind,
      person,
      createdAt: now,
      seenAt: now,
      expiresAt: now + SIGN_IN_LIFETIME[kind],
    })
    return secret
  }

  /** Who holds this secret; null when it is unknown, ended or expired. Counts as use. */
  async identify(secret: string, kind: Identity['kind']): Promise<Identity | null> {
    if (secret.length > 100) return null
    const stored = await this.#valid(hashSecret(secret))
    if (stored === null || stored.kind !== kind) return null
    await this.#touch(stored)
    return { person: stored.person, kind, key: stored.key }
  }

  /** Whether a credential that was valid before still is. `used`: count this as use. */
  async isValid(key: string, used: boolean): Promise<boolean> {
    const stored = await this.#valid(key)
    if (stored !== null && used) await this.#touch(stored)
    return stored !== null
  }

  /** Ends a session or token and tells who listens. */
  async end(key: string): Promise<void> {
    await this.#credentials.remove(key)
    for (const listener of this.#onEnd) listener(key)
  }

  onEnd(listener: (key: string) => void): void {
    this.#onEnd.add(listener)
  }

  async #valid(key: string): Promise<StoredCredential | null> {
    const stored = await this.#credentials.find(key)
    const now = this.#now()
    if (stored === null || stored.expiresAt <= now) return null
    return stored.kind === 'session' && stored.seenAt + SIGN_IN_LIFETIME.sessionIdle <= now ? null : stored
  }

  /**
   * At most one write a minute: reading must stay cheap. And it must go on when the disk is full: then the session may
   * end sooner than it should, and whoever is responsible hears of the disk from what really has to be written.
   */
  async #touch({ key, seenAt }: StoredCredential): Promise<void> {
    const now = this.#now()
    if (now - seenAt >= MINUTE) await this.#credentials.touch(key, now).catch(() => undefined)
  }
}
