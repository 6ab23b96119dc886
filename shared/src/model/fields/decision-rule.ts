import * as z from 'zod/mini'
import { itemIdSchema } from '../ids.ts'
import { lineSchema } from './line.ts'
import { planningDaySchema } from './plain-date.ts'

export const NOTICE_UNITS = ['days', 'months', 'calendar-years'] as const
const noticeUnitSchema = z.enum(NOTICE_UNITS)
/** dagen, maanden, hele kalenderjaren */
export type NoticeUnit = z.infer<typeof noticeUnitSchema>

const NOTICE_MAX: Readonly<Record<NoticeUnit, number>> = { days: 3_660, months: 120, 'calendar-years': 10 }

/** opzegtermijn: how long before the end notice must have been given. */
const noticePeriodSchema = z
  .object({ amount: z.int().check(z.gte(0), z.lte(3_660)), unit: noticeUnitSchema })
  .check(z.refine(({ amount, unit }) => amount <= NOTICE_MAX[unit], 'een te lange opzegtermijn'))
export type NoticePeriod = z.infer<typeof noticePeriodSchema>

/** A day that comes back each year. A day past the end of its month is the last day of that month. */
const yearDaySchema = z.object({ month: z.int().check(z.gte(1), z.lte(12)), day: z.int().check(z.gte(1), z.lte(31)) })
export type YearDay = z.infer<typeof yearDaySchema>

/**
 * When one can leave: on days that come back each year (named by the last day of the old or by the first day of the
 * new), or at the end of a term that renews itself tacitly (stilzwijgend) for a number of months each time.
 */
const exitDaysSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('yearly'),
    named: z.enum(['last-day', 'first-day']),
    days: z.array(yearDaySchema).check(z.minLength(1), z.maxLength(12)),
  }),
  z.object({
    kind: z.literal('term-end'),
    firstEnd: planningDaySchema,
    renewMonths: z.int().check(z.gte(1), z.lte(1_200)),
  }),
])
export type ExitDays = z.infer<typeof exitDaysSchema>

export const ROUTE_BODIES = ['staff', 'college', 'presidium', 'committee', 'council', 'notice'] as const
export const routeBodySchema = z.enum(ROUTE_BODIES)
/** ambtelijk, college, presidium, commissie, raad, opzegging */
export type RouteBody = z.infer<typeof routeBodySchema>

/** One step of a besluitroute, with the time that must lie between it and the step after it. */
const routeStepSchema = z.object({
  title: lineSchema(1, 120),
  body: routeBodySchema,
  lead: z.object({ amount: z.int().check(z.gte(0), z.lte(730)), unit: z.enum(['days', 'working-days']) }),
})
export type RouteStep = z.infer<typeof routeStepSchema>

/**
 * besluitvenster: how the last day of a decision follows from the notice that has to be given after it. One value, so
 * that two people who edit it at once get the rule of one of them and never a mix.
 */
export const decisionRuleSchema = z.object({
  notice: noticePeriodSchema,
  exitDays: exitDaysSchema,
  /** The item of the same track that begins once one has left; its words say for which start the decision is meant. */
  starts: z._default(z.nullable(itemIdSchema), null),
  /** The item of the same track with which notice is given; null: the decision itself is the notice. */
  noticeItem: z._default(z.nullable(itemIdSchema), null),
  /** besluitroute, in order. The last step falls on the last day of the window. */
  route: z._default(z.array(routeStepSchema).check(z.maxLength(12)), []),
})
export type DecisionRule = z.infer<typeof decisionRuleSchema>
