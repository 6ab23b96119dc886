import { CHANNELS_SUBPROTOCOL } from '@samenspoor/shared/protocol/channels/frames'
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

/** Whether a request brings anything to identify it with, right or wrong. */
export function bringsCredential(c: Context): boolean {
  return bearerToken(c) !== null || readSessionCookie(c) !== undefined
}

/** The subprotocol to answer with: the one that asks for channels, else the one that carries the token, or none. */
export function chosenSubprotocol(offered: ReadonlySet<string>): string | false {
  return offered.has(CHANNELS_SUBPROTOCOL) ? CHANNELS_SUBPROTOCOL : (bearerIn(offered) ?? false)
}

/** The subprotocols that a request offers. */
export function offeredSubprotocols(header: string | undefined): ReadonlySet<string> {
  return new Set(header?.split(',').map((protocol) => protocol.trim()))
}

function bearerIn(offered: ReadonlySet<string>): string | undefined {
  return [...offered].find((protocol) => protocol.startsWith(BEARER_SUBPROTOCOL))
}

function bearerToken(c: Context): string | null {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? ''
  const bearer = bearerIn(offeredSubprotocols(c.req.header('sec-websocket-protocol')))
  return bearer === undefined ? null : bearer.slice(BEARER_SUBPROTOCOL.length)
}
