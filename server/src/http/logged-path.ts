import type { Context } from 'hono'
import { DEMO_SIGN_IN_PATH } from '../auth/demo-sign-in.ts'

/** The path of a request as it may be logged: without the query, and without the secret of a sign-in link. */
export function loggedPath(c: Context): string {
  const { path } = c.req
  return path.startsWith(DEMO_SIGN_IN_PATH) ? `${DEMO_SIGN_IN_PATH}/…` : path
}
