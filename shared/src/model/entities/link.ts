import * as z from 'zod/mini'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { linkIdSchema } from '../ids.ts'
import { itemRefSchema } from '../item-ref.ts'

export const LINK_TYPES = ['FS', 'SS', 'FF', 'SF', 'together'] as const
export const linkTypeSchema = z.enum(LINK_TYPES)
/** Finish-start, start-start, finish-finish, start-finish, or in the same window (tegelijk). */
export type LinkType = z.infer<typeof linkTypeSchema>

export const LAG_MAX_DAYS = 3_660

export const LAG_UNITS = ['working-days', 'months', 'quarters'] as const
export type LagUnit = (typeof LAG_UNITS)[number]

/** A lag in another unit than days. */
const lagSchema = z.object({
  amount: z.int().check(z.gte(-LAG_MAX_DAYS), z.lte(LAG_MAX_DAYS)),
  unit: z.enum(LAG_UNITS),
})
export type Lag = z.infer<typeof lagSchema>

/** afhankelijkheid: `to` needs `from` (`from` is nodig voor `to`). Links hold ids only, never titles. */
export const linkSchema = z.object({
  id: linkIdSchema,
  from: itemRefSchema,
  to: itemRefSchema,
  type: linkTypeSchema,
  lagDays: z._default(z.int().check(z.gte(-LAG_MAX_DAYS), z.lte(LAG_MAX_DAYS)), 0),
  /** In working days, months or quarters; when it is set, `lagDays` does not count. */
  lag: z._default(z.nullable(lagSchema), null),
  /** Why the one needs the other, in the words of who made the link. */
  note: z._default(z.string().check(z.maxLength(1_000)), ''),
  source: z._default(z.nullable(sourceSchema), null),
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Link = z.infer<typeof linkSchema>
