import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import { LINK_STATE_NL } from '../../../../nl/common.ts'
import { LEGEND_NL } from '../../../../nl/timeline/legend.ts'
import type { BarEdge, Shape } from '../../layout/bars/bar-shape.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { PictureContent } from '../content/picture-content.ts'
import { letters } from '../letters.ts'
import { element, type Markup, together } from '../markup.ts'
import { linePieces } from './lines.ts'
import { barDrawing, type Look } from './shapes/bar.ts'
import { markerDrawing, whiskerDrawing } from './shapes/marker.ts'
import { windowBand } from './shapes/window-band.ts'
import { signalMark } from './signs.ts'

const SIZE = 12.5
const GAP = 6
const APART = 18
const MARGIN = 12
const MIDDLE = ROW_HEIGHT / 2

interface Sample {
  readonly width: number
  readonly drawing: Markup
  readonly text: string
}

/** What the drawings mean, on as many lines as `width` asks for. From its own left top. */
export function legend(content: PictureContent, width: number): { readonly drawing: Markup; readonly height: number } {
  const { colours, measure } = content
  let [x, line] = [MARGIN, 0]
  const placed = samples(content).map(({ width: own, drawing, text }) => {
    const whole = own + GAP + measure(text, SIZE, 400)
    if (x > MARGIN && x + whole > width - MARGIN) [x, line] = [MARGIN, line + 1]
    const at = x
    x += whole + APART
    return element(
      'g',
      { transform: `translate(${Math.round(at)} ${line * ROW_HEIGHT + 4})` },
      drawing,
      letters(text, { x: own + GAP, y: MIDDLE, size: SIZE, fill: colours.ink2 }),
    )
  })
  const height = (line + 1) * ROW_HEIGHT + 8
  const ground = element('rect', { width, height, fill: colours.surface2 })
  return {
    drawing: together([ground, element('path', { d: `M0 .5H${width}`, stroke: colours.line }), ...placed]),
    height,
  }
}

function samples(content: PictureContent): Sample[] {
  const { colours } = content
  const look: Look = {
    palette: 'best',
    colours: colours.tracks.best,
    isSolid: false,
    isConditional: false,
    isLapsed: false,
  }
  const marker = (text: string, item: Parameters<typeof markerDrawing>[1]): Sample => ({
    width: 18,
    drawing: markerDrawing(9, item, look, colours.surface),
    text,
  })
  const decision = (decidingBody: 'college' | 'council' | null) => ({ kind: 'decision', decidingBody }) as const
  const deadline: Shape = { kind: 'moment', x: 20, reach: 2, whisker: null, leadIn: 0, runsOnTo: null }
  return [
    { width: 34, drawing: bar(2, 2, 12, look), text: LEGEND_NL.legendQuarter },
    { width: 34, drawing: bar(0, 'open', 22, look), text: LEGEND_NL.legendOpen },
    { width: 34, drawing: bar(0, 0, 0, { ...look, isConditional: true }), text: LEGEND_NL.legendConditional },
    marker(LEGEND_NL.legendMilestone, { kind: 'milestone', decidingBody: null }),
    marker(LEGEND_NL.legendCollege, decision('college')),
    marker(LEGEND_NL.legendCouncil, decision('council')),
    marker(LEGEND_NL.legendDecision, decision(null)),
    { width: 24, drawing: whiskerDrawing(deadline, look), text: LEGEND_NL.legendDeadline },
    window(LEGEND_NL.legendWindow, false, content),
    window(LEGEND_NL.legendMissed, true, content),
    {
      width: 34,
      drawing: bar(0, 0, 0, { ...look, colours: { ...look.colours, line: colours.ink3 }, isLapsed: true }),
      text: LEGEND_NL.legendLapsed,
    },
    link('feasible', content),
    link('possible-conflict', content),
    link('conflict', content),
  ]
}

function bar(left: 0 | 2, right: 0 | 2 | 'open', inset: number, look: Look): Markup {
  const edge = (ticks: 0 | 2 | 'open'): BarEdge => (ticks === 'open' ? { kind: 'open' } : { kind: 'known', ticks })
  const shape = { kind: 'bar', x: 0, width: 34, left: edge(left), right: edge(right) } as const
  return barDrawing({ ...shape, insetLeft: left === 0 ? 0 : inset, insetRight: right === 0 ? 0 : inset }, look)
}

function window(text: string, isMissed: boolean, { colours, fontSize }: PictureContent): Sample {
  const band = { from: 0, to: 24, word: null, notice: null }
  return {
    width: 34,
    drawing: windowBand({ band, isMissed, next: null }, colours.tracks.best, colours, fontSize),
    text,
  }
}

function link(state: LinkState, { colours }: PictureContent): Sample {
  const isSigned = state !== 'feasible'
  const drawing = together([
    element('g', { fill: 'none' }, linePieces(`M0 ${MIDDLE}H24`, state, colours)),
    isSigned
      ? signalMark(state, 28, MIDDLE - 7, 14, colours)
      : element('path', {
          d: `M20 ${MIDDLE - 3.5}L24 ${MIDDLE}l-4 3.5`,
          fill: 'none',
          stroke: colours.ink2,
          'stroke-width': 1.4,
        }),
  ])
  return { width: isSigned ? 42 : 26, drawing, text: LINK_STATE_NL[state] }
}
