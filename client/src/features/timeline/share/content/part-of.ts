import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { HEADER_HEIGHT } from '../../hooks/grid/use-grid-focus.ts'
import type { DrawingOf } from '../../hooks/picture/use-drawings.ts'
import { boxesOfDrawing, extentOfDrawing } from '../../layout/drawing.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Row } from '../../layout/rows/rows.ts'
import { type TimeScale, widthOf, xOf } from '../../layout/time-scale.ts'
import type { PicturePart } from './picture-content.ts'

interface Frame {
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly clientHeight: number
  readonly clientWidth: number
}

/** What is in view: rows of which at least half shows, and the piece of time. */
export function partInView(frame: Frame, rowCount: number, leftWidth: number): PicturePart {
  const firstRow = Math.round(frame.scrollTop / ROW_HEIGHT)
  const shown = Math.round((frame.scrollTop + frame.clientHeight - HEADER_HEIGHT) / ROW_HEIGHT) - 1
  return {
    firstRow: Math.max(0, Math.min(firstRow, rowCount - 1)),
    lastRow: Math.max(0, Math.min(shown, rowCount - 1)),
    fromX: frame.scrollLeft,
    toX: frame.scrollLeft + Math.max(1, frame.clientWidth - leftWidth),
  }
}

const MARGIN = 40

/** Every row, from the first to the last that is drawn, with their names, and today. */
export function wholePart(rows: readonly Row[], drawingOf: DrawingOf, scale: TimeScale, today: string): PicturePart {
  const todayX = xOf(scale, toDayNumber(today))
  let [fromX, toX] = [todayX, todayX]
  for (const row of rows) {
    if (row.kind !== 'item') continue
    const drawing = drawingOf(row.scheduled)
    const extent = extentOfDrawing(drawing)
    if (!extent) continue
    const { texts } = boxesOfDrawing(drawing)
    fromX = Math.min(fromX, extent.from, ...texts.map(({ from }) => from))
    toX = Math.max(toX, extent.to, ...texts.map(({ to }) => to))
  }
  return {
    firstRow: 0,
    lastRow: rows.length - 1,
    fromX: Math.max(0, Math.floor(fromX - MARGIN)),
    toX: Math.min(widthOf(scale), Math.ceil(toX + MARGIN)),
  }
}
