import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import { type Cell, cellId, columnsOf, HEAD_ROW } from '../../layout/columns/columns.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Row } from '../../layout/rows/rows.ts'

export const HEADER_HEIGHT = 46
/** Room that an open editor needs under its row. */
const EDITOR_ROOM = 96

export interface GridFocus {
  /** The one tab stop of the grid. */
  readonly active: Cell | null
  /** Moves the focus to a cell, and brings its row into view. */
  readonly focus: (cell: Cell, room?: 'row' | 'editor') => void
  readonly scrollToRow: (row: string, room?: 'row' | 'editor') => void
  readonly onFocus: (event: FocusEvent) => void
}

/** Roving focus: of all cells one is in the tab order, and it stays with its item when rows come and go. */
export function useGridFocus(
  rows: readonly Row[],
  shown: readonly GridColumn[],
  frame: RefObject<HTMLElement | null>,
): GridFocus {
  const [chosen, setChosen] = useState<Cell | null>(null)
  const lastIndex = useRef(0)
  const wanted = useRef<Cell | null>(null)
  const hadFocus = useRef(false)

  const index = chosen ? rows.findIndex(({ key }) => key === chosen.row) : -1
  const row = rows[index] ?? rows[Math.min(lastIndex.current, rows.length - 1)]
  const isInHead = chosen?.row === HEAD_ROW
  const columns = isInHead ? shown : row ? columnsOf(row, shown) : []
  const column = chosen && columns.some((id) => id === chosen.column) ? chosen.column : columns[0]
  const rowKey = isInHead ? HEAD_ROW : row?.key
  const isSame = chosen?.row === rowKey && chosen?.column === column
  const active: Cell | null = isSame ? chosen : rowKey !== undefined && column ? { row: rowKey, column } : null

  const scrollToRow = useCallback(
    (key: string, room: 'row' | 'editor' = 'row') => {
      const element = frame.current
      const target = rows.findIndex((other) => other.key === key)
      if (!element || target < 0) return
      const [top, bottom] = [target * ROW_HEIGHT, (target + 1) * ROW_HEIGHT + (room === 'editor' ? EDITOR_ROOM : 0)]
      const viewHeight = element.clientHeight - HEADER_HEIGHT
      if (top < element.scrollTop) element.scrollTop = top
      else if (bottom > element.scrollTop + viewHeight) element.scrollTop = bottom - viewHeight
    },
    [frame, rows],
  )
  const focus = useCallback(
    (cell: Cell, room: 'row' | 'editor' = 'row') => {
      wanted.current = cell
      scrollToRow(cell.row, room)
      // A new object each time: also a cell that is active already gets the focus back.
      setChosen({ ...cell })
    },
    [scrollToRow],
  )
  const onFocus = useCallback(
    (event: FocusEvent) => {
      // Also what gets the focus back from a menu, which draws nothing anew.
      hadFocus.current = true
      const { target } = event
      const cell = target.closest<HTMLElement>('[data-cell]')?.dataset.cell
      if (cell === undefined) {
        // A click beside the bar of a row, or in the header of a lane: its first stop takes the focus.
        const key =
          target.matches('[role="row"], [role="gridcell"]') && target.closest<HTMLElement>('[data-row]')?.dataset.row
        const clicked = key ? rows.find((other) => other.key === key) : undefined
        const first = clicked && columnsOf(clicked, shown)[0]
        if (clicked && first) focus({ row: clicked.key, column: first })
        return
      }
      const [rowKey, name] = splitCell(cell)
      setChosen((before) =>
        before?.row === rowKey && before.column === name ? before : ({ row: rowKey, column: name } as Cell),
      )
    },
    [rows, shown, focus],
  )

  useLayoutEffect(() => {
    const grid = frame.current
    if (!grid) return
    if (index >= 0) lastIndex.current = index
    // The focused row went away (a colleague removed it, or it was filtered): the focus goes to its neighbour.
    const isLost =
      hadFocus.current && document.activeElement === document.body && chosen !== null && index < 0 && !isInHead
    if (isLost && active) wanted.current = active
    if (wanted.current) {
      const target = grid.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId(wanted.current))}"]`)
      wanted.current = null
      target?.focus({ preventScroll: true })
    }
    hadFocus.current = grid.contains(document.activeElement)
  })

  return { active, focus, scrollToRow, onFocus }
}

function splitCell(id: string): [string, string] {
  const at = id.lastIndexOf('|')
  return [id.slice(0, at), id.slice(at + 1)]
}
