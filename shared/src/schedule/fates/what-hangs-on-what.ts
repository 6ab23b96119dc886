import type { Item } from '../../model/item.ts'
import { NOWHERE } from '../tables/item-rows.ts'
import type { ItemTable } from '../tables/item-table.ts'

/** Which item hangs on which, by their rows; every item hangs on one at most. */
export interface Hanging {
  /** What an item hangs on, by what it says itself or because a rule names it; {@link NOWHERE}: nothing. */
  readonly above: Int32Array
  /** The decision whose rule names an item: they move together, whether the item hangs on it or not. */
  readonly namedBy: Int32Array
  /** Items that hang on something, or are named. */
  readonly rows: readonly number[]
  /** [OUT4] 1 for items that hang on each other in a ring: they hang on nothing. */
  readonly inRing: Uint8Array
  /** Decisions with a rule or an outcome, in the order of their keys, so that every screen decides the same. */
  readonly decisions: readonly number[]
  /** Items that stand under another one. */
  readonly underParent: readonly number[]
}

/** Reads from all items what hangs on what. */
export function whatHangsOnWhat(table: ItemTable): Hanging {
  const { size, rows } = table
  const [above, namedBy] = [new Int32Array(size).fill(NOWHERE), new Int32Array(size).fill(NOWHERE)]
  const [hanging, decisions, underParent]: [number[], number[], number[]] = [[], [], []]
  for (let row = 0; row < size; row += 1) {
    const { conditionalOn, parent, kind, rule, outcome } = table.items[row] as Item
    if (conditionalOn !== null) {
      above[row] = rows.ofRef(conditionalOn)
      hanging.push(row)
    }
    if (parent !== null) underParent.push(row)
    if (kind === 'decision' && (rule !== null || outcome !== null)) decisions.push(row)
  }
  sortByKey(decisions, table)
  for (const decision of decisions) {
    const { starts, notice } = namedIn(table, decision)
    for (const named of [starts, notice]) {
      if (named === NOWHERE || named === decision) continue
      if (namedBy[named] === NOWHERE && table.items[named]?.conditionalOn === null) hanging.push(named)
      namedBy[named] = decision
    }
  }
  for (const row of hanging) if (above[row] === NOWHERE) above[row] = namedBy[row] as number
  return { above, namedBy, rows: hanging, inRing: ringsIn(above, hanging), decisions, underParent }
}

/** What the rule of a decision names: items of its own track. */
export function namedIn(table: ItemTable, decision: number): { readonly notice: number; readonly starts: number } {
  const { track, rule } = table.items[decision] as Item
  const rowOf = (id: string | null | undefined): number => (id == null ? NOWHERE : table.rows.of(track, id))
  return { notice: rowOf(rule?.noticeItem), starts: rowOf(rule?.starts) }
}

/** Sorts rows by the keys of their items. */
export function sortByKey(rows: number[], { keys }: ItemTable): number[] {
  return rows.sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1))
}

const SEEN = 2
const FREE = 3

/** Whoever goes up from an item in a ring comes back to it. */
function ringsIn(above: Int32Array, hanging: readonly number[]): Uint8Array {
  const state = new Uint8Array(above.length)
  const path: number[] = []
  for (const first of hanging) {
    let at = first
    while (at !== NOWHERE && state[at] === 0) {
      state[at] = SEEN
      path.push(at)
      at = above[at] as number
    }
    const begin = at === NOWHERE || state[at] !== SEEN ? path.length : path.indexOf(at)
    for (let step = 0; step < path.length; step += 1) state[path[step] as number] = step < begin ? FREE : 1
    path.length = 0
  }
  return state.map((each) => (each === 1 ? 1 : 0))
}
