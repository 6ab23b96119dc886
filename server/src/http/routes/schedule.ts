import { zValidator } from '@hono/zod-validator'
import { dateInNetherlands } from '@samenspoor/shared/dates/date-in-netherlands'
import { planningDaySchema } from '@samenspoor/shared/model/fields/plain-date'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { Hono } from 'hono'
import { z } from 'zod'
import { membershipOf } from '../../access/memberships.ts'
import { readPlan } from '../../sync/rooms/read-plan.ts'
import { type ScheduleAnswer, toScheduleAnswer } from '../api/schedule-answer.ts'
import type { AppEnvironment } from '../environment.ts'
import { requireIdentity } from '../guards/guards.ts'
import { unknownProgramme } from '../guards/unknown-programme.ts'
import { refuseInvalid } from '../problem.ts'

/** `today`: the day that the plan is looked at from, in the years that a plan can name; without it the programme's own day. */
export const scheduleQuerySchema = z.object({ today: z.optional(planningDaySchema) })

/** What follows from the plan, as the screens show it. */
export const schedule = new Hono<AppEnvironment>().get(
  '/programmes/:id/schedule',
  requireIdentity,
  zValidator('query', scheduleQuerySchema, refuseInvalid),
  async (c) => {
    const { storage, sync, now } = c.var.services
    const membership = await membershipOf(storage.registry, c.req.param('id'), c.var.identity.person)
    if (membership === null) return unknownProgramme(c)
    const plan = await readPlan(sync.rooms, membership.programme)
    const today = c.req.valid('query').today ?? plan.settings.referenceDate ?? dateInNetherlands(now().getTime())
    return c.json(toScheduleAnswer(plan, deriveSchedule(plan, today)) satisfies ScheduleAnswer)
  },
)
