import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { ROW_HEIGHT } from '../../layout/links/route-candidates.ts'

/** The part of the drawing that is on the screen, in rows and pixels, rounded outwards so that it changes seldom. */
export interface VisibleWindow {
  readonly firstRow: number
  readonly lastRow: number
  readonly fromX: number
  readonly toX: number
  /** The edges of the screen themselves, in steps of a few pixels. */
  readonly left: number
  readonly right: number
  /** Width of the whole frame, columns included. */
  readonly frameWidth: number
  readonly frameHeight: number
}

const ROW_BLOCK = 3
const OVERSCAN_ROWS = 3
const X_BLOCK = 400
const EDGE_STEP = 24

const roundDown = (value: number, step: number): number => Math.floor(value / step) * step
const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step

/** Follows scrolling and resizing of the frame. Renders only when the rounded window changes. */
export function useVisibleWindow(
  frame: RefObject<HTMLElement | null>,
  leftWidthOf: (frameWidth: number) => number,
): VisibleWindow {
  const [visible, setVisible] = useState<VisibleWindow>({
    firstRow: 0,
    lastRow: 40,
    fromX: 0,
    toX: 2_000,
    left: 0,
    right: 2_000,
    frameWidth: 1_440,
    frameHeight: 800,
  })
  const measure = useCallback(() => {
    const element = frame.current
    if (!element) return
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = element
    const drawingWidth = clientWidth - leftWidthOf(clientWidth)
    const next: VisibleWindow = {
      firstRow: Math.max(0, roundDown(scrollTop / ROW_HEIGHT, ROW_BLOCK) - OVERSCAN_ROWS),
      lastRow: roundUp((scrollTop + clientHeight) / ROW_HEIGHT, ROW_BLOCK) + OVERSCAN_ROWS,
      fromX: Math.max(0, roundDown(scrollLeft, X_BLOCK) - X_BLOCK),
      toX: roundUp(scrollLeft + drawingWidth, X_BLOCK) + X_BLOCK,
      left: roundDown(scrollLeft, EDGE_STEP),
      right: roundUp(scrollLeft + drawingWidth, EDGE_STEP),
      frameWidth: clientWidth,
      frameHeight: clientHeight,
    }
    setVisible((previous) => (isSame(previous, next) ? previous : next))
  }, [frame, leftWidthOf])
  useLayoutEffect(measure, [measure])
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const resize = new ResizeObserver(measure)
    resize.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      resize.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [frame, measure])
  return visible
}

function isSame(a: VisibleWindow, b: VisibleWindow): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.fromX === b.fromX &&
    a.toX === b.toX &&
    a.left === b.left &&
    a.right === b.right &&
    a.frameWidth === b.frameWidth &&
    a.frameHeight === b.frameHeight
  )
}
