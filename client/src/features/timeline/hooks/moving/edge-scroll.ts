/** So near an edge of the drawing it scrolls, in pixels; and at most so far per frame. */
const EDGE = 36
const MOST = 18

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** Scrolls while something is dragged near an edge. */
export interface EdgeScroll {
  /** The pointer is here now; `axes`: the directions in which it drags. */
  readonly at: (point: Point, axes: 'x' | 'both') => void
  readonly stop: () => void
}

/**
 * How far to scroll in one frame, from how near the pointer is to one of the two edges: faster the nearer, and past it.
 * Only towards an edge that it was dragged to: what begins near an edge stays where it is.
 */
export function speedAt(position: number, start: number, from: number, to: number): number {
  if (position < from + EDGE && position < start) return -Math.min(MOST, Math.ceil((from + EDGE - position) / 2))
  if (position > to - EDGE && position > start) return Math.min(MOST, Math.ceil((position - (to - EDGE)) / 2))
  return 0
}

/**
 * [CHO5] Scrolls a frame along while something is dragged from `start` to the edges of its drawing, which begins at `left`
 * and `top` inside it. An edge that comes to the pointer does not scroll: only dragging on does. `onScroll` comes after every step; the pointer itself has not moved then.
 */
export function edgeScroll(
  frame: HTMLElement,
  inset: { readonly left: number; readonly top: number },
  { clientX: startX, clientY: startY }: Point,
  onScroll: () => void,
): EdgeScroll {
  let request = 0
  let width = frame.clientWidth
  let fromX = startX
  let last: Parameters<EdgeScroll['at']> = [{ clientX: startX, clientY: startY }, 'x']
  const step = () => {
    request = 0
    const box = frame.getBoundingClientRect()
    const [{ clientX, clientY }, axes] = last
    // A panel that opens during the drag brings the edge to the pointer. That is no dragging to the edge.
    if (frame.clientWidth < width) fromX = Math.max(fromX, clientX + EDGE)
    width = frame.clientWidth
    const dx = speedAt(clientX, fromX, box.left + inset.left, box.left + frame.clientWidth)
    const dy = axes === 'x' ? 0 : speedAt(clientY, startY, box.top + inset.top, box.top + frame.clientHeight)
    const { scrollLeft, scrollTop } = frame
    frame.scrollBy(dx, dy)
    if (frame.scrollLeft === scrollLeft && frame.scrollTop === scrollTop) return
    onScroll()
    request = requestAnimationFrame(step)
  }
  return {
    at: (...now) => {
      last = now
      if (request === 0) request = requestAnimationFrame(step)
    },
    stop: () => cancelAnimationFrame(request),
  }
}
