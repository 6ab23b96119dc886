import { barPieces } from '../../../layout/bars/bar-path.ts'
import { BAR_HEIGHT, type Shape } from '../../../layout/bars/bar-shape.ts'
import type { TrackColours } from '../../content/picture-content.ts'
import { element, type Markup, together } from '../../markup.ts'
import { fadeId, hatchId } from './patterns.ts'

/** How an item looks beside its shape. */
export interface Look {
  readonly palette: string
  readonly colours: TrackColours
  readonly isSolid: boolean
  readonly isConditional: boolean
  /** vervallen: an empty outline. */
  readonly isLapsed: boolean
}

const TOP = 5

/** An activity: body, fading ends, and the strokes that say how exactly an end is known. From the left top of its row. */
export function barDrawing(shape: Extract<Shape, { kind: 'bar' }>, look: Look): Markup {
  const { x, width, left, right, insetLeft, insetRight } = shape
  const { palette, colours, isSolid, isConditional, isLapsed } = look
  const pieces = barPieces(width, left, right, insetLeft, insetRight)
  const fill = isSolid ? 'solid' : 'tint'
  const fade = (side: 'left' | 'right', inset: number) =>
    inset > 0 &&
    !isLapsed &&
    element('rect', {
      x: side === 'left' ? 0 : width - inset,
      y: 0.75,
      width: inset,
      height: BAR_HEIGHT - 1.5,
      fill: `url(#${fadeId(fill, side, palette)})`,
      opacity: isConditional ? 0.75 : null,
    })
  const body = isConditional ? `url(#${hatchId(palette)})` : isSolid ? colours.line : colours.tint
  return element(
    'g',
    { transform: `translate(${Math.round(x * 100) / 100} ${TOP})` },
    fade('left', insetLeft),
    fade('right', insetRight),
    !isLapsed && element('path', { d: pieces.body, fill: body }),
    element(
      'g',
      { fill: 'none', stroke: colours.line, 'stroke-width': 1.5, 'stroke-linejoin': 'round' },
      element('path', { d: pieces.outline, 'stroke-dasharray': isConditional || isLapsed ? '4 2.5' : null }),
      together(
        pieces.strokes.map(({ d, width: thick, isDashed }) =>
          element('path', { d, 'stroke-width': thick, 'stroke-dasharray': isDashed ? '2 2' : null }),
        ),
      ),
      together(
        pieces.dots.map((cx) =>
          element('circle', { cx, cy: BAR_HEIGHT / 2, r: 1.5, fill: colours.line, stroke: 'none' }),
        ),
      ),
      together(pieces.arrows.map((d) => element('path', { d }))),
    ),
  )
}
