import { z } from 'zod'
import { baselineIdSchema } from './ids.ts'
import { PERIOD_MAX } from './item.ts'
import { itemRefSchema } from './item-ref.ts'
import { removedSchema } from './removed.ts'
import { sourceSchema } from './source.ts'

/** When an item was to fall, in the words of that day. */
const formerPeriodSchema = z.object({
  item: itemRefSchema,
  period: z.string().min(1).max(PERIOD_MAX),
  source: sourceSchema.nullable().default(null),
})

/** stand: what a plan aimed at on an earlier day. `asOf` holds the words for that day, such as "september 2021". */
export const baselineSchema = z.object({
  id: baselineIdSchema,
  title: z.string().min(1).max(200),
  asOf: z.string().min(1).max(PERIOD_MAX),
  /** Of each track the item with which the new begins. Words without a year are read from `asOf`. */
  starts: z.array(formerPeriodSchema).max(64).default([]),
  derived: z.array(z.string().max(40)).max(20).default([]),
  removed: removedSchema.nullable().default(null),
})
export type Baseline = z.infer<typeof baselineSchema>
