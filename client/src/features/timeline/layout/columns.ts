import type { Row } from './rows.ts'

/** What can hold the focus in a row, from left to right. */
export type Column = 'title' | 'period' | 'who' | 'status' | 'bar' | 'lane' | 'done' | 'add'

const ITEM_COLUMNS: readonly Column[] = ['title', 'period', 'who', 'status', 'bar']
const COMPACT_ITEM_COLUMNS: readonly Column[] = ['title', 'bar']

/** The stops of a row. On a narrow screen only the title is left of the drawing. */
export function columnsOf(row: Row, isCompact: boolean): readonly Column[] {
  switch (row.kind) {
    case 'item':
      return isCompact ? COMPACT_ITEM_COLUMNS : ITEM_COLUMNS
    case 'lane':
      return row.doneCount > 0 && !row.isFolded ? ['lane', 'done'] : ['lane']
    case 'empty':
      return ['add']
  }
}

export interface Cell {
  readonly row: string
  readonly column: Column
}

export const cellId = ({ row, column }: Cell): string => `${row}|${column}`

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'

/** Where an arrow or another moving key leads; the same cell when there is nothing further. */
export function cellAfter(rows: readonly Row[], from: Cell, step: Step, pageRows: number, isCompact: boolean): Cell {
  const index = rows.findIndex(({ key }) => key === from.row)
  const row = rows[index]
  if (!row) return from
  const columns = columnsOf(row, isCompact)
  const at = Math.max(0, columns.indexOf(from.column))
  const inRow = (position: number): Cell => ({ row: row.key, column: columns[position] ?? from.column })
  const toRow = (target: number): Cell => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, target))]
    if (!next) return from
    const stops = columnsOf(next, isCompact)
    const column = stops.includes(from.column) ? from.column : (stops[0] ?? from.column)
    return { row: next.key, column }
  }
  switch (step) {
    case 'up':
      return toRow(index - 1)
    case 'down':
      return toRow(index + 1)
    case 'page-up':
      return toRow(index - pageRows)
    case 'page-down':
      return toRow(index + pageRows)
    case 'first':
      return toRow(0)
    case 'last':
      return toRow(rows.length - 1)
    case 'row-start':
      return inRow(0)
    case 'row-end':
      return inRow(columns.length - 1)
    case 'right':
      return inRow(Math.min(at + 1, columns.length - 1))
    case 'left':
      return at > 0 ? inRow(at - 1) : parentOf(rows, index, from)
  }
}

/** Left of the first cell lies what the row hangs under: its parent, or the header of its lane. */
function parentOf(rows: readonly Row[], index: number, from: Cell): Cell {
  const row = rows[index]
  if (!row || row.kind === 'lane') return from
  const depth = row.kind === 'item' ? row.depth : 0
  for (let above = index - 1; above >= 0; above -= 1) {
    const other = rows[above]
    if (other?.kind === 'lane') return { row: other.key, column: 'lane' }
    if (other?.kind === 'item' && other.depth < depth) return { row: other.key, column: 'title' }
  }
  return from
}
