import * as z from 'zod/mini'
import { lineSchema } from '../fields/line.ts'
import { planningDaySchema } from '../fields/plain-date.ts'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { contractIdSchema, trackIdSchema } from '../ids.ts'

/** What is left behind (lopend), and what comes in its place (nieuw). */
export const CONTRACT_SIDES = ['current', 'intended'] as const

const MONTHS = z.int().check(z.gte(1), z.lte(1_200))

/** How often and for how long a contract can be extended; `tacit`: by itself, unless notice is given (stilzwijgend). */
const extensionsSchema = z.object({ count: z.int().check(z.gte(0), z.lte(50)), months: MONTHS, tacit: z.boolean() })

/** contract: what runs until when, and how it can go on. All days are included in the term. */
export const contractSchema = z.object({
  id: contractIdSchema,
  track: trackIdSchema,
  title: lineSchema(1, 200),
  parties: z._default(z.array(lineSchema(1, 120)).check(z.maxLength(20)), []),
  side: z.enum(CONTRACT_SIDES),
  start: z._default(z.nullable(planningDaySchema), null),
  /** Length of the first term. */
  termMonths: z._default(z.nullable(MONTHS), null),
  /** The last day of the first term, as the source states it. Where start and term say otherwise, they count. */
  firstEnd: z._default(z.nullable(planningDaySchema), null),
  extensions: z._default(z.nullable(extensionsSchema), null),
  /** Runs until one of the parties ends it (onbepaalde tijd). */
  isOpenEnded: z._default(z.boolean(), false),
  /** The last day that a bridge covers: plug out, plug in, or temporary contract management. */
  bridgeUntil: z._default(z.nullable(planningDaySchema), null),
  note: z._default(z.string().check(z.maxLength(1_000)), ''),
  source: z._default(z.nullable(sourceSchema), null),
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Contract = z.infer<typeof contractSchema>
