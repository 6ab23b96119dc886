import { z } from 'zod'
import { itemRefSchema } from '../model/item-ref.ts'

/** The screens of a programme. */
export const VIEWS = ['timeline', 'board', 'actions', 'dependencies', 'plan'] as const
export type View = (typeof VIEWS)[number]

/** The most bytes that one person's presence may take as JSON. */
export const PRESENCE_MAX_BYTES = 1_024

/**
 * What a person's browser tells about where that person is, on the awareness of the programme document. The server
 * puts `user` there itself from the session; whatever a client says about who it is, is replaced.
 */
export const presenceSchema = z.object({
  user: z.object({ id: z.string().max(254) }).optional(),
  view: z.enum(VIEWS).optional(),
  /** The item that is selected or open. */
  item: itemRefSchema.nullish(),
  /** The field of that item that is being edited. */
  field: z.string().max(40).nullish(),
  /** What the person does with the item right now. */
  doing: z.enum(['editing', 'moving', 'dragging']).nullish(),
  /** While a card is dragged: the column and lane it hangs over. */
  over: z.object({ status: z.string().max(30), track: z.string().max(40) }).nullish(),
  /** The pointer on the timeline: day number and row key, so that it lands right on every zoom. */
  cursor: z.object({ day: z.number(), row: z.string().max(110), offset: z.number() }).nullish(),
})
export type Presence = z.infer<typeof presenceSchema>
