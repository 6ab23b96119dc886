import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { shiftOfRows } from '../../layout/rows/shift-of-rows.ts'
import { scrollAlong } from './sideways.ts'

interface Keyed {
  readonly key: string
}

/**
 * Scrolls along with what is in view, once other rows are drawn. `top`: how far it was scrolled before that, in pixels: of a
 * sheet that became shorter the browser may have cut it off by now. `held` decides when it is in view.
 */
export function anchorRows(
  element: HTMLElement,
  top: number,
  before: readonly Keyed[],
  now: readonly Keyed[],
  held: string | null,
): void {
  if (sameKeys(before, now)) return
  const { scrollTop, clientHeight, scrollHeight } = element
  const isCutOff = scrollTop < top && scrollTop + clientHeight >= scrollHeight - 1
  const was = isCutOff ? top : scrollTop
  const first = Math.floor(was / ROW_HEIGHT)
  const last = Math.ceil((was + clientHeight) / ROW_HEIGHT)
  const focused = held ?? rowWithFocus(element)
  const shift = shiftOfRows(before, now, { first, last, focused })
  const by = was - scrollTop + shift * ROW_HEIGHT
  // At the very top nothing stands above what is seen: what comes there may be seen, unless I am at work under it.
  if (by === 0 || (was === 0 && focused === undefined)) return
  scrollAlong(element, 0, by)
  // Who draws what is in view hears it at once: no frame shows the rows of before there.
  element.dispatchEvent(new Event('scroll'))
}

/** Where every row stands where it stood, nothing is asked of the browser: its answer would have to be reckoned first. */
const sameKeys = (before: readonly Keyed[], now: readonly Keyed[]): boolean =>
  before.length === now.length && before.every((row, index) => row.key === now[index]?.key)

/** While the focus is nowhere, as when a menu has just closed, it is where it will be again: at the tab stop of the grid. */
function rowWithFocus(element: HTMLElement): string | undefined {
  const { activeElement } = document
  const focused = activeElement === document.body ? element.querySelector('[data-cell][tabindex="0"]') : activeElement
  return element.contains(focused) ? focused?.closest<HTMLElement>('[data-row]')?.dataset.row : undefined
}
