import { zValidator } from '@hono/zod-validator'
import { homeDocumentSchema } from '@samenspoor/shared/model/history/recorded-change'
import { trackOfHome } from '@samenspoor/shared/model/plan'
import type { Programme } from '@samenspoor/shared/model/programme'
import { Hono } from 'hono'
import { z } from 'zod'
import { membershipOf } from '../../access/memberships.ts'
import { nl } from '../../nl.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards/guards.ts'
import { notFound, problem, refuseInvalid } from '../problem.ts'

const number = z.coerce.number().int().min(1)

/** `before`: the number of an update; only what came before it. */
const historyQuerySchema = z.object({
  document: homeDocumentSchema,
  item: z.string().max(64).optional(),
  before: number.optional(),
  limit: number.max(500).default(50),
})

/** A moment, or an update of a document: the plan as it was before it. */
const planQuerySchema = z
  .object({
    at: z.iso.datetime({ error: nl.problem.notAMoment }).optional(),
    document: z.optional(homeDocumentSchema),
    before: number.optional(),
  })
  .refine(
    ({ at, document, before }) =>
      at === undefined
        ? document !== undefined && before !== undefined
        : document === undefined && before === undefined,
    nl.problem.momentOrUpdate,
  )

const JSON_TYPE = { 'content-type': 'application/json' }

/** Who changed what, and what was. Whoever may see a programme may see its past. */
export const history = new Hono<AppEnvironment>()
  .get(
    '/programmes/:id/history',
    requireIdentity,
    zValidator('query', historyQuerySchema, refuseInvalid),
    async (c) => {
      const { storage, sync } = c.var.services
      const membership = await membershipOf(storage.registry, c.req.param('id'), c.var.identity.person)
      if (membership === null) return notFound(c, nl.problem.unknownProgramme)
      const { document, item = null, before = null, limit } = c.req.valid('query')
      if (!isIn(membership.programme, document)) return notFound(c, nl.problem.unknownDocument)
      const page = await sync.history.page(membership.programme, document, { item, before, limit })
      return c.body(page, 200, JSON_TYPE)
    },
  )
  .get('/programmes/:id/plan', requireIdentity, zValidator('query', planQuerySchema, refuseInvalid), async (c) => {
    const { storage, sync } = c.var.services
    const membership = await membershipOf(storage.registry, c.req.param('id'), c.var.identity.person)
    if (membership === null) return notFound(c, nl.problem.unknownProgramme)
    const { programme } = membership
    const { at, document = 'programme', before = 1 } = c.req.valid('query')
    if (!isIn(programme, document)) return notFound(c, nl.problem.unknownDocument)
    const plan =
      at === undefined
        ? await sync.history.documentBefore(programme, document, before)
        : await sync.history.planAt(programme, new Date(at).toISOString())
    return plan === null ? problem(c, 404, nl.problem.notFound, nl.problem.forgotten) : c.body(plan, 200, JSON_TYPE)
  })

function isIn({ tracks }: Programme, home: z.infer<typeof homeDocumentSchema>): boolean {
  const track = trackOfHome(home)
  return track === null || tracks.some(({ id }) => id === track)
}
