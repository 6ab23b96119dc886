import { compareByRow } from '@samenspoor/shared/model/entities/item'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'

/** The items just before and after this one in the list of the timeline: track by track, row by row. */
export function neighboursOf(
  plan: Plan,
  ref: ItemRef,
): { readonly previous: ItemRef | null; readonly next: ItemRef | null } {
  const position = new Map(plan.tracks.map(({ id }, index) => [id, index]))
  const items = [...plan.items.values()]
    .filter((item) => item.removed === null)
    .sort((a, b) => (position.get(a.track) ?? 0) - (position.get(b.track) ?? 0) || compareByRow(a, b))
    .map(({ track, id }): ItemRef => ({ track, item: id }))
  const index = items.findIndex(({ track, item }) => track === ref.track && item === ref.item)
  if (index < 0) return { previous: null, next: null }
  return { previous: items[index - 1] ?? null, next: items[index + 1] ?? null }
}
