import { GRID_NL as NL } from '../../../../nl/timeline/grid.ts'
import { nextSort } from '../../layout/arranged/sort.ts'
import { clampWidth, type GridColumn } from '../../layout/columns/column-set.ts'
import type { TimelineSettings } from '../use-settings.ts'

/** Pixels that one press of an arrow makes a column wider or narrower. */
const STEP = 16

interface ColumnCommands {
  readonly sortBy: (column: GridColumn) => void
  readonly setWidth: (column: GridColumn, width: number) => void
  readonly resize: (column: GridColumn, steps: number) => void
}

/** Sorting by a column and making it wider; what the keys do is said as well. */
export function useColumns(
  { columns, sort, change }: Pick<TimelineSettings, 'columns' | 'sort' | 'change'>,
  announce: (words: string) => void,
): ColumnCommands {
  const setWidth = (column: GridColumn, width: number) =>
    change({ columns: columns.map((each) => (each.id === column ? { ...each, width } : each)) })
  return {
    setWidth,
    sortBy: (column) => {
      const next = nextSort(sort, column)
      change({ sort: next })
      announce(
        next === null ? NL.said.off : NL.said[next.isDescending ? 'descending' : 'ascending'](NL.columns[column]),
      )
    },
    resize: (column, steps) => {
      const before = columns.find(({ id }) => id === column)
      if (!before) return
      const width = clampWidth(column, before.width + steps * STEP)
      setWidth(column, width)
      announce(NL.said.width(NL.columns[column], width))
    },
  }
}
