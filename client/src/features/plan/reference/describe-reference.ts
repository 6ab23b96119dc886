import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { PLAN_NL } from '../../../nl/plan.ts'

/** A reference in words: "Raadsbesluit W&I (uiterlijk Q2 2022)". */
export function describeReference(plan: Plan, ref: ItemRef | null): string {
  const item = ref && plan.items.get(itemKey(ref))
  if (!item || item.removed !== null) return PLAN_NL.removedItem
  return item.period === '' ? item.title : `${item.title} (${item.period})`
}
