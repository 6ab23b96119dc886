import { BAR_HEIGHT, type BarEdge } from './bar-shape.ts'

const TOP = 0.75
const MIDDLE = BAR_HEIGHT / 2
const STROKE = 1.5

/** What stands at an end of a bar, in pixels away from its body. */
export interface EndMarks {
  /** Upright strokes: the outermost is the shortest. `reach` is half of the height. */
  readonly strokes: readonly { readonly away: number; readonly reach: number; readonly thick: number }[]
  /** An open end: its stroke is dashed, and dots go on to an arrow. */
  readonly isOpen: boolean
  readonly dots: readonly number[]
  readonly arrow: number | null
}

/** The strokes say how exactly the end is known: none to the day, more for what is vaguer. */
export function endMarks(edge: BarEdge): EndMarks {
  const half = MIDDLE - TOP
  if (edge.kind === 'open') {
    return { strokes: [{ away: 0, reach: half, thick: STROKE }], isOpen: true, dots: [6, 12], arrow: 17 }
  }
  const { ticks } = edge
  const strokes = Array.from({ length: ticks === 0 ? 0 : ticks + 1 }, (_, index) => ({
    away: index * 5,
    reach: half * (1 - (index * 0.6) / ticks),
    thick: ticks === 1 ? STROKE : 2 - Math.min(index, 2) * 0.25,
  }))
  return { strokes, isOpen: false, dots: [], arrow: null }
}

/** Both ends as one filled path; `x` is where the body begins at the left and ends at the right, `y` of the bar's top is 0. */
export function endsPath(left: BarEdge, leftX: number, right: BarEdge, rightX: number): string {
  return endPath(left, leftX, -1) + endPath(right, rightX, 1)
}

function endPath(edge: BarEdge, x: number, outwards: 1 | -1): string {
  const { strokes, isOpen, dots, arrow } = endMarks(edge)
  const parts = strokes.flatMap(({ away, reach, thick }) => {
    const at = x + outwards * away
    if (!isOpen) return stroke(at, MIDDLE - reach, MIDDLE + reach, thick)
    return DASHES.map((top) => stroke(at, top, top + 2, thick))
  })
  for (const away of dots)
    parts.push(`M${round(x + outwards * away - 1.5)} ${MIDDLE}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z`)
  if (arrow !== null) parts.push(arrowHead(x + outwards * arrow, outwards))
  return parts.join('')
}

/** Where the dashes of an open end begin. */
const DASHES = [0.75, 4.75, 8.75, 12.75]

const stroke = (x: number, top: number, bottom: number, thick: number): string =>
  `M${round(x - thick / 2)} ${round(top)}h${thick}V${round(bottom)}h${-thick}z`

/** Half of what a slanting stroke is wide, measured along the row. */
const SLANT = (STROKE * Math.SQRT2) / 2

function arrowHead(x: number, outwards: 1 | -1): string {
  const at = (along: number, down: number) => `${round(x + outwards * along)} ${MIDDLE + down}`
  const points = [at(-SLANT, -4), at(SLANT, -4), at(4 + SLANT, 0), at(SLANT, 4), at(-SLANT, 4), at(4 - SLANT, 0)]
  return `M${points.join('L')}z`
}

const round = (value: number): number => Math.round(value * 100) / 100
