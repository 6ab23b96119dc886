import * as z from 'zod/mini'
import { personIdSchema, trackIdSchema } from './ids.ts'

const ROLES = ['beheerder', 'projectleider', 'teamlid', 'lezer'] as const
const roleSchema = z.enum(ROLES)

/** A person as colleagues see one. Kept by the server's registry, not in Yjs. */
export const personSchema = z.object({
  id: personIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  initials: z.string().check(z.minLength(1), z.maxLength(3)),
  /** What the person does, in Dutch, e.g. "projectleider Wmo". */
  title: z.string().check(z.maxLength(120)),
  role: roleSchema,
  /** The tracks whose documents a teamlid may write. */
  tracks: z.array(trackIdSchema),
  /** Index into the person colours, 1..6, fixed per programme. */
  colour: z.int().check(z.gte(1), z.lte(6)),
})
export type Person = z.infer<typeof personSchema>
