import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type RefObject, useEffect, useRef } from 'react'
import type { Signal } from '../../../../sync/store/signal.ts'
import type { Cell } from '../../layout/columns/columns.ts'
import { extentOfDrawing } from '../../layout/drawing.ts'
import type { MovingState } from '../moving/moving-state.ts'
import type { Picture } from '../picture/use-picture.ts'
import type { GridFocus } from './use-grid-focus.ts'

/** So much of what is drawn has to be in view, in pixels. */
const EDGE = 20

/**
 * Gives the way to focus a cell: that of a drawing brings the drawing into view. What is `opened` (here, by a badge, or by a
 * link from a colleague) is brought into view as well, also when the drawer takes room; not while something is moved.
 */
export function useCellsInView(
  frame: RefObject<HTMLElement | null>,
  { rows, drawingOf, drawingWidth, reveal, frameSize }: Picture,
  { focus, scrollToRow }: Pick<GridFocus, 'focus' | 'scrollToRow'>,
  opened: ItemKey | null,
  moving: Signal<MovingState>,
): (cell: Cell) => void {
  const bringIntoView = (key: string) => {
    const row = rows.find((other) => other.key === key)
    if (row?.kind !== 'item') return
    scrollToRow(key)
    const extent = extentOfDrawing(drawingOf(row.scheduled))
    const left = frame.current?.scrollLeft ?? 0
    if (extent && (extent.to < left + EDGE || extent.from > left + drawingWidth - EDGE)) reveal(extent.from)
  }
  const brought = useRef('')
  useEffect(() => {
    const now = `${opened} ${frameSize.width}`
    if (brought.current === now || moving.get().shifting.preview !== null) return
    brought.current = now
    if (opened) bringIntoView(opened)
  })
  return (cell) => {
    focus(cell)
    if (cell.column === 'bar') bringIntoView(cell.row)
  }
}
