/** How near to an edge of the frame it begins to scroll, and how fast at most, in pixels (a frame). */
const EDGE = 56
const MOST = 18

/** How far to scroll in one frame when the pointer is at `at` between two edges: faster nearer to the edge. */
export function scrollStep(at: number, from: number, to: number): number {
  if (to - from < 3 * EDGE) return 0
  if (at < from + EDGE) return -Math.ceil((MOST * Math.min(EDGE, from + EDGE - at)) / EDGE)
  if (at > to - EDGE) return Math.ceil((MOST * Math.min(EDGE, at - to + EDGE)) / EDGE)
  return 0
}

/** Scrolls the frame as long as the drag is near its edge; `onScroll` after each step. */
export function scrollAtEdges(
  frame: HTMLElement,
  drag: AbortSignal,
  point: () => { readonly x: number; readonly y: number },
  onScroll: () => void,
): void {
  const step = (): void => {
    if (drag.aborted) return
    const { left, top, right, bottom } = frame.getBoundingClientRect()
    const { x, y } = point()
    const [dx, dy] = [scrollStep(x, left, right), scrollStep(y, top, bottom)]
    const before = frame.scrollTop + frame.scrollLeft
    if (dx !== 0 || dy !== 0) frame.scrollBy(dx, dy)
    if (before !== frame.scrollTop + frame.scrollLeft) onScroll()
    requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
}
