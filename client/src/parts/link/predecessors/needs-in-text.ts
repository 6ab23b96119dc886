import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { rowNumbers } from '../../item/row-numbers.ts'
import { allPredecessorsInText } from './predecessor-edits.ts'

const known = new WeakMap<Plan, ReadonlyMap<ItemKey, string>>()

/** What each item that needs something needs, in the numbers of the rows: "3; 4SS+2m". Reckoned once per plan. */
export function needsInText(plan: Plan): ReadonlyMap<ItemKey, string> {
  let texts = known.get(plan)
  if (!texts) {
    texts = allPredecessorsInText(plan, rowNumbers(plan))
    known.set(plan, texts)
  }
  return texts
}
