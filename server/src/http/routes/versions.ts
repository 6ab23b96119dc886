import { zValidator } from '@hono/zod-validator'
import { mayChangeVersion, mayWriteProgramme } from '@samenspoor/shared/access/permissions'
import { type Version, versionTitleSchema } from '@samenspoor/shared/model/history/version'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Membership, membershipOf } from '../../access/memberships.ts'
import type { AuditEvent } from '../../audit-trail.ts'
import { nl } from '../../nl.ts'
import type { StoredVersion } from '../../storage/versions.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards/guards.ts'
import { originOf } from '../guards/request-origin.ts'
import { notFound, problem, refuseInvalid } from '../problem.ts'

/** What makes or renames a version. */
export const versionInputSchema = z.object({ title: versionTitleSchema })

const MOST_VERSIONS = 500

/** Named versions of a programme: every member sees them, whoever may write makes them. */
export const versions = new Hono<AppEnvironment>()
  .get('/programmes/:id/versions', requireIdentity, async (c) => {
    const membership = await membershipIn(c)
    if (membership === null) return notFound(c, nl.problem.unknownProgramme)
    const stored = await c.var.services.storage.versions.list(membership.programme.id)
    return c.json(stored.map(toVersion))
  })
  .post(
    '/programmes/:id/versions',
    requireIdentity,
    zValidator('json', versionInputSchema, refuseInvalid),
    async (c) => {
      const { storage, sync } = c.var.services
      const membership = await membershipIn(c)
      if (membership === null) return notFound(c, nl.problem.unknownProgramme)
      const { programme, person } = membership
      if (!mayWriteProgramme(person)) return refused(c, 'save-version', programme.id)
      if ((await storage.versions.list(programme.id)).length >= MOST_VERSIONS)
        return problem(c, 409, nl.problem.tooManyVersions, nl.problem.tooManyVersionsDetail(MOST_VERSIONS))
      const states = await sync.history.present(programme)
      const at = new Date().toISOString()
      const { title } = c.req.valid('json')
      const version = { id: crypto.randomUUID(), programme: programme.id, title, by: person.id, at }
      await storage.versions.add(version, states)
      record(c, { action: 'save-version', object: version.id, result: 'ok' })
      return c.json(toVersion({ ...version, documents: states }), 201)
    },
  )
  .put(
    '/programmes/:id/versions/:version',
    requireIdentity,
    zValidator('json', versionInputSchema, refuseInvalid),
    async (c) => {
      const found = await versionIn(c)
      if (found === null) return notFound(c, nl.problem.unknownVersion)
      const { version, membership } = found
      if (!mayChangeVersion(membership.person, version.by)) return refused(c, 'rename-version', version.id)
      const { title } = c.req.valid('json')
      await c.var.services.storage.versions.rename(version.id, title)
      record(c, { action: 'rename-version', object: version.id, result: 'ok' })
      return c.json(toVersion({ ...version, title }))
    },
  )
  .delete('/programmes/:id/versions/:version', requireIdentity, async (c) => {
    const found = await versionIn(c)
    if (found === null) return notFound(c, nl.problem.unknownVersion)
    const { version, membership } = found
    if (!mayChangeVersion(membership.person, version.by)) return refused(c, 'remove-version', version.id)
    await c.var.services.storage.versions.remove(version.id)
    record(c, { action: 'remove-version', object: version.id, result: 'ok' })
    return c.body(null, 204)
  })
  .get('/programmes/:id/versions/:version/plan', requireIdentity, async (c) => {
    const found = await versionIn(c)
    if (found === null) return notFound(c, nl.problem.unknownVersion)
    const plan = await c.var.services.sync.history.planOfVersion(found.membership.programme, found.version.id)
    return c.body(plan, 200, { 'content-type': 'application/json' })
  })

function membershipIn(c: Context<AppEnvironment>): Promise<Membership | null> {
  return membershipOf(c.var.services.storage.registry, c.req.param('id') ?? '', c.var.identity.person)
}

/** The version that the address names; null when it is not there, or is not for whoever asks. */
async function versionIn(
  c: Context<AppEnvironment>,
): Promise<{ version: StoredVersion; membership: Membership } | null> {
  const membership = await membershipIn(c)
  if (membership === null) return null
  const stored = await c.var.services.storage.versions.list(membership.programme.id)
  const version = stored.find(({ id }) => id === c.req.param('version'))
  return version === undefined ? null : { version, membership }
}

function refused(c: Context<AppEnvironment>, action: AuditEvent['action'], object: string): Response {
  record(c, { action, object, result: 'refused', reason: 'rights' })
  return problem(c, 403, nl.problem.forbidden, nl.problem.mayNotVersion)
}

function record(c: Context<AppEnvironment>, event: Omit<AuditEvent, 'actor' | 'origin'>): void {
  c.var.services.audit.record({ ...event, actor: c.var.identity.person, origin: originOf(c) })
}

function toVersion({ id, title, by, at, documents }: StoredVersion): Version {
  return { id, title, by, at, documents: documents.map(({ document, number }) => ({ document, number })) }
}
