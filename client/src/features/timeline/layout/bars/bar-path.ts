import { endMarks } from './bar-ends.ts'
import { BAR_HEIGHT, type BarEdge } from './bar-shape.ts'

const TOP = 0.75
const BOTTOM = BAR_HEIGHT - TOP
const MIDDLE = BAR_HEIGHT / 2
const CORNER = 3.5

/** The pieces of a bar, in pixels from its own left top. */
export interface BarPieces {
  readonly body: string
  /** Top and bottom, with the rounded ends of a side that is known to the day. */
  readonly outline: string
  /** The strokes at the ends: the outermost is the shortest. */
  readonly strokes: readonly { readonly d: string; readonly width: number; readonly isDashed: boolean }[]
  readonly dots: readonly number[]
  readonly arrows: readonly string[]
}

/** [left of the body, right of the body] are `insetLeft` and `width - insetRight`. */
export function barPieces(
  width: number,
  left: BarEdge,
  right: BarEdge,
  insetLeft: number,
  insetRight: number,
): BarPieces {
  const [x1, x2] = [insetLeft, width - insetRight]
  const isRoundLeft = left.kind === 'known' && left.ticks === 0
  const isRoundRight = right.kind === 'known' && right.ticks === 0
  const start = isRoundLeft ? `M${CORNER + TOP} ${TOP}` : `M${x1} ${TOP}`
  const rightSide = isRoundRight
    ? `H${width - CORNER - TOP}q${CORNER} 0 ${CORNER} ${CORNER}V${BOTTOM - CORNER}q0 ${CORNER} ${-CORNER} ${CORNER}`
    : `H${x2}`
  const rightJoin = isRoundRight ? '' : `V${BOTTOM}`
  const leftSide = isRoundLeft
    ? `H${CORNER + TOP}q${-CORNER} 0 ${-CORNER} ${-CORNER}V${TOP + CORNER}q0 ${-CORNER} ${CORNER} ${-CORNER}`
    : `H${x1}`
  const ends = [
    { x: x1, outwards: -1, ...endMarks(left) },
    { x: x2, outwards: 1, ...endMarks(right) },
  ]
  const jump = isRoundRight ? '' : `M${x2} ${BOTTOM}`
  return {
    body: `${start}${rightSide}${rightJoin}${leftSide}Z`,
    outline: `${start}${rightSide}${jump}${leftSide}`,
    strokes: ends.flatMap(({ x, outwards, strokes, isOpen }) =>
      strokes.map(({ away, reach, thick }) => ({
        d: `M${x + outwards * away} ${MIDDLE - reach}V${MIDDLE + reach}`,
        width: thick,
        isDashed: isOpen,
      })),
    ),
    dots: ends.flatMap(({ x, outwards, dots }) => dots.map((away) => x + outwards * away)),
    arrows: ends.flatMap(({ x, outwards, arrow }) =>
      arrow === null ? [] : [`M${x + outwards * arrow} ${MIDDLE - 4}l${outwards * 4} 4 ${-outwards * 4} 4`],
    ),
  }
}
