import type { FormerPlace } from '../../../layout/former-place.ts'
import { ROW_HEIGHT } from '../../../layout/row-geometry.ts'
import type { PictureColours } from '../../content/picture-content.ts'
import { letters } from '../../letters.ts'
import { element, type Markup, together } from '../../markup.ts'

const MIDDLE = ROW_HEIGHT / 2
const HEAD = 5

/** Where something stood: a dashed outline, and an arrow to where it stands now with how far that is. */
export function formerDrawing(
  { outline, arrow, label }: FormerPlace,
  colours: PictureColours,
  fontSize: number,
): Markup {
  const direction = arrow.to >= arrow.from ? 1 : -1
  const [from, to] = [arrow.from, arrow.to].map((x) => Math.round(x * 100) / 100) as [number, number]
  return together([
    element('rect', {
      x: outline.from,
      y: 4,
      width: outline.to - outline.from,
      height: 18,
      rx: 4,
      fill: 'none',
      stroke: colours.lineControl,
      'stroke-width': 1.5,
      'stroke-dasharray': '4 3',
    }),
    from !== to &&
      element(
        'g',
        {
          fill: 'none',
          stroke: colours.ink,
          'stroke-width': 1.6,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        },
        element('circle', { cx: from, cy: MIDDLE, r: 3, fill: colours.ink, stroke: 'none' }),
        element('path', { d: `M${from} ${MIDDLE}H${to}` }),
        element('path', { d: `M${to - direction * HEAD} ${MIDDLE - 4}L${to} ${MIDDLE}l${-direction * HEAD} 4` }),
      ),
    label &&
      together([
        element('rect', {
          x: label.x - label.width / 2,
          y: MIDDLE - 8,
          width: label.width,
          height: 16,
          rx: 8,
          fill: colours.ink,
        }),
        letters(label.text, {
          x: label.x,
          y: MIDDLE,
          size: fontSize,
          weight: 600,
          fill: colours.onInk,
          anchor: 'middle',
        }),
      ]),
  ])
}
