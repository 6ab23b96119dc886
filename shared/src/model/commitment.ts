import { z } from 'zod'
import { commitmentIdSchema } from './ids.ts'
import { PERIOD_MAX, TITLE_MAX } from './item.ts'
import { itemRefSchema } from './item-ref.ts'
import { plainDateSchema, planningDaySchema } from './plain-date.ts'
import { removedSchema } from './removed.ts'
import { sourceSchema } from './source.ts'

/** toezegging: what somebody promised to somebody else, and by when. `due` holds the words as they were said. */
export const commitmentSchema = z.object({
  id: commitmentIdSchema,
  title: z.string().min(1).max(TITLE_MAX),
  /** Who promised, and to whom: the college to the raad, for instance. */
  by: z.string().max(120).default(''),
  to: z.string().max(120).default(''),
  due: z.string().max(PERIOD_MAX).default(''),
  /** The day from which words like "na het zomerreces" are read; null when they name their year. */
  anchorDate: plainDateSchema.nullable().default(null),
  /** The item with which it is kept: it is kept when that is done. */
  item: itemRefSchema.nullable().default(null),
  /** Kept, whatever the item says; `on` is null when nobody knows the day. One value, so that a day is never left over. */
  kept: z.object({ on: planningDaySchema.nullable() }).nullable().default(null),
  note: z.string().max(1_000).default(''),
  source: sourceSchema.nullable().default(null),
  derived: z.array(z.string().max(40)).max(20).default([]),
  removed: removedSchema.nullable().default(null),
})
export type Commitment = z.infer<typeof commitmentSchema>
