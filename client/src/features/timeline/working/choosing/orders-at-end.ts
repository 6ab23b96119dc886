import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import type { Place, Status } from '@samenspoor/shared/model/fields/place'
import type { Plan } from '@samenspoor/shared/model/plan'

/** A place for each behind everything in its column of the board, in this order. */
export function ordersAtEnd(plan: Plan, statuses: readonly Status[], random: () => number): Place[] {
  const last = new Map<Status, string>()
  for (const { place } of plan.items.values()) {
    if (place.order > (last.get(place.status) ?? '')) last.set(place.status, place.order)
  }
  return statuses.map((status) => {
    const order = orderBetween(last.get(status) ?? null, null, random)
    last.set(status, order)
    return { status, order }
  })
}
