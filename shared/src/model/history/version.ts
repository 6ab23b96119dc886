import * as z from 'zod/mini'

const VERSION_TITLE_MAX = 120
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const versionTitleSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(VERSION_TITLE_MAX))

/** versie: the whole programme as it was at one moment, under a name. It is kept until somebody takes it away. */
export const versionSchema = z.object({
  id: z.string().check(z.regex(UUID)),
  title: versionTitleSchema,
  /** Who made it: a person's id. */
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** Of each document the number of the last update that it holds; 0 when nobody had written yet. */
  documents: z.array(z.object({ document: z.string(), number: z.int().check(z.gte(0)) })),
})
export type Version = z.infer<typeof versionSchema>
