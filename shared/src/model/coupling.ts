import { z } from 'zod'
import { couplingIdSchema } from './ids.ts'
import { itemRefSchema } from './item-ref.ts'
import { removedSchema } from './removed.ts'
import { sourceSchema } from './source.ts'

/** gelijktrekken: decisions that are taken at one moment while it is on; the earliest last day then rules for all. */
export const couplingSchema = z.object({
  id: couplingIdSchema,
  decisions: z.array(itemRefSchema).min(2).max(16),
  on: z.boolean().default(false),
  note: z.string().max(1_000).default(''),
  source: sourceSchema.nullable().default(null),
  derived: z.array(z.string().max(40)).max(20).default([]),
  removed: removedSchema.nullable().default(null),
})
export type Coupling = z.infer<typeof couplingSchema>
