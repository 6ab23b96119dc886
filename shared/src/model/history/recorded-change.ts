import * as z from 'zod/mini'
import { PROGRAMME_COLLECTIONS } from '../change.ts'
import { type TrackId, trackIdSchema } from '../ids.ts'

const TRACK = 'track:'
/** Not a `templateLiteral`: what any part uses of zod, the browser loads first. */
const trackHomeSchema = z.custom<`track:${TrackId}`>(
  (home) =>
    typeof home === 'string' && home.startsWith(TRACK) && trackIdSchema.safeParse(home.slice(TRACK.length)).success,
)

/** As `HomeDocument`. */
export const homeDocumentSchema = z.union([z.literal('programme'), trackHomeSchema])

/** A `Change` as the server recorded it: in which update of the document, by whom and when it was taken in. */
const recordedChangeSchema = z.object({
  /** The number of the update within its document. */
  number: z.int(),
  /** ISO instant. */
  at: z.string(),
  /** A person's id, or `samenspoor` for what the server itself wrote. */
  by: z.string(),
  home: homeDocumentSchema,
  collection: z.enum(['items', ...PROGRAMME_COLLECTIONS, 'settings']),
  id: z.string(),
  field: z.string(),
  before: z.unknown(),
  after: z.unknown(),
})
export type RecordedChange = z.infer<typeof recordedChangeSchema>

/** A part of the history of a document, the last change first. */
export const historyPageSchema = z.object({
  changes: z.array(recordedChangeSchema),
  /** Ask for what came before this number to go on; null when there is no more. */
  next: z.nullable(z.int()),
  /** Whether the history begins where the document does; otherwise what is older was forgotten. */
  isComplete: z.boolean(),
})
export type HistoryPage = z.infer<typeof historyPageSchema>
