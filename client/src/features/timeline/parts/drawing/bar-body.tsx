import type { CSSProperties } from 'react'
import { endsPath } from '../../layout/bars/bar-ends.ts'
import { BAR_HEIGHT, type Shape } from '../../layout/bars/bar-shape.ts'

type BarShape = Extract<Shape, { kind: 'bar' }>

interface BarBodyProps {
  readonly shape: Pick<BarShape, 'width' | 'left' | 'right' | 'insetLeft' | 'insetRight'>
  readonly isSolid: boolean
  readonly isConditional: boolean
  /** vervallen: an empty outline. */
  readonly isLapsed?: boolean
}

/** Of the line around the body. */
const LINE = 1.5

/**
 * The drawing of an activity: its body, and the strokes that say how exactly an end is known. The styles draw the body, and
 * the fading ends on the element around it, which needs {@link insetsOf}: so that a bar is few elements.
 */
export function BarBody({ shape, isSolid, isConditional, isLapsed = false }: BarBodyProps) {
  const { width, left, right, insetLeft, insetRight } = shape
  const isClosed = (edge: BarShape['left']) => edge.kind === 'known' && edge.ticks === 0
  const classes = [
    'bs',
    isSolid ? 'solid' : 'tint',
    isClosed(left) ? 'closed-l' : '',
    isClosed(right) ? 'closed-r' : '',
    isConditional ? 'hatched' : '',
    isLapsed ? 'empty' : '',
  ]
  const begin = isClosed(left) ? -LINE : 0
  const ends = endsPath(left, begin, right, begin + width - insetLeft - insetRight)
  return (
    <svg className={classes.filter(Boolean).join(' ')} height={BAR_HEIGHT} aria-hidden="true" focusable="false">
      {ends !== '' && <path d={ends} />}
    </svg>
  )
}

/** For the element around a {@link BarBody}: what belongs to its ends. */
export function insetsOf({ insetLeft, insetRight }: Pick<BarShape, 'insetLeft' | 'insetRight'>): CSSProperties {
  return { '--il': `${insetLeft}px`, '--ir': `${insetRight}px` } as CSSProperties
}
