import * as z from 'zod/mini'
import { lineSchema } from '../fields/line.ts'
import { plainDateSchema, planningDaySchema } from '../fields/plain-date.ts'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { commitmentIdSchema } from '../ids.ts'
import { itemRefSchema } from '../item-ref.ts'
import { PERIOD_MAX, TITLE_MAX } from './item.ts'

/** toezegging: what somebody promised to somebody else, and by when. `due` holds the words as they were said. */
export const commitmentSchema = z.object({
  id: commitmentIdSchema,
  title: lineSchema(1, TITLE_MAX),
  /** Who promised, and to whom: the college to the raad, for instance. */
  by: z._default(lineSchema(0, 120), ''),
  to: z._default(lineSchema(0, 120), ''),
  due: z._default(z.string().check(z.maxLength(PERIOD_MAX)), ''),
  /** The day from which words like "na het zomerreces" are read; null when they name their year. */
  anchorDate: z._default(z.nullable(plainDateSchema), null),
  /** The item with which it is kept: it is kept when that is done. */
  item: z._default(z.nullable(itemRefSchema), null),
  /** Kept, whatever the item says; `on` is null when nobody knows the day. One value, so that a day is never left over. */
  kept: z._default(z.nullable(z.object({ on: z.nullable(planningDaySchema) })), null),
  note: z._default(z.string().check(z.maxLength(1_000)), ''),
  source: z._default(z.nullable(sourceSchema), null),
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Commitment = z.infer<typeof commitmentSchema>
