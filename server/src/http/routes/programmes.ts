import { Hono } from 'hono'
import { membershipOf, membershipsOf } from '../../access/memberships.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards/guards.ts'
import { unknownProgramme } from '../guards/unknown-programme.ts'

/** The programmes of whoever asks. */
export const programmes = new Hono<AppEnvironment>()
  .get('/programmes', requireIdentity, async (c) => {
    const memberships = await membershipsOf(c.var.services.storage.registry, c.var.identity.person)
    return c.json(memberships.map(({ programme: { id, title, municipality } }) => ({ id, title, municipality })))
  })
  .get('/programmes/:id', requireIdentity, async (c) => {
    const membership = await membershipOf(c.var.services.storage.registry, c.req.param('id'), c.var.identity.person)
    return membership === null ? unknownProgramme(c) : c.json(membership.programme)
  })
