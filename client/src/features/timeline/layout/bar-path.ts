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
  const jump = isRoundRight ? '' : `M${x2} ${BOTTOM}`
  return {
    body: `${start}${rightSide}${rightJoin}${leftSide}Z`,
    outline: `${start}${rightSide}${jump}${leftSide}`,
    strokes: [...strokesAt(x1, -1, left), ...strokesAt(x2, 1, right)],
    dots: [...openDots(x1, -1, left), ...openDots(x2, 1, right)],
    arrows: [...openArrow(x1, -1, left), ...openArrow(x2, 1, right)],
  }
}

function strokesAt(x: number, direction: 1 | -1, edge: BarEdge): BarPieces['strokes'] {
  if (edge.kind === 'open') return [{ d: `M${x} ${TOP}V${BOTTOM}`, width: 1.5, isDashed: true }]
  if (edge.ticks === 0) return []
  const half = MIDDLE - TOP
  return Array.from({ length: edge.ticks + 1 }, (_, index) => {
    const reach = half * (1 - (index * 0.6) / edge.ticks)
    const at = x + direction * index * 5
    const thick = edge.ticks === 1 ? 1.5 : 2 - Math.min(index, 2) * 0.25
    return { d: `M${at} ${MIDDLE - reach}V${MIDDLE + reach}`, width: thick, isDashed: false }
  })
}

function openDots(x: number, direction: 1 | -1, edge: BarEdge): number[] {
  return edge.kind === 'open' ? [x + direction * 6, x + direction * 12] : []
}

function openArrow(x: number, direction: 1 | -1, edge: BarEdge): string[] {
  if (edge.kind !== 'open') return []
  return [`M${x + direction * 17} ${MIDDLE - 4}l${direction * 4} 4 ${-direction * 4} 4`]
}
