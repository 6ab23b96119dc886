import { type RefObject, useLayoutEffect, useRef } from 'react'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Row } from '../../layout/rows/rows.ts'
import { shiftOfRows } from '../../layout/rows/shift-of-rows.ts'

/**
 * When colleagues add, move or take away rows, what I look at stays where it is on the screen. What I fold, filter or
 * sort myself moves as it moves: then the plan is the same one. `held`: the row that a menu, an editor or the
 * drawer is open on.
 */
export function useRowAnchor(
  frame: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  plan: object,
  held: string | null,
): void {
  const drawn = useRef({ rows, plan })
  useLayoutEffect(() => {
    const before = drawn.current
    drawn.current = { rows, plan }
    const element = frame.current
    if (element === null || before.plan === plan || sameKeys(before.rows, rows)) return
    const first = Math.floor(element.scrollTop / ROW_HEIGHT)
    const last = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT)
    const focused = held ?? rowWithFocus(element)
    const shift = shiftOfRows(before.rows, rows, { first, last, focused })
    // At the very top nothing stands above what is seen: what comes there may be seen, unless I am at work under it.
    if (shift !== 0 && (element.scrollTop > 0 || focused !== undefined)) element.scrollTop += shift * ROW_HEIGHT
  })
}

/** Where every row stands where it stood, nothing is asked of the browser: its answer would have to be reckoned first. */
const sameKeys = (before: readonly Row[], now: readonly Row[]): boolean =>
  before === now ||
  (before.length === now.length && before.every((row, index) => row === now[index] || row.key === now[index]?.key))

function rowWithFocus(element: HTMLElement): string | undefined {
  if (!element.contains(document.activeElement)) return undefined
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row
}
