/** How far a page is scrolled, 0..1 each way, so that it says the same on a larger screen. */
export interface PageScroll {
  readonly top: number
  readonly left: number
}

/** What scrolls on every screen but the timeline, which has ways of its own. */
const page = (): HTMLElement | null => document.getElementById('inhoud')

export function pageScroll(): PageScroll | null {
  const element = page()
  if (element === null) return null
  const part = (at: number, room: number): number => (room <= 0 ? 0 : Math.round((at / room) * 1_000) / 1_000)
  return {
    top: part(element.scrollTop, element.scrollHeight - element.clientHeight),
    left: part(element.scrollLeft, element.scrollWidth - element.clientWidth),
  }
}

export function scrollPage({ top, left }: PageScroll): void {
  const element = page()
  element?.scrollTo({
    top: top * (element.scrollHeight - element.clientHeight),
    left: left * (element.scrollWidth - element.clientWidth),
  })
}
