import { compareByRow, type Item } from '@samenspoor/shared/model/entities/item'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import { findsAll } from '../../../parts/search-text.ts'

export interface SuggestedItem {
  readonly ref: ItemRef
  readonly item: Item
  readonly track: Track
}

export const MOST_SUGGESTIONS = 60

/**
 * The items whose title has all words of the query in it, in any order and without regard to case and accents.
 * Grouped per track, that of this plan first; inside a track in the order of the timeline.
 */
export function findItems(plan: Plan, query: string, own: Track['id']): SuggestedItem[] {
  const tracks = [...plan.tracks].sort((a, b) => Number(b.id === own) - Number(a.id === own))
  const items = [...plan.items.values()]
    .filter(({ removed, title }) => removed === null && findsAll(query, title))
    .sort(compareByRow)
  return tracks
    .flatMap((track) =>
      items
        .filter((item) => item.track === track.id)
        .map((item) => ({ ref: { track: track.id, item: item.id }, item, track })),
    )
    .slice(0, MOST_SUGGESTIONS)
}
