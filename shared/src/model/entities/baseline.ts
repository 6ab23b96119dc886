import * as z from 'zod/mini'
import { lineSchema } from '../fields/line.ts'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { baselineIdSchema } from '../ids.ts'
import { itemRefSchema } from '../item-ref.ts'
import { PERIOD_MAX } from './item.ts'

/** When an item was to fall, in the words of that day. */
const formerPeriodSchema = z.object({
  item: itemRefSchema,
  period: z.string().check(z.minLength(1), z.maxLength(PERIOD_MAX)),
  source: z._default(z.nullable(sourceSchema), null),
})

/** stand: what a plan aimed at on an earlier day. `asOf` holds the words for that day, such as "september 2021". */
export const baselineSchema = z.object({
  id: baselineIdSchema,
  title: lineSchema(1, 200),
  asOf: z.string().check(z.minLength(1), z.maxLength(PERIOD_MAX)),
  /** Of each track the item with which the new begins. Words without a year are read from `asOf`. */
  starts: z._default(z.array(formerPeriodSchema).check(z.maxLength(64)), []),
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Baseline = z.infer<typeof baselineSchema>
