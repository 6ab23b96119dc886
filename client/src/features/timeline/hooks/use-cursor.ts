import { type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { ROW_HEIGHT } from '../layout/row-geometry.ts'
import type { Row } from '../layout/rows/rows.ts'
import { dayAt, type TimeScale } from '../layout/time-scale.ts'
import { HEADER_HEIGHT } from './grid/use-grid-focus.ts'

/** Tells colleagues where my pointer is on the drawing: a day and a place in a row. */
export function useCursor(rows: readonly Row[], scale: TimeScale, leftWidth: number) {
  const { presence } = useProgramme()
  const isShown = useRef(false)
  const hide = useCallback(() => {
    if (!isShown.current) return
    isShown.current = false
    presence.tell({ cursor: null })
  }, [presence])
  useEffect(() => hide, [hide])
  const move = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const frame = event.currentTarget
      const box = frame.getBoundingClientRect()
      const [inFrameX, inFrameY] = [event.clientX - box.left, event.clientY - box.top]
      const y = inFrameY - HEADER_HEIGHT + frame.scrollTop
      const row = rows[Math.floor(y / ROW_HEIGHT)]
      if (inFrameX < leftWidth || inFrameY < HEADER_HEIGHT || !row || event.pointerType === 'touch') return hide()
      isShown.current = true
      const day = dayAt(scale, inFrameX - leftWidth + frame.scrollLeft)
      const offset = (y % ROW_HEIGHT) / ROW_HEIGHT
      presence.tell({
        cursor: { day: Math.round(day * 10) / 10, row: row.key, offset: Math.round(offset * 100) / 100 },
      })
    },
    [presence, rows, scale, leftWidth, hide],
  )
  return { move, hide }
}
