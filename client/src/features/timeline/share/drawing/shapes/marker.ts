import type { Item } from '@samenspoor/shared/model/entities/item'
import { DECIDING_LETTER_NL } from '../../../../../nl/common.ts'
import type { Shape } from '../../../layout/bars/bar-shape.ts'
import { ROW_HEIGHT } from '../../../layout/row-geometry.ts'
import { element, type Markup, together, words } from '../../markup.ts'
import type { Look } from './bar.ts'

const MIDDLE = ROW_HEIGHT / 2
type Moment = Extract<Shape, { kind: 'moment' }>

/** Diamond of a mijlpaal, or shield of a besluit with the letter of who decides. */
export function markerDrawing(
  x: number,
  item: Pick<Item, 'kind' | 'decidingBody'>,
  look: Look,
  surface: string,
): Markup {
  const { colours, isConditional, isLapsed } = look
  const isOpen = isConditional || (item.kind === 'decision' && item.decidingBody === 'college')
  const outline = {
    fill: isLapsed ? 'none' : isOpen ? surface : colours.line,
    stroke: colours.line,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    'stroke-dasharray': isConditional || isLapsed ? '3 2' : null,
  }
  const at = (left: number, top: number) => ({ transform: `translate(${Math.round(left * 100) / 100} ${top})` })
  if (item.kind !== 'decision') {
    return element('g', at(x - 8, MIDDLE - 8), element('path', { d: 'M8 1.2L14.8 8 8 14.8 1.2 8z', ...outline }))
  }
  return element(
    'g',
    at(x - 9, MIDDLE - 9),
    element('path', { d: 'M2 1.5h14v10L9 16.8 2 11.5z', ...outline }),
    element(
      'text',
      {
        x: 9,
        y: 11.2,
        'text-anchor': 'middle',
        'font-size': 10.5,
        'font-weight': 700,
        fill: isOpen || isLapsed ? colours.text : colours.on,
      },
      words(DECIDING_LETTER_NL[item.decidingBody ?? 'none']),
    ),
  )
}

/** What stands around a marker: the period it falls in, the lead-in to a last day, or dots that go on. */
export function whiskerDrawing(
  { x, reach, whisker, leadIn, runsOnTo }: Moment,
  { colours, isConditional }: Look,
): Markup {
  const dots = { 'stroke-dasharray': '1.5 3', 'stroke-linecap': 'round', 'stroke-width': 2 }
  const path = (d: string, more: Record<string, string | number> = {}) => element('path', { d, ...more })
  return element(
    'g',
    { fill: 'none', stroke: colours.line, 'stroke-width': 1.5 },
    whisker &&
      path(
        `M${n(whisker.from)} ${MIDDLE}H${n(whisker.to)}M${n(whisker.from)} ${MIDDLE - 4}v8M${n(whisker.to)} ${MIDDLE - 4}v8`,
        isConditional ? { 'stroke-dasharray': '3 2' } : {},
      ),
    leadIn !== null &&
      together([
        path(`M${n(leadIn)} ${MIDDLE}H${n(x - reach - 4)}`, dots),
        path(`M${n(x + reach)} ${MIDDLE - 8}V${MIDDLE + 8}`, { 'stroke-width': 3 }),
      ]),
    runsOnTo !== null &&
      together([
        path(`M${n(x + reach + 4)} ${MIDDLE}H${n(runsOnTo - 6)}`, dots),
        path(`M${n(runsOnTo - 4)} ${MIDDLE - 4}l4 4 -4 4`),
      ]),
  )
}

const n = (value: number): number => Math.round(value * 100) / 100
