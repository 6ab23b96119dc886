import * as z from 'zod/mini'

/** The prullenbak: who put it there and when (ISO instant). A removed entity stays in its document and can be put back. */
export const removedSchema = z.object({ by: z.string().check(z.maxLength(254)), at: z.string().check(z.maxLength(40)) })
export type Removed = z.infer<typeof removedSchema>
