import { GRID_COLUMNS, type GridColumn } from '../columns/column-set.ts'

/** By which column the rows are sorted. A way of looking: it changes no document. */
export interface Sort {
  readonly column: GridColumn
  readonly isDescending: boolean
}

/** Of these the most comes first. */
const MOST_FIRST: ReadonlySet<GridColumn> = new Set(['problems'])

/** What choosing the header of a column does: sort by it, then the other way round, then no more. */
export function nextSort(sort: Sort | null, column: GridColumn): Sort | null {
  const first = MOST_FIRST.has(column)
  if (sort?.column !== column) return { column, isDescending: first }
  return sort.isDescending === first ? { column, isDescending: !first } : null
}

/** A sort as it was kept somewhere; null for a column that is not known here. */
export function readSort(kept: { readonly column: string; readonly isDescending: boolean } | null): Sort | null {
  const column = GRID_COLUMNS.find((known) => known === kept?.column)
  return column && kept ? { column, isDescending: kept.isDescending } : null
}
