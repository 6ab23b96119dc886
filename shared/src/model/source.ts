import { z } from 'zod'

/** The letter an entity was taken from, with the words as they stand there. */
export const sourceSchema = z.object({
  doc: z.string().max(20),
  heading: z.string().max(500).default(''),
  quote: z.string().max(4_000).default(''),
})
export type Source = z.infer<typeof sourceSchema>
