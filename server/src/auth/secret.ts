import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, in characters that fit a cookie, a header and a websocket subprotocol. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret. A plain hash will do: 256 random bits cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A short code that belongs to `text` and that only the holder of `key` can make. */
export function codeFor(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 20)
}

/** Compares in a time that says nothing about where the difference is. */
export function equalSecrets(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
