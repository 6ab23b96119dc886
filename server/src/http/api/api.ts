import { Hono } from 'hono'
import type { AppEnvironment } from '../environment.ts'
import { demoPeople } from '../routes/demo.ts'
import { history } from '../routes/history.ts'
import { me } from '../routes/me.ts'
import { programmes } from '../routes/programmes.ts'
import { schedule } from '../routes/schedule.ts'
import { session } from '../routes/session.ts'
import { versions } from '../routes/versions.ts'
import { openApiDocument } from './openapi.ts'

/** Everything under /api/v1. */
export const api = new Hono<AppEnvironment>()
  .route('/', me)
  .route('/', session)
  .route('/', demoPeople)
  .route('/', programmes)
  .route('/', schedule)
  .route('/', history)
  .route('/', versions)
  .get('/openapi.json', (c) => c.json(openApiDocument(), 200, { 'access-control-allow-origin': '*' }))

/**
 * For a typed client: `hc<Api>('/api/v1')`, with a type-only import.
 * @public
 */
export type Api = typeof api
