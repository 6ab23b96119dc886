import * as z from 'zod/mini'
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
  user: z.optional(z.object({ id: z.string().check(z.maxLength(254)) })),
  view: z.optional(z.enum(VIEWS)),
  /** The item that is selected or open. */
  item: z.nullish(itemRefSchema),
  /** The field of that item that is being edited. */
  field: z.nullish(z.string().check(z.maxLength(40))),
  /** What the person does with the item right now. */
  doing: z.nullish(z.enum(['editing', 'moving', 'dragging'])),
  /** While a card is dragged: the column and lane it hangs over. */
  over: z.nullish(z.object({ status: z.string().check(z.maxLength(30)), track: z.string().check(z.maxLength(40)) })),
  /** The pointer on the timeline: day number and row key, so that it lands right on every zoom. */
  cursor: z.nullish(z.object({ day: z.number(), row: z.string().check(z.maxLength(110)), offset: z.number() })),
})
export type Presence = z.infer<typeof presenceSchema>
