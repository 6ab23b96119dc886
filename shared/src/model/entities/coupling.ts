import * as z from 'zod/mini'
import { removedSchema } from '../fields/removed.ts'
import { sourceSchema } from '../fields/source.ts'
import { couplingIdSchema } from '../ids.ts'
import { itemRefSchema } from '../item-ref.ts'

/** gelijktrekken: decisions that are taken at one moment while it is on; the earliest last day then rules for all. */
export const couplingSchema = z.object({
  id: couplingIdSchema,
  decisions: z.array(itemRefSchema).check(z.minLength(2), z.maxLength(16)),
  on: z._default(z.boolean(), false),
  note: z._default(z.string().check(z.maxLength(1_000)), ''),
  source: z._default(z.nullable(sourceSchema), null),
  derived: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)), []),
  removed: z._default(z.nullable(removedSchema), null),
})
export type Coupling = z.infer<typeof couplingSchema>
