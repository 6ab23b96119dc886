import type { Item } from '../entities/item.ts'
import { type ItemRows, NOWHERE } from './item-rows.ts'
import { sortByKey } from './sort-by-key.ts'

/** By row what the items of a plan say of themselves beside their words: for whoever asks it of thousands. */
export interface ItemColumns {
  /** Sums of the marks below. */
  readonly marks: Uint8Array
  /** The rows of the items that each names; {@link NOWHERE}: none, or one that is not there. */
  readonly conditionalOn: Int32Array
  readonly parent: Int32Array
  /** Of a decision: the items that its rule names, likewise. */
  readonly notice: Int32Array
  readonly starts: Int32Array
  /** The rows of decisions with a rule or an outcome, in the order of their keys: so every screen decides the same. */
  readonly decisions: readonly number[]
}

export const IS_ACTIVITY = 1
export const IS_DONE = 2
/** It says that it hangs on a decision, or stands under another item, be that there or not. */
export const IS_CONDITIONAL = 4
export const HAS_PARENT = 8
/** A decision with a rule or an outcome. */
export const DECIDES = 16

/** The marks of what an item is: {@link IS_ACTIVITY}, {@link IS_DONE}. */
export const stateMarks = ({ kind, place }: Pick<Item, 'kind'> & { place: Pick<Item['place'], 'status'> }): number =>
  (kind === 'activity' ? IS_ACTIVITY : 0) | (place.status === 'done' ? IS_DONE : 0)

/** The columns of items, each at its own row. */
export function columnsOf(items: readonly Item[], rows: ItemRows): ItemColumns {
  const columns = {
    marks: new Uint8Array(items.length),
    conditionalOn: new Int32Array(items.length),
    parent: new Int32Array(items.length),
    notice: new Int32Array(items.length),
    starts: new Int32Array(items.length),
  }
  for (let row = 0; row < items.length; row += 1) setColumns(columns, row, items[row] as Item, rows)
  return { ...columns, decisions: decisionsIn(columns.marks, rows) }
}

/** A copy for a plan in which other items stand at these rows. */
export function columnsWith(before: ItemColumns, changed: ReadonlyMap<number, Item>, rows: ItemRows): ItemColumns {
  const columns = {
    marks: before.marks.slice(),
    conditionalOn: before.conditionalOn.slice(),
    parent: before.parent.slice(),
    notice: before.notice.slice(),
    starts: before.starts.slice(),
  }
  for (const [row, item] of changed) setColumns(columns, row, item, rows)
  const decides = (marks: Uint8Array, row: number) => (marks[row] as number) & DECIDES
  const isSame = [...changed.keys()].every((row) => decides(columns.marks, row) === decides(before.marks, row))
  return { ...columns, decisions: isSame ? before.decisions : decisionsIn(columns.marks, rows) }
}

function decisionsIn(marks: Uint8Array, { keys }: ItemRows): number[] {
  const rows: number[] = []
  for (let row = 0; row < marks.length; row += 1) if (((marks[row] as number) & DECIDES) !== 0) rows.push(row)
  return sortByKey(rows, keys)
}

function setColumns(columns: Omit<ItemColumns, 'decisions'>, row: number, item: Item, rows: ItemRows): void {
  const { track, kind, conditionalOn, parent, rule, outcome } = item
  const rowOf = (id: string | null | undefined): number => (id == null ? NOWHERE : rows.of(track, id))
  columns.marks[row] =
    stateMarks(item) |
    (conditionalOn === null ? 0 : IS_CONDITIONAL) |
    (parent === null ? 0 : HAS_PARENT) |
    (kind === 'decision' && (rule !== null || outcome !== null) ? DECIDES : 0)
  columns.conditionalOn[row] = conditionalOn === null ? NOWHERE : rows.ofRef(conditionalOn)
  columns.parent[row] = rowOf(parent)
  columns.notice[row] = rowOf(rule?.noticeItem)
  columns.starts[row] = rowOf(rule?.starts)
}
