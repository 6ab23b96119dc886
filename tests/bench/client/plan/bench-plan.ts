import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Plan } from '@samenspoor/shared/model/plan'
import { planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'

const SEED = 20_261

/**
 * The generated plan of a size, of which nothing is done: what is done is folded away in ours and is in view in the
 * others, and all must draw the same rows.
 */
export function benchPlan(size: number): Plan {
  const plan = planOfSize(size, SEED)
  const items = [...plan.items].map(([key, item], index) => [key, unfinishedAt(index, item)] as const)
  return { ...plan, items: new Map(items) }
}

/** In the list and on the board at this place. */
function unfinishedAt(index: number, item: Item): Item {
  const order = `a${String(index).padStart(6, '0')}`
  const status = item.place.status === 'done' ? 'in-progress' : item.place.status
  return { ...item, row: order, place: { ...item.place, order, status } }
}
