import { zValidator } from '@hono/zod-validator'
import { personIdSchema } from '@samenspoor/shared/model/ids'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { identifyRequest } from '../../auth/identify-request.ts'
import { hashSecret } from '../../auth/secret.ts'
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../auth/session-cookie.ts'
import { nl } from '../../nl.ts'
import { clearBrowser } from '../clear-browser.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireLoopbackHost } from '../guards/guards.ts'
import { originOf } from '../guards/request-origin.ts'
import { notFound, refuseInvalid } from '../problem.ts'

/** What the sign-in page of the demo sends. */
export const signInSchema = z.object({ person: personIdSchema })

/** Signing in (the demo's page) and out. */
export const session = new Hono<AppEnvironment>()
  .post('/session', requireLoopbackHost, zValidator('json', signInSchema, refuseInvalid), async (c) => {
    const { demo } = c.var.services
    const { person } = c.req.valid('json')
    if (demo === null) return notFound(c)
    const known = (await demo.people()).find(({ id }) => id === person)
    if (known === undefined) return notFound(c, nl.problem.unknownPerson)
    await beginSession(c, person)
    return c.json(known, 201)
  })
  .delete('/session', async (c) => {
    const { signIns, audit } = c.var.services
    const identity = await identifyRequest(c, signIns)
    clearSessionCookie(c)
    clearBrowser(c)
    if (identity !== null && identity.kind === 'session') {
      await signIns.end(identity.key)
      audit.record({
        action: 'sign-out',
        actor: identity.person,
        object: 'session',
        result: 'ok',
        origin: originOf(c),
      })
    }
    return c.body(null, 204)
  })

/** Begins a new session for a person; one that the browser had before ends, with what it kept of that. */
export async function beginSession(c: Context<AppEnvironment>, person: string): Promise<void> {
  const { signIns, audit } = c.var.services
  const earlier = readSessionCookie(c)
  if (earlier !== undefined) {
    await signIns.end(hashSecret(earlier))
    clearBrowser(c)
  }
  writeSessionCookie(c, await signIns.begin(person, 'session'))
  audit.record({ action: 'sign-in', actor: person, object: 'session', result: 'ok', origin: originOf(c) })
}
