import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { DEMO_SIGN_IN_PATH } from '../auth/demo-sign-in.ts'
import { nl } from '../nl.ts'
import { DocumentUnavailableError } from '../sync/rooms/document-unavailable-error.ts'
import { api } from './api/api.ts'
import { API_VERSION } from './api/openapi.ts'
import { correlate } from './correlate.ts'
import type { AppEnvironment, Services } from './environment.ts'
import { requireSameOrigin } from './guards/guards.ts'
import { loggedPath } from './logged-path.ts'
import { notFound, problem } from './problem.ts'
import { demoLinks } from './routes/demo.ts'
import { health } from './routes/health.ts'
import { sync } from './routes/sync.ts'
import { securityHeaders } from './security-headers.ts'
import type { StaticFiles } from './static-files.ts'

const BODY_LIMIT_BYTES = 64 * 1024
const BODILESS = new Set(['GET', 'HEAD'])

/** Everything that the server answers: the API, the websocket, health, and the client for every other address. */
export function createApp(services: Services, files: StaticFiles): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>()
  app.use(correlate)
  app.use(securityHeaders)
  app.use(async (c, next) => {
    c.set('services', services)
    return next()
  })
  app.use(requireSameOrigin)
  const limitBody = bodyLimit({ maxSize: BODY_LIMIT_BYTES, onError: (c) => problem(c, 413, nl.problem.tooLarge) })
  // What only asks has no body, and looking for one costs more than all the rest of it.
  app.use((c, next) => (BODILESS.has(c.req.method) ? next() : limitBody(c, next)))
  app.use('/api/v1/*', async (c, next) => {
    await next()
    c.res.headers.set('API-Version', API_VERSION)
  })
  app.route('/api/v1', api)
  app.route('/sync', sync)
  app.route(DEMO_SIGN_IN_PATH, demoLinks)
  app.route('/', health)
  app.get('*', (c) => {
    const isPage = c.req.header('upgrade') === undefined && !/^\/(api|sync|demo)(\/|$)/.test(c.req.path)
    if (!isPage) return notFound(c)
    const file = files.answer(c, c.req.path)
    if (file !== undefined) return file
    if (/\/\.|\.[^/]*$/.test(c.req.path)) return notFound(c)
    return files.answer(c, '/index.html') ?? c.text(nl.noClient, 503)
  })
  app.notFound((c) => notFound(c))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500)
      return problem(c, error.status as 400, nl.problem.badRequest)
    if (error instanceof DocumentUnavailableError) {
      return problem(c, 503, nl.problem.unavailable, nl.problem.unavailableDetail)
    }
    if (isBrokenOff(error)) return c.body(null, 400)
    services.logger.error({ err: error, method: c.req.method, path: loggedPath(c) }, 'request failed')
    return problem(c, 500, nl.problem.internal, nl.problem.internalDetail)
  })
  return app
}

/** Whoever asked is gone before all of it was said: there is nobody to answer, and nothing is wrong here. */
function isBrokenOff(error: Error): boolean {
  return error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'
}
