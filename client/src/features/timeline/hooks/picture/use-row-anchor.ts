import { type RefObject, useLayoutEffect, useRef } from 'react'
import { lateCode } from '../../../../ui/late/late-code.ts'
import type { Row } from '../../layout/rows/rows.ts'

const ANCHOR = lateCode(() => import('./anchor-rows.ts').then((module) => module.anchorRows))

/**
 * When colleagues add, move or take away rows, what I look at stays where it is on the screen. What I fold, filter or
 * sort myself moves as it moves: then the plan is the same one. `held`: the row that a menu, an editor or the
 * drawer is open on.
 */
export function useRowAnchor(
  frame: RefObject<HTMLElement | null>,
  top: RefObject<number>,
  rows: readonly Row[],
  plan: object,
  held: string | null,
): void {
  const drawn = useRef({ rows, plan })
  useLayoutEffect(() => {
    const before = drawn.current
    drawn.current = { rows, plan }
    if (frame.current && before.plan !== plan && before.rows !== rows)
      ANCHOR.now()?.(frame.current, top.current, before.rows, rows, held)
  })
}
