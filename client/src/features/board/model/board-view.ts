import type { Track } from '@samenspoor/shared/model/track'
import * as z from 'zod/mini'
import { readStored, store } from '../../../ui/browser/stored.ts'
import { LANE_KINDS } from './lane-groups.ts'

export const CARD_FIELDS = ['track', 'reason', 'period', 'links', 'notes', 'owner'] as const
/** What a card can show beside its title. */
export type CardField = (typeof CARD_FIELDS)[number]

const viewSchema = z.object({
  lanes: z._default(z.enum(LANE_KINDS), 'track'),
  fields: z._default(z.array(z.enum(CARD_FIELDS)), ['reason', 'period', 'links', 'owner']),
  /** The keys of the lanes that are folded; null: nobody folded or opened one yet. */
  folded: z._default(z.nullable(z.array(z.string())), null),
})
/** How I look at the board. */
export type BoardView = z.infer<typeof viewSchema>

const keyOf = (programme: string, me: string): string => `samenspoor-board-${programme}-${me}`

/** My view of the board as this browser remembers it; what cannot be read is as for a newcomer. */
export function storedView(programme: string, me: string): BoardView {
  return readStored('localStorage', keyOf(programme, me), viewSchema) ?? viewSchema.parse({})
}

export function storeView(programme: string, me: string, view: BoardView): void {
  store('localStorage', keyOf(programme, me), view)
}

/**
 * The lanes that are folded. At first that is the lane of the programme itself: it has no team of its own and says in one
 * line what comes first.
 */
export function foldedLanes({ folded }: BoardView, tracks: readonly Track[]): ReadonlySet<string> {
  return new Set(folded ?? tracks.filter(({ hasPlanText }) => !hasPlanText).map(({ id }) => `track:${id}`))
}
