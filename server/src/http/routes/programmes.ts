import { Hono } from 'hono'
import { membershipOf, membershipsOf } from '../../access/memberships.ts'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards.ts'
import { notFound } from '../problem.ts'

/** The programmes of whoever asks. */
export const programmes = new Hono<AppEnvironment>()
  .get('/programmes', requireIdentity, async (c) => {
    const memberships = await membershipsOf(c.var.services.storage.registry, c.var.identity.person)
    return c.json(memberships.map(({ programme: { id, title, municipality } }) => ({ id, title, municipality })))
  })
  .get('/programmes/:id', requireIdentity, async (c) => {
    const membership = await membershipOf(c.var.services.storage.registry, c.req.param('id'), c.var.identity.person)
    return membership === null ? notFound(c, nl.problem.unknownProgramme) : c.json(membership.programme)
  })
