import * as z from 'zod/mini'
import { lineSchema } from '../fields/line.ts'
import { ORDER_MAX } from '../fields/place.ts'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { actionIdSchema, trackIdSchema } from '../ids.ts'
import { itemRefSchema } from '../item-ref.ts'
import { PERIOD_MAX, TITLE_MAX } from './item.ts'

/** actie: what somebody does by when. `due` holds the words as typed, like an item's period. */
export const actionSchema = z.object({
  id: actionIdSchema,
  title: lineSchema(1, TITLE_MAX),
  track: trackIdSchema,
  assignee: z._default(z.nullable(z.string().check(z.maxLength(254))), null),
  due: z._default(lineSchema(0, PERIOD_MAX), ''),
  item: z._default(z.nullable(itemRefSchema), null),
  done: z._default(z.boolean(), false),
  /** Who gave it out, and when (ISO instant). */
  assignedBy: z._default(z.nullable(z.string().check(z.maxLength(254))), null),
  createdAt: z._default(z.string().check(z.maxLength(40)), ''),
  order: z._default(z.string().check(z.maxLength(ORDER_MAX)), ''),
  source: z._default(z.nullable(sourceSchema), null),
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Action = z.infer<typeof actionSchema>
