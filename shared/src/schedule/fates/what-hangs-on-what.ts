import { HAS_PARENT, IS_CONDITIONAL, type ItemColumns } from '../../model/rows/item-columns.ts'
import { NOWHERE } from '../../model/rows/item-rows.ts'
import type { ItemTable } from '../tables/item-table.ts'

/** Which item hangs on which, by their rows; every item hangs on one at most. */
export interface Hanging {
  /** What an item hangs on, by what it says itself or because a rule names it; {@link NOWHERE}: nothing. */
  readonly above: Int32Array
  /** The decision whose rule names an item: they move together, whether the item hangs on it or not. */
  readonly namedBy: Int32Array
  /** Items that hang on something, or are named. */
  readonly rows: number[]
  /** [OUT4] 1 for items that hang on each other in a ring: they hang on nothing. */
  readonly inRing: Uint8Array
  /** Decisions with a rule or an outcome, in the order of their keys, so that every screen decides the same. */
  readonly decisions: readonly number[]
  /** Items that stand under another one. */
  readonly underParent: number[]
}

/** Reads from all items what hangs on what. */
export function whatHangsOnWhat(table: ItemTable): Hanging {
  const { size, columns } = table
  const hanging: Hanging = {
    above: new Int32Array(size).fill(NOWHERE),
    namedBy: new Int32Array(size).fill(NOWHERE),
    rows: [],
    inRing: new Uint8Array(size),
    decisions: columns.decisions,
    underParent: [],
  }
  addByMarks(hanging, columns.marks)
  for (const decision of hanging.decisions) addNamed(hanging, decision, columns)
  for (const row of hanging.rows) {
    const above = columns.conditionalOn[row] as number
    hanging.above[row] = above === NOWHERE ? (hanging.namedBy[row] as number) : above
  }
  markRings(hanging)
  return hanging
}

function addByMarks({ rows, underParent }: Hanging, marks: Uint8Array): void {
  for (let row = 0; row < marks.length; row += 1) {
    const own = marks[row] as number
    if ((own & IS_CONDITIONAL) !== 0) rows.push(row)
    if ((own & HAS_PARENT) !== 0) underParent.push(row)
  }
}

function addNamed(hanging: Hanging, decision: number, { marks, starts, notice }: ItemColumns): void {
  addIfNamed(hanging, decision, starts[decision] as number, marks)
  addIfNamed(hanging, decision, notice[decision] as number, marks)
}

function addIfNamed({ rows, namedBy }: Hanging, decision: number, named: number, marks: Uint8Array): void {
  if (named === NOWHERE || named === decision) return
  if (namedBy[named] === NOWHERE && ((marks[named] as number) & IS_CONDITIONAL) === 0) rows.push(named)
  namedBy[named] = decision
}

/** Whoever goes up from an item in a ring comes back to it. */
function markRings({ above, rows, inRing }: Hanging): void {
  /** The item from which one first came by. */
  const seenFrom = new Int32Array(above.length).fill(NOWHERE)
  for (const first of rows) {
    let at = first
    while (at !== NOWHERE && seenFrom[at] === NOWHERE) {
      seenFrom[at] = first
      at = above[at] as number
    }
    if (at === NOWHERE || seenFrom[at] !== first) continue
    for (; inRing[at] === 0; at = above[at] as number) inRing[at] = 1
  }
}
