import type { Logger } from 'pino'
import type { Storage } from '../storage/storage.ts'
import type { OpenHints } from './hints.ts'

interface HintSettings {
  readonly databaseUrl: string | null
  readonly redisUrl: string | null
}

/** How the servers on this storage talk; null in a data folder, which has one server. */
export async function hintsFor(
  { databaseUrl, redisUrl }: HintSettings,
  storage: Storage,
  logger: Logger,
): Promise<OpenHints | null> {
  if (databaseUrl === null) return null
  // Databases that share a PostgreSQL or a Redis each have a channel of their own.
  const channel = `samenspoor_${await storage.secret('cluster', () => crypto.randomUUID().replaceAll('-', ''))}`
  // Loaded when it is used: nobody else pays for it.
  if (redisUrl === null) {
    const { postgresHints } = await import('./postgres-hints.ts')
    return postgresHints(databaseUrl, channel, logger)
  }
  const { redisHints } = await import('./redis-hints.ts')
  return redisHints(redisUrl, channel, logger)
}
