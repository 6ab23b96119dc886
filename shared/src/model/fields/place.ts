import * as z from 'zod/mini'

export const STATUSES = ['planned', 'in-progress', 'awaiting-decision', 'done'] as const
export const statusSchema = z.enum(STATUSES)
/** A column of the board: gepland, bezig, wacht op besluit, klaar. */
export type Status = z.infer<typeof statusSchema>

/** A key grows by about one character per four cards that are dropped at one and the same spot. */
export const ORDER_MAX = 1_000

/**
 * Where a card stands, as one value, so that two people who move it at once get one of the two places and never a
 * mix. `order` is a fractional index with a random tail; cards sort by it as plain text.
 */
export const placeSchema = z.object({
  status: statusSchema,
  order: z.string().check(z.minLength(1), z.maxLength(ORDER_MAX)),
})
export type Place = z.infer<typeof placeSchema>

/** Sorts by order, then by id, so that two equal keys still give every screen the same order. */
export function compareByOrder(
  a: { readonly place: Place; readonly id: string },
  b: { readonly place: Place; readonly id: string },
): number {
  if (a.place.order !== b.place.order) return a.place.order < b.place.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
