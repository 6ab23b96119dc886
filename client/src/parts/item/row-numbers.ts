import { compareByRow, type Item } from '@samenspoor/shared/model/entities/item'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'

/** The numbers of the rows of a plan, from 1: by track, in the order of the team, with what stands under an item behind it. */
export interface RowNumbers {
  readonly of: ReadonlyMap<ItemKey, number>
  readonly at: ReadonlyMap<number, Item>
}

const known = new WeakMap<Plan, RowNumbers>()

/** [PRE3] Every living item has a number, whatever is folded or filtered away. Reckoned once per plan. */
export function rowNumbers(plan: Plan): RowNumbers {
  const before = known.get(plan)
  if (before) return before
  const of = new Map<ItemKey, number>()
  const at = new Map<number, Item>()
  const byTrack = Map.groupBy(plan.items.values(), ({ track }) => track)
  for (const { id } of plan.tracks) {
    for (const item of outlined((byTrack.get(id) ?? []).filter(({ removed }) => removed === null))) {
      of.set(keyOf(item), of.size + 1)
      at.set(of.size, item)
    }
  }
  const numbers = { of, at }
  known.set(plan, numbers)
  return numbers
}

export const keyOf = (item: Pick<Item, 'track' | 'id'>): ItemKey => itemKey({ track: item.track, item: item.id })

/** Items in the order of their rows, each followed by what stands under it; a ring of parents is entered once. */
function outlined(items: readonly Item[]): Item[] {
  const ids = new Set(items.map(({ id }) => id))
  const children = Map.groupBy([...items].sort(compareByRow), ({ parent }) =>
    parent && ids.has(parent) ? parent : null,
  )
  const placed = new Set<Item>()
  const place = (list: readonly Item[]): void => {
    for (const item of list) {
      if (placed.has(item)) continue
      placed.add(item)
      place(children.get(item.id) ?? [])
    }
  }
  place(children.get(null) ?? [])
  place([...items].sort(compareByRow))
  return [...placed]
}
