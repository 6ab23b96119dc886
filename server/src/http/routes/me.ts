import { Hono } from 'hono'
import { membershipsOf } from '../../access/memberships.ts'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards/guards.ts'
import { problem } from '../problem.ts'

/** Who is signed in. */
export const me = new Hono<AppEnvironment>().get('/me', requireIdentity, async (c) => {
  const [membership] = await membershipsOf(c.var.services.storage.registry, c.var.identity.person)
  if (membership === undefined) return problem(c, 403, nl.problem.forbidden, nl.problem.unknownProgramme)
  return c.json(membership.person)
})
