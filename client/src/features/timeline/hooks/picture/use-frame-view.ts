import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Signal } from '../../../../sync/store/signal.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'

/** Of the whole frame, columns included, in pixels. */
export interface FrameSize {
  readonly width: number
  readonly height: number
}

/** The part of the drawing that is on the screen, in rows and pixels, rounded outwards so that it changes seldom. */
export interface InView {
  readonly firstRow: number
  readonly lastRow: number
  readonly fromX: number
  readonly toX: number
  /** The edges of the screen themselves, in steps of a few pixels. */
  readonly left: number
  readonly right: number
}

export interface FrameView {
  readonly size: FrameSize
  /** How far it is scrolled down, as far as is told. */
  readonly top: RefObject<number>
  /** Beside React's state: what scrolling changes is drawn by {@link useInView} alone. */
  readonly inView: Signal<InView>
  /**
   * Says where the frame will be scrolled to once what is drawn next is there, so that it is drawn at once with what will
   * be in view.
   */
  readonly expectLeft: (left: number) => void
}

/** Rows come one by one: in blocks one frame would draw twice as many as the next. */
const OVERSCAN_ROWS = 3
const X_BLOCK = 400
const EDGE_STEP = 24
const SIZE_AT_FIRST: FrameSize = { width: 1_440, height: 800 }
const IN_VIEW_AT_FIRST: InView = { firstRow: 0, lastRow: 40, fromX: 0, toX: 2_000, left: 0, right: 2_000 }

const roundDown = (value: number, step: number): number => Math.floor(value / step) * step
const roundUp = (value: number, step: number): number => Math.ceil(value / step) * step

/** Follows scrolling and resizing of the frame. Renders when it is resized only. */
export function useFrameView(
  frame: RefObject<HTMLElement | null>,
  leftWidthOf: (frameWidth: number) => number,
): FrameView {
  const [size, setSize] = useState(SIZE_AT_FIRST)
  const [inView] = useState(() => new Signal(IN_VIEW_AT_FIRST))
  const top = useRef(0)
  const look = useCallback(
    (element: HTMLElement, scrollLeft: number) => {
      const { scrollTop, clientWidth: width, clientHeight: height } = element
      top.current = scrollTop
      const drawingWidth = width - leftWidthOf(width)
      const next: InView = {
        firstRow: Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN_ROWS),
        lastRow: Math.ceil((scrollTop + height) / ROW_HEIGHT) + OVERSCAN_ROWS,
        fromX: Math.max(0, roundDown(scrollLeft, X_BLOCK) - X_BLOCK),
        toX: roundUp(scrollLeft + drawingWidth, X_BLOCK) + X_BLOCK,
        left: roundDown(scrollLeft, EDGE_STEP),
        right: roundUp(scrollLeft + drawingWidth, EDGE_STEP),
      }
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }))
      if (!isSame(inView.get(), next)) inView.set(next)
    },
    [leftWidthOf, inView],
  )
  const measure = useCallback(() => {
    if (frame.current) look(frame.current, frame.current.scrollLeft)
  }, [frame, look])
  const expectLeft = useCallback(
    (left: number) => {
      if (frame.current) look(frame.current, Math.max(0, left))
    },
    [frame, look],
  )
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
  return { size, top, inView, expectLeft }
}

/**
 * What is in view, for what is drawn of it. Not `useSyncExternalStore`: that draws within the scroll event, where it makes a
 * long task of what are two short ones.
 */
export function useInView(inView: Signal<InView>): InView {
  const [now, setNow] = useState(inView.get)
  useLayoutEffect(() => {
    const follow = () => setNow(inView.get())
    follow()
    return inView.subscribe(follow)
  }, [inView])
  return now
}

function isSame(a: InView, b: InView): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.fromX === b.fromX &&
    a.toX === b.toX &&
    a.left === b.left &&
    a.right === b.right
  )
}
