import type { Item } from '../../model/item.ts'

/** It hangs on a decision by its own saying. */
export const HANGS_ON = 1
/** It stands under another item. */
export const HAS_PARENT = 2
/** A decision with a rule or an outcome: others can hang on it by more than their own saying. */
export const DECIDES = 4

/** The part of an item in its own fate and that of others: a sum of the roles above, 0 for most. */
export const rolesOf = ({ conditionalOn, parent, kind, rule, outcome }: Item): number =>
  (conditionalOn === null ? 0 : HANGS_ON) |
  (parent === null ? 0 : HAS_PARENT) |
  ((rule !== null || outcome !== null) && kind === 'decision' ? DECIDES : 0)
