import { z } from 'zod'
import { contractIdSchema, trackIdSchema } from './ids.ts'
import { planningDaySchema } from './plain-date.ts'
import { removedSchema } from './removed.ts'
import { sourceSchema } from './source.ts'

/** What is left behind (lopend), and what comes in its place (nieuw). */
export const CONTRACT_SIDES = ['current', 'intended'] as const

const MONTHS = z.number().int().min(1).max(1_200)

/** How often and for how long a contract can be extended; `tacit`: by itself, unless notice is given (stilzwijgend). */
const extensionsSchema = z.object({ count: z.number().int().min(0).max(50), months: MONTHS, tacit: z.boolean() })

/** contract: what runs until when, and how it can go on. All days are included in the term. */
export const contractSchema = z.object({
  id: contractIdSchema,
  track: trackIdSchema,
  title: z.string().min(1).max(200),
  parties: z.array(z.string().min(1).max(120)).max(20).default([]),
  side: z.enum(CONTRACT_SIDES),
  start: planningDaySchema.nullable().default(null),
  /** Length of the first term. */
  termMonths: MONTHS.nullable().default(null),
  /** The last day of the first term, as the source states it. Where start and term say otherwise, they count. */
  firstEnd: planningDaySchema.nullable().default(null),
  extensions: extensionsSchema.nullable().default(null),
  /** Runs until one of the parties ends it (onbepaalde tijd). */
  isOpenEnded: z.boolean().default(false),
  /** The last day that a bridge covers: plug out, plug in, or temporary contract management. */
  bridgeUntil: planningDaySchema.nullable().default(null),
  note: z.string().max(1_000).default(''),
  source: sourceSchema.nullable().default(null),
  derived: z.array(z.string().max(40)).max(20).default([]),
  removed: removedSchema.nullable().default(null),
})
export type Contract = z.infer<typeof contractSchema>
