import type { Row } from '../rows/rows.ts'
import type { GridColumn } from './column-set.ts'

/** What can hold the focus in a row, from left to right. */
export type Column = GridColumn | 'bar' | 'lane' | 'done' | 'add'

/** The names of the columns: a row above all others, which the arrows reach, and Home and Page Up do not. */
export const HEAD_ROW = 'head'

/** The stops of a row; `shown` are the columns left of the drawing. */
export function columnsOf(row: Row, shown: readonly GridColumn[]): readonly Column[] {
  switch (row.kind) {
    case 'item':
      return [...shown, 'bar']
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
export function cellAfter(
  rows: readonly Row[],
  from: Cell,
  step: Step,
  pageRows: number,
  shown: readonly GridColumn[],
): Cell {
  if (from.row === HEAD_ROW) return afterHead(rows, from, step, shown)
  const index = rows.findIndex(({ key }) => key === from.row)
  const row = rows[index]
  if (!row) return from
  const columns = columnsOf(row, shown)
  const at = Math.max(0, columns.indexOf(from.column))
  const inRow = (position: number): Cell => ({ row: row.key, column: columns[position] ?? from.column })
  const toRow = (target: number): Cell => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, target))]
    if (!next) return from
    const stops = columnsOf(next, shown)
    const column = stops.includes(from.column) ? from.column : (stops[0] ?? from.column)
    return { row: next.key, column }
  }
  switch (step) {
    case 'up':
      return index === 0 ? toHead(from, shown) : toRow(index - 1)
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

const toHead = (from: Cell, shown: readonly GridColumn[]): Cell => ({
  row: HEAD_ROW,
  column: shown.find((id) => id === from.column) ?? 'title',
})

/** In the row of names; what leads away from it leads to the first row of items. */
function afterHead(rows: readonly Row[], from: Cell, step: Step, shown: readonly GridColumn[]): Cell {
  const here = shown.find((id) => id === from.column)
  const at = here ? shown.indexOf(here) : 0
  const inHead = (position: number): Cell => ({
    row: HEAD_ROW,
    column: shown[Math.min(shown.length - 1, Math.max(0, position))] ?? 'title',
  })
  const first = rows[step === 'last' ? rows.length - 1 : 0]
  switch (step) {
    case 'left':
      return inHead(at - 1)
    case 'right':
      return inHead(at + 1)
    case 'row-start':
      return inHead(0)
    case 'row-end':
      return inHead(shown.length - 1)
    case 'up':
    case 'page-up':
      return from
    default: {
      const stops = first ? columnsOf(first, shown) : []
      const column = stops.includes(from.column) ? from.column : stops[0]
      return first && column ? { row: first.key, column } : from
    }
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
