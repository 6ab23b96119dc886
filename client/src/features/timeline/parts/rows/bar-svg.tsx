import { barPieces } from '../../layout/bar-path.ts'
import { BAR_HEIGHT, type Shape } from '../../layout/bar-shape.ts'

interface BarSvgProps {
  readonly shape: Extract<Shape, { kind: 'bar' }>
  readonly palette: string
  readonly isSolid: boolean
  readonly isConditional: boolean
  /** vervallen: an empty outline. */
  readonly isLapsed?: boolean
}

/** The drawing of an activity: body, fading ends and the strokes that say how exactly an end is known. */
export function BarSvg({ shape, palette, isSolid, isConditional, isLapsed = false }: BarSvgProps) {
  const { width, left, right, insetLeft, insetRight } = shape
  const pieces = barPieces(width, left, right, insetLeft, insetRight)
  const fill = isSolid ? 'solid' : 'tint'
  const height = BAR_HEIGHT - 1.5
  return (
    <svg
      className="bs"
      width={width}
      height={BAR_HEIGHT}
      viewBox={`0 0 ${width} ${BAR_HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {insetLeft > 0 && !isLapsed && (
        <rect
          className="fade"
          x="0"
          y=".75"
          width={insetLeft}
          height={height}
          fill={`url(#tl-${fill}-left-${palette})`}
        />
      )}
      {insetRight > 0 && !isLapsed && (
        <rect
          className="fade"
          x={width - insetRight}
          y=".75"
          width={insetRight}
          height={height}
          fill={`url(#tl-${fill}-right-${palette})`}
        />
      )}
      {isLapsed ? null : isConditional ? (
        <path d={pieces.body} fill={`url(#tl-hatch-${palette})`} />
      ) : (
        <path className={`body ${fill}`} d={pieces.body} />
      )}
      <g className="o">
        <path d={pieces.outline} strokeDasharray={isConditional || isLapsed ? '4 2.5' : undefined} />
        {pieces.strokes.map(({ d, width: thick, isDashed }) => (
          <path key={d} d={d} strokeWidth={thick} strokeDasharray={isDashed ? '2 2' : undefined} />
        ))}
        {pieces.dots.map((x) => (
          <circle key={x} className="d" cx={x} cy={BAR_HEIGHT / 2} r="1.5" />
        ))}
        {pieces.arrows.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  )
}
