import { z } from 'zod'
import { programmeIdSchema } from './ids.ts'
import { personSchema } from './person.ts'
import { planningDaySchema } from './plain-date.ts'
import { trackSchema } from './track.ts'

/** What the registry knows of a programme: who and which tracks. What is planned is in the Yjs documents. */
export const programmeSchema = z.object({
  id: programmeIdSchema,
  title: z.string().min(1).max(120),
  municipality: z.string().max(120),
  tracks: z.array(trackSchema).min(1).max(32),
  people: z.array(personSchema),
})
export type Programme = z.infer<typeof programmeSchema>

/** Settings that the team shares live, in the programme document. */
export const settingsSchema = z.object({
  /** peildatum: the day the plan is looked at from; null means the server's date. */
  referenceDate: planningDaySchema.nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>
