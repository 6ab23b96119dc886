import { COLUMN_WIDTHS, type GridColumn, type ShownColumn } from '../layout/columns/column-set.ts'

/** With this column at the end, or without it. The title stays. */
export function toggledColumn(columns: readonly ShownColumn[], id: GridColumn): readonly ShownColumn[] {
  if (id === 'title') return columns
  const without = columns.filter((column) => column.id !== id)
  return without.length < columns.length ? without : [...columns, { id, width: COLUMN_WIDTHS[id] }]
}

/** With this column one place on (1) or back (-1); never before the title. */
export function movedColumn(columns: readonly ShownColumn[], id: GridColumn, by: 1 | -1): readonly ShownColumn[] {
  const at = columns.findIndex((column) => column.id === id)
  const [column, other] = [columns[at], columns[at + by]]
  if (at < 1 || !column || !other || other.id === 'title') return columns
  return columns.map((each) => (each === column ? other : each === other ? column : each))
}
