import './draw-layer.css'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { HEADER_HEIGHT } from '../../hooks/grid/use-grid-focus.ts'
import { edgeScroll } from '../../hooks/moving/edge-scroll.ts'
import { CLICK_SLACK } from '../../hooks/moving/use-bar-drag.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { dayAt, xOf, zoomOf } from '../../layout/time-scale.ts'
import type { Choosing } from '../choosing/choose.ts'
import type { Desk } from '../desk.ts'
import { drawnPeriod } from './drawn-period.ts'
import { itemsInside, type Lasso } from './lasso.ts'

/** Something new that is drawn and has no title yet. */
export interface Draft {
  readonly row: string
  readonly days: readonly [from: number, to: number]
}

interface DrawLayerProps {
  readonly desk: Desk
  readonly choose: (next: Choosing) => void
  readonly onDraw: (draft: Draft) => void
}

/**
 * [CHO7] Dragging over empty time: along one row it draws a period for something new there, over several rows it chooses
 * what it touches. Escape ends it; nothing has changed then.
 */
export function DrawLayer({ desk, choose, onDraw }: DrawLayerProps) {
  const { frame, overlay } = desk
  const [lasso, setLasso] = useState<Lasso | null>(null)
  const latest = useRef({ desk, choose, onDraw })
  useEffect(() => {
    latest.current = { desk, choose, onDraw }
  })
  const pointIn = useCallback(
    ({ clientX, clientY }: { clientX: number; clientY: number }) => {
      const [element, { picture }] = [frame.current, latest.current.desk]
      const box = element?.getBoundingClientRect()
      return {
        x: clientX - (box?.left ?? 0) - picture.leftWidth + (element?.scrollLeft ?? 0),
        y: clientY - (box?.top ?? 0) - HEADER_HEIGHT + (element?.scrollTop ?? 0),
      }
    },
    [frame],
  )
  useEffect(() => {
    const element = frame.current
    if (!element) return
    let stop: (() => void) | null = null
    const onPointerDown = (event: PointerEvent) => {
      const isEmptyTime = event.target instanceof Element && event.target.matches('.gr:not(.hd) > .gt, .tl-no-bar')
      if (!isEmptyTime || event.button !== 0 || !event.isPrimary || event.pointerType === 'touch') return
      stop?.()
      const start = pointIn(event)
      let now: Lasso | null = null
      let last: PointerEvent = event
      const follow = () => {
        const end = pointIn(last)
        if (now === null && Math.abs(end.x - start.x) + Math.abs(end.y - start.y) < CLICK_SLACK) return
        now = { start, end, adds: event.ctrlKey || event.metaKey || event.shiftKey }
        setLasso(now)
      }
      const { leftWidth } = latest.current.desk.picture
      const scrolling = edgeScroll(element, { left: leftWidth, top: HEADER_HEIGHT }, event, follow)
      const onMove = (move: PointerEvent) => {
        last = move
        follow()
        if (now) scrolling.at(move, 'both')
      }
      const finish = () => {
        scrolling.stop()
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', finish)
        window.removeEventListener('keydown', onKeyDown, true)
        window.removeEventListener('selectstart', onSelect)
        stop = null
        setLasso(null)
      }
      const onUp = () => {
        finish()
        if (now) end(now)
      }
      const onKeyDown = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return
        key.preventDefault()
        key.stopPropagation()
        finish()
      }
      // What is drawn over is not selected as text.
      const onSelect = (select: Event) => select.preventDefault()
      stop = finish
      window.addEventListener('selectstart', onSelect)
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', finish)
      window.addEventListener('keydown', onKeyDown, true)
    }
    const end = (drawn: Lasso) => {
      const { desk: here, choose: chooseNow, onDraw: draw } = latest.current
      const { rows, scale } = here.picture
      const row = rowOf(drawn)
      const [first] = [rows[row ?? -1]]
      if (first) draw({ row: first.key, days: [dayAt(scale, drawn.start.x), dayAt(scale, drawn.end.x)] })
      else if (row === null) chooseNow(itemsInside(drawn, here.picture, here.store.getState()))
    }
    element.addEventListener('pointerdown', onPointerDown)
    return () => {
      element.removeEventListener('pointerdown', onPointerDown)
      stop?.()
    }
  }, [frame, pointIn])
  return lasso && overlay.current && createPortal(<Drawn lasso={lasso} desk={desk} />, overlay.current)
}

/** The row in which all of it lies; null when it reaches over more. */
function rowOf({ start, end }: Lasso): number | null {
  const [from, to] = [Math.floor(start.y / ROW_HEIGHT), Math.floor(end.y / ROW_HEIGHT)]
  return from === to ? from : null
}

function Drawn({ lasso, desk }: { lasso: Lasso; desk: Desk }) {
  const { start, end } = lasso
  const { scale } = desk.picture
  const row = rowOf(lasso)
  if (row === null) {
    const [left, top] = [Math.min(start.x, end.x), Math.min(start.y, end.y)]
    return (
      <span
        className="lasso"
        style={{ left, top, width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) }}
      />
    )
  }
  const period = drawnPeriod(dayAt(scale, start.x), dayAt(scale, end.x), zoomOf(scale.pxPerDay))
  const [from, to] = [xOf(scale, toDayNumber(period.start)), xOf(scale, toDayNumber(period.end) + 1)]
  return (
    <span className="drawn" style={{ left: from, top: row * ROW_HEIGHT, width: to - from }}>
      <b>{period.words}</b>
    </span>
  )
}
