import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { bringsCredential, identifyRequest } from '../../auth/identify-request.ts'
import { isOwnOrigin } from '../../auth/own-origin.ts'
import { readSessionCookie } from '../../auth/session-cookie.ts'
import { isLoopback } from '../../config.ts'
import { nl } from '../../nl.ts'
import { clearBrowser } from '../clear-browser.ts'
import type { AppEnvironment } from '../environment.ts'
import { loggedPath } from '../logged-path.ts'
import { problem, unauthenticated } from '../problem.ts'
import { originOf } from './request-origin.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Lets in who is signed in, and remembers who that is. */
export const requireIdentity = createMiddleware<AppEnvironment>(async (c, next) => {
  const identity = await identifyRequest(c, c.var.services.signIns)
  if (identity === null) {
    // Asking without a sign-in is what every first visit does.
    if (bringsCredential(c)) refused(c, 'sign-in', 'unknown-credential')
    else if (c.req.header('upgrade') !== undefined) refused(c, 'sign-in', 'no-credential')
    // The cookie itself is worth nothing any more, and must not take along the one that another window just got.
    if (readSessionCookie(c) !== undefined) clearBrowser(c)
    return unauthenticated(c)
  }
  c.set('identity', identity)
  return next()
})

/**
 * Refuses what another website makes a browser send. Browsers say where a request comes from and pages cannot change
 * that; a program that says nothing has no cookie of anybody else to abuse.
 */
export const requireSameOrigin = createMiddleware<AppEnvironment>(async (c, next) => {
  if (READING.has(c.req.method) && c.req.header('upgrade') === undefined) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const isOtherSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  const isOtherOrigin = origin !== undefined && !isOwnOrigin(origin, c.req.header('host'))
  if (!(isOtherSite || isOtherOrigin)) return next()
  refused(c, 'request', 'other-site')
  return problem(c, 403, nl.problem.forbidden, nl.problem.crossSite)
})

/**
 * The demo needs no password, so it answers under a loopback name only: another website that points its own name at
 * 127.0.0.1 (DNS rebinding) gets nothing.
 */
export const requireLoopbackHost = createMiddleware<AppEnvironment>(async (c, next) => {
  const { hostname } = new URL(c.req.url)
  const isHere = isLoopback(hostname) || hostname.endsWith('.localhost')
  if (isHere) return next()
  refused(c, 'request', 'other-host')
  return problem(c, 403, nl.problem.forbidden, nl.problem.wrongHost)
})

/** Writes in the audit trail that somebody unknown was refused. */
function refused(c: Context<AppEnvironment>, action: 'sign-in' | 'request', reason: string): void {
  const event = {
    action,
    actor: null,
    object: `${c.req.method} ${loggedPath(c)}`,
    origin: originOf(c),
    reason,
  } as const
  c.var.services.audit.record({ ...event, result: 'refused' })
}
