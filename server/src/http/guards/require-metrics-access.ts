import { createMiddleware } from 'hono/factory'
import { equalSecrets } from '../../auth/secret.ts'
import { isLoopback } from '../../config.ts'
import type { AppEnvironment } from '../environment.ts'
import { notFound, unauthenticated } from '../problem.ts'
import { originOf } from './request-origin.ts'

/** What proxies say about whom they ask for. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Who may see the metrics: whoever brings METRICS_TOKEN; when that is not set, this machine itself. What came through a
 * proxy on this machine is not this machine. For everybody else they are not there.
 */
export const requireMetricsAccess = createMiddleware<AppEnvironment>(async (c, next) => {
  const { metricsToken } = c.var.services
  if (metricsToken !== null) {
    const token = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    return token !== undefined && equalSecrets(token, metricsToken) ? next() : unauthenticated(c)
  }
  const isForwarded = FORWARDED.some((name) => c.req.header(name) !== undefined)
  const isHere = isLoopback(new URL(c.req.url).hostname) && isLoopback(originOf(c).replace(/^::ffff:/, ''))
  return isHere && !isForwarded ? next() : notFound(c)
})
