import { z } from 'zod'
import { personIdSchema, trackIdSchema } from './ids.ts'

const ROLES = ['beheerder', 'projectleider', 'teamlid', 'lezer'] as const
const roleSchema = z.enum(ROLES)

/** A person as colleagues see one. Kept by the server's registry, not in Yjs. */
export const personSchema = z.object({
  id: personIdSchema,
  name: z.string().min(1).max(120),
  initials: z.string().min(1).max(3),
  /** What the person does, in Dutch, e.g. "projectleider Wmo". */
  title: z.string().max(120),
  role: roleSchema,
  /** The tracks whose documents a teamlid may write. */
  tracks: z.array(trackIdSchema),
  /** Index into the person colours, 1..6, fixed per programme. */
  colour: z.number().int().min(1).max(6),
})
export type Person = z.infer<typeof personSchema>
