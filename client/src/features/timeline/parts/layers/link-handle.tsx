import { type RefObject, useEffect, useState } from 'react'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import { useActions } from '../../hooks/use-actions.ts'
import { extentOf } from '../../layout/bars/bar-shape.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'

interface LinkHandleProps {
  readonly picture: Picture
  readonly frame: RefObject<HTMLElement | null>
  /** Not while something is moved. */
  readonly isHidden: boolean
}

/** At the end of the item under the pointer: from here a line to another item is drawn. */
export function LinkHandle({ picture: { rows, drawingOf }, frame, isHidden }: LinkHandleProps) {
  const actions = useActions()
  const key = usePointedRow(frame)
  const index = isHidden || key === null ? -1 : rows.findIndex((row) => row.key === key)
  const row = rows[index]
  if (row?.kind !== 'item') return null
  const { shape } = drawingOf(row.scheduled)
  const extent = extentOf(shape)
  if (!extent) return null
  const left = shape.kind === 'moment' ? shape.x + MARKER_HALF : extent.to
  return (
    <span
      className="link-handle"
      style={{ left, top: index * ROW_HEIGHT + 3 }}
      onPointerDown={(event) => actions.beginLink(event, row.key)}
    />
  )
}

const MARKER_HALF = 12

/** The row under the pointer; on the handle it stays what it was. */
function usePointedRow(frame: RefObject<HTMLElement | null>): string | null {
  const [key, setKey] = useState<string | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onOver = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('.link-handle')) return
      setKey(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null)
    }
    const onLeave = () => setKey(null)
    element.addEventListener('pointerover', onOver, { passive: true })
    element.addEventListener('pointerleave', onLeave)
    return () => {
      element.removeEventListener('pointerover', onOver)
      element.removeEventListener('pointerleave', onLeave)
    }
  }, [frame])
  return key
}
