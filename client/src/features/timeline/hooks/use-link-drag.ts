import { type ItemKey, parseItemKey } from '@samenspoor/shared/model/item-ref'
import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { CLICK_SLACK } from './use-bar-drag.ts'

/** A line that is being drawn from one item to another. */
export interface LinkDrag {
  readonly from: ItemKey
  /** Both in pixels of the drawing. */
  readonly start: { readonly x: number; readonly y: number }
  readonly end: { readonly x: number; readonly y: number }
  readonly target: ItemKey | null
}

/** Drawing a line from the handle of an item to another item. `onLink` gets the two when it is let go on one. */
export function useLinkDrag(
  drawing: RefObject<Element | null>,
  onLink: (from: ItemKey, to: ItemKey) => void,
): { drag: LinkDrag | null; begin: (event: ReactPointerEvent, from: ItemKey) => void } {
  const [drag, setDrag] = useState<LinkDrag | null>(null)
  const latest = useRef(onLink)
  useEffect(() => {
    latest.current = onLink
  })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const begin = useCallback(
    (event: ReactPointerEvent, from: ItemKey) => {
      if (event.button !== 0 || !event.isPrimary) return
      event.preventDefault()
      event.stopPropagation()
      const at = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
        const box = drawing.current?.getBoundingClientRect()
        return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) }
      }
      const start = at(event)
      let target: ItemKey | null = null
      const onMove = (move: PointerEvent) => {
        const end = at(move)
        if (Math.abs(end.x - start.x) + Math.abs(end.y - start.y) < CLICK_SLACK) return
        const key = itemUnder(move)
        target = key === from ? null : key
        setDrag({ from, start, end, target })
      }
      const finish = () => {
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', finish)
        window.removeEventListener('keydown', onKeyDown, true)
        stop.current = null
        setDrag(null)
      }
      const onUp = () => {
        finish()
        if (target) latest.current(from, target)
      }
      const onKeyDown = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return
        key.stopPropagation()
        finish()
      }
      stop.current = finish
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', finish)
      window.addEventListener('keydown', onKeyDown, true)
    },
    [drawing],
  )
  return { drag, begin }
}

function itemUnder({ clientX, clientY }: PointerEvent): ItemKey | null {
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-row]')
  const ref = parseItemKey(row?.dataset.row ?? '')
  return ref ? `${ref.track}/${ref.item}` : null
}
