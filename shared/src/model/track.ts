import * as z from 'zod/mini'
import { trackIdSchema } from './ids.ts'

/** Shape and colour belong together and come from a fixed list: `t-{palette}` in the client's tokens. */
export const TRACK_PALETTES = ['wmo', 'jeugd', 'wi', 'best'] as const
const TRACK_SHAPES = ['circle', 'triangle', 'square', 'hexagon'] as const

/** spoor: what one team plans in one document. Kept by the server's registry, not in Yjs. */
export const trackSchema = z.object({
  id: trackIdSchema,
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  shortTitle: z.string().check(z.minLength(1), z.maxLength(20)),
  palette: z.enum(TRACK_PALETTES),
  shape: z.enum(TRACK_SHAPES),
  /** Whether the track has a transitie- en implementatieplan of its own. */
  hasPlanText: z.boolean(),
})
export type Track = z.infer<typeof trackSchema>
