import type { Context } from 'hono'
import type { AppEnvironment } from '../environment.ts'

/** The address that a request came from, for the audit trail. */
export function originOf(c: Context<AppEnvironment>): string {
  return c.env.incoming.socket.remoteAddress ?? 'unknown'
}
