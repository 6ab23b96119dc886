import { BEARER_SUBPROTOCOL } from '@samenspoor/shared/protocol/messages'
import type { Context } from 'hono'
import { readSessionCookie } from './session-cookie.ts'
import type { Identity, SignIns } from './sign-ins.ts'

/**
 * Who sends a request: by access token (`Authorization: Bearer`, or the websocket subprotocol that carries one), else by
 * session cookie. A token that is there but wrong is never made good by a cookie.
 */
export async function identifyRequest(c: Context, signIns: SignIns): Promise<Identity | null> {
  const token = bearerToken(c)
  if (token !== null) return signIns.identify(token, 'token')
  const secret = readSessionCookie(c)
  return secret === undefined ? null : signIns.identify(secret, 'session')
}

/** The subprotocol to answer with: the one that carries the token, or none. */
export function chosenSubprotocol(offered: Iterable<string>): string | false {
  for (const protocol of offered) if (protocol.startsWith(BEARER_SUBPROTOCOL)) return protocol
  return false
}

function bearerToken(c: Context): string | null {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
  const offered = c.req
    .header('sec-websocket-protocol')
    ?.split(',')
    .map((protocol) => protocol.trim())
  const chosen = chosenSubprotocol(offered ?? [])
  return chosen === false ? null : chosen.slice(BEARER_SUBPROTOCOL.length)
}
