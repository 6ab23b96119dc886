import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import type { Place, Status } from '@samenspoor/shared/model/fields/place'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'

/**
 * Where something new goes: last in its column of the board and last in its track's list. What lies in the prullenbak
 * counts too, so that it comes back to a place of its own.
 */
export function placeAtEnd(
  plan: Plan,
  track: TrackId,
  status: Status,
  random: () => number = Math.random,
): { readonly place: Place; readonly row: string } {
  let lastOrder: string | null = null
  let lastRow: string | null = null
  for (const item of plan.items.values()) {
    if (item.place.status === status && item.place.order > (lastOrder ?? '')) lastOrder = item.place.order
    if (item.track === track && item.row > (lastRow ?? '')) lastRow = item.row
  }
  return {
    place: { status, order: orderBetween(lastOrder, null, random) },
    row: orderBetween(lastRow, null, random),
  }
}

/** Where a new action goes: behind every other, those in the prullenbak included. */
export function actionOrderAtEnd(plan: Plan, random: () => number = Math.random): string {
  let last: string | null = null
  for (const { order } of plan.actions.values()) if (order > (last ?? '')) last = order
  return orderBetween(last, null, random)
}
