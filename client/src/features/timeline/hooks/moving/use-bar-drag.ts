import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { DAYS_PER_STEP, STEP_OF_ZOOM, type TimeScale, zoomOf } from '../../layout/time-scale.ts'
import { type EdgeScroll, edgeScroll } from './edge-scroll.ts'
import type { ShiftEdge, Shifting } from './use-shift.ts'

/** Below this a drag is a click, in pixels. */
export const CLICK_SLACK = 4

interface BarDragInput {
  readonly frame: RefObject<HTMLElement | null>
  readonly scale: TimeScale
  /** Of the columns left of the drawing. */
  readonly leftWidth: number
  readonly shifting: Shifting
  /** False, with a message, when I may not move this item. */
  readonly mayMove: (key: ItemKey) => boolean
}

/** Dragging a bar or one of its ends in steps of the zoom. Escape puts it back. */
export function useBarDrag({ frame, scale, leftWidth, shifting, mayMove }: BarDragInput) {
  const latest = useRef({ scale, leftWidth, shifting, mayMove })
  useEffect(() => {
    latest.current = { scale, leftWidth, shifting, mayMove }
  })
  const stop = useRef<(() => void) | null>(null)
  /** The click that ends a drag opens nothing. */
  const hasDragged = useRef(false)
  useEffect(() => () => stop.current?.(), [])

  const begin = useCallback(
    (event: ReactPointerEvent, key: ItemKey, edge: ShiftEdge) => {
      if (event.button !== 0 || !event.isPrimary) return
      stop.current?.()
      hasDragged.current = false
      const startX = event.clientX
      const startScroll = frame.current?.scrollLeft ?? 0
      let state: 'pressed' | 'dragging' | 'refused' = 'pressed'
      let unit: keyof typeof DAYS_PER_STEP = STEP_OF_ZOOM[zoomOf(latest.current.scale.pxPerDay)]
      let lastX = startX
      const follow = () => {
        const steps = Math.round(travelTo(lastX) / (DAYS_PER_STEP[unit] * latest.current.scale.pxPerDay))
        latest.current.shifting.moveTo(steps)
      }
      const travelTo = (clientX: number) => clientX - startX + (frame.current?.scrollLeft ?? 0) - startScroll
      const inset = { left: latest.current.leftWidth, top: 0 }
      let scrolling: EdgeScroll | null = null
      const onMove = (move: PointerEvent) => {
        const { clientX } = move
        const travel = travelTo(clientX)
        if (state === 'pressed' && Math.abs(travel) >= CLICK_SLACK) {
          const begun = latest.current.mayMove(key) ? latest.current.shifting.begin(key, 'pointer', edge, unit) : null
          state = begun === null ? 'refused' : 'dragging'
          // Several together may know quarters only.
          if (begun === 'quarter') unit = begun
          hasDragged.current = true
          if (begun !== null && frame.current) scrolling = edgeScroll(frame.current, inset, event, follow)
        }
        if (state !== 'dragging') return
        lastX = clientX
        scrolling?.at(move, 'x')
        follow()
      }
      const finish = () => {
        scrolling?.stop()
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', onCancel)
        window.removeEventListener('keydown', onKeyDown, true)
        stop.current = null
        // The click event comes right after the pointer is released, if it comes at all.
        setTimeout(() => {
          hasDragged.current = false
        })
      }
      const onUp = () => {
        finish()
        if (state === 'dragging') latest.current.shifting.place()
      }
      const onCancel = () => {
        finish()
        if (state === 'dragging') latest.current.shifting.cancel()
      }
      const onKeyDown = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || state !== 'dragging') return
        key.preventDefault()
        key.stopPropagation()
        // The button is still down: letting it go must do nothing, also not open the item.
        state = 'refused'
        scrolling?.stop()
        latest.current.shifting.cancel()
      }
      stop.current = onCancel
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', onCancel)
      window.addEventListener('keydown', onKeyDown, true)
    },
    [frame],
  )
  return { begin, hasDragged }
}
