import { z } from 'zod'

const document = z.string().max(300)
const number = z.number().int().nonnegative()

const presenceSchema = z.tuple([document, number, z.string().max(300), number, z.string().nullable()])

/** What one server tells the others at a time. */
const hintSchema = z.object({
  /** Which server says it. */
  node: z.string().max(40),
  /** Documents, and how far their logs go. */
  saved: z.array(z.tuple([document, number])).default([]),
  /** Who is where: document, client id, person, clock, and what that client says or null. */
  present: z.array(presenceSchema).default([]),
  /** Documents of which the server wants to know who is there. */
  ask: z.array(document).default([]),
})
export type Hint = z.infer<typeof hintSchema>
export type PresenceHint = Hint['present'][number]

/** Reads a hint; null for anything else. */
export function readHint(text: string): Hint | null {
  try {
    return hintSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
