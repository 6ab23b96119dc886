import * as z from 'zod/mini'
import { actionIdSchema, trackIdSchema } from '../model/ids.ts'
import { itemRefSchema } from '../model/item-ref.ts'

/** The screens of a programme. */
export const VIEWS = ['timeline', 'board', 'actions', 'dependencies', 'plan'] as const
export type View = (typeof VIEWS)[number]

/** The most bytes that one person's presence may take as JSON. */
export const PRESENCE_MAX_BYTES = 1_024

/** How somebody looks at the timeline or the board may take so much of that, as ASCII. */
export const LOOK_MAX_CHARS = 500

/** Of a row on the timeline. */
const rowKey = z.string().check(z.maxLength(110))

/** What is in view, told only while somebody follows. A part of it says nothing on a screen that has no such thing. */
const sightSchema = z.object({
  /** Timeline: the day number in the middle, and how wide a day is drawn, in CSS pixels. */
  day: z.optional(z.number()),
  pxPerDay: z.optional(z.number()),
  /** Timeline: the row at the top, and how much of it is scrolled away, 0..1. */
  row: z.optional(rowKey),
  offset: z.optional(z.number()),
  /** Timeline and board: how it is looked at, as parameters of an address. Left out when it does not fit. */
  look: z.optional(z.string().check(z.maxLength(LOOK_MAX_CHARS))),
  /** Other screens: how far it is scrolled, 0..1. */
  top: z.optional(z.number()),
  left: z.optional(z.number()),
  /** Plannen: whose text. */
  track: z.optional(trackIdSchema),
})

/**
 * What a person's browser tells about where that person is, on the awareness of the programme document. The server
 * puts `user` there itself from the session; whatever a client says about who it is, is replaced. Every field may be
 * absent, and a client of another age leaves alone what it does not know.
 */
export const presenceSchema = z.object({
  user: z.optional(z.object({ id: z.string().check(z.maxLength(254)) })),
  view: z.optional(z.enum(VIEWS)),
  /** The item that is selected or open. */
  item: z.nullish(itemRefSchema),
  /** The action that is being edited; `doing` is about that then, not about the item. */
  action: z.nullish(actionIdSchema),
  /** The field of that item or action that is being edited. */
  field: z.nullish(z.string().check(z.maxLength(40))),
  /** What the person does with the item right now. */
  doing: z.nullish(z.enum(['editing', 'moving', 'dragging'])),
  /** While a card is dragged: the column and lane it hangs over. */
  over: z.nullish(z.object({ status: z.string().check(z.maxLength(30)), track: z.string().check(z.maxLength(40)) })),
  /** The pointer on the timeline: day number and row key, so that it lands right on every zoom. */
  cursor: z.nullish(z.object({ day: z.number(), row: rowKey, offset: z.number() })),
  /** Nobody touched this window for a while. */
  idle: z.optional(z.boolean()),
  /** The client id of the tab whose view this one follows. */
  following: z.nullish(z.int()),
  /** Volg mij: a number that is another one each time that it is asked; null when it is not asked any more. */
  asks: z.nullish(z.int()),
  sight: z.nullish(sightSchema),
})
export type Presence = z.infer<typeof presenceSchema>
