import { z } from 'zod'
import { actionIdSchema, trackIdSchema } from './ids.ts'
import { PERIOD_MAX, TITLE_MAX } from './item.ts'
import { itemRefSchema } from './item-ref.ts'
import { ORDER_MAX } from './place.ts'
import { removedSchema } from './removed.ts'
import { sourceSchema } from './source.ts'

/** actie: what somebody does by when. `due` holds the words as typed, like an item's period. */
export const actionSchema = z.object({
  id: actionIdSchema,
  title: z.string().min(1).max(TITLE_MAX),
  track: trackIdSchema,
  assignee: z.string().max(254).nullable().default(null),
  due: z.string().max(PERIOD_MAX).default(''),
  item: itemRefSchema.nullable().default(null),
  done: z.boolean().default(false),
  /** Who gave it out, and when (ISO instant). */
  assignedBy: z.string().max(254).nullable().default(null),
  createdAt: z.string().max(40).default(''),
  order: z.string().max(ORDER_MAX).default(''),
  source: sourceSchema.nullable().default(null),
  derived: z.array(z.string().max(40)).max(20).default([]),
  removed: removedSchema.nullable().default(null),
})
export type Action = z.infer<typeof actionSchema>
