import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'

/** Decisions on which an item can hang: the living ones that are not itself and do not hang on it in their turn [OUT4]. */
export function choosableDecisions(plan: Plan, key: ItemKey): ReadonlySet<ItemKey> {
  const decisions = [...plan.items].filter(
    ([other, { kind, removed }]) => kind === 'decision' && removed === null && !hangsOn(plan, other, key),
  )
  return new Set(decisions.map(([other]) => other))
}

/** Whether an item is another, or hangs on it, directly or further up. */
function hangsOn(plan: Plan, key: ItemKey, on: ItemKey): boolean {
  const seen = new Set<ItemKey>()
  for (let at: ItemKey | null = key; at !== null && !seen.has(at); ) {
    if (at === on) return true
    seen.add(at)
    const above: ReturnType<Plan['items']['get']> = plan.items.get(at)
    at = above?.conditionalOn ? itemKey(above.conditionalOn) : null
  }
  return false
}
