import './compare.css'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { createPortal } from 'react-dom'
import { useInView } from '../../hooks/picture/use-frame-view.ts'
import { extentOf, shapeOf } from '../../layout/bars/bar-shape.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Desk } from '../desk.ts'
import { useWorking, type WorkingState } from '../working-store.ts'

const readFormer = ({ former }: WorkingState) => former

/** A thin bar under each bar in view that fell on other days by the stand that I compare with. The cells say it in words. */
export function FormerLayer({ desk }: { desk: Desk }) {
  const former = useWorking(readFormer)
  const { rows, scale, today } = desk.picture
  const inView = useInView(desk.picture.inView)
  if (former.size === 0 || !desk.overlay.current) return null
  const bars = rows.slice(inView.firstRow, inView.lastRow + 1).flatMap((row, offset) => {
    const then = row.kind === 'item' ? former.get(row.key) : undefined
    if (row.kind !== 'item' || !then) return []
    const shape = shapeOf({ kind: row.scheduled.item.kind, period: then.words }, then.dates, scale, toDayNumber(today))
    const extent = extentOf(shape)
    return extent ? [{ key: row.key, extent, top: (inView.firstRow + offset + 1) * ROW_HEIGHT - 5 }] : []
  })
  return createPortal(
    bars.map(({ key, extent, top }) => (
      <span
        key={key}
        className="former-bar"
        aria-hidden="true"
        style={{ left: extent.from, width: extent.to - extent.from, top }}
      />
    )),
    desk.overlay.current,
  )
}
