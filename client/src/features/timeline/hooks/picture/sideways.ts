/** As long as a browser takes to scroll somewhere, in ms. */
const LASTS_MS = 800

/** Where the frame was last sent, and until when it may be on its way there. */
let underWay = { left: 0, until: 0 }

/** Scrolls sideways, in view of the person. */
export function scrollSideways(element: Element, left: number): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  underWay = { left, until: isStill ? 0 : performance.now() + LASTS_MS }
  element.scrollTo({ left, behavior: isStill ? 'auto' : 'smooth' })
}

/**
 * Scrolls by so many pixels at once, because what is drawn moved by them. In a browser that ends a scroll sideways which is
 * under way: it goes on from here. Not at once, because what was scrolled since the last frame still comes on top.
 */
export function scrollAlong(element: Element, right: number, down: number): void {
  const { left, until } = underWay
  element.scrollBy(right, down)
  if (performance.now() < until) scrollSideways(element, left + right)
}
