import * as z from 'zod/mini'

/** The letter an entity was taken from, with the words as they stand there. */
export const sourceSchema = z.object({
  doc: z.string().check(z.maxLength(20)),
  heading: z._default(z.string().check(z.maxLength(500)), ''),
  quote: z._default(z.string().check(z.maxLength(4_000)), ''),
})
export type Source = z.infer<typeof sourceSchema>
