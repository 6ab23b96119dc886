import { itemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import { extentOfDrawing } from '../../layout/drawing.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Choosing } from '../choosing/choose.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A stroke over the drawing, in its pixels. */
export interface Lasso {
  readonly start: Point
  readonly end: Point
  /** What was chosen before stays chosen. */
  readonly adds: boolean
}

/** What a lasso chooses: every item of whose drawing a part lies in it. */
export function itemsInside(
  { start, end, adds }: Lasso,
  { rows, drawingOf }: Pick<Picture, 'rows' | 'drawingOf'>,
  before: Choosing,
): Choosing {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  const first = Math.max(0, Math.floor(Math.min(start.y, end.y) / ROW_HEIGHT))
  const last = Math.floor(Math.max(start.y, end.y) / ROW_HEIGHT)
  const inside = rows.slice(first, last + 1).flatMap((row) => {
    const extent = row.kind === 'item' ? extentOfDrawing(drawingOf(row.scheduled)) : null
    const ref = extent && extent.from <= right && extent.to >= left ? parseItemKey(row.key) : null
    return ref ? [itemKey(ref)] : []
  })
  const chosen = new Set(adds ? [...before.chosen, ...inside] : inside)
  return { chosen, anchor: inside[0] ?? (adds ? before.anchor : null) }
}
