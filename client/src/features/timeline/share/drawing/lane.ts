import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import { SHARE_NL } from '../../../../nl/timeline/share.ts'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import type { LaneRail } from '../../layout/bars/lane-rail.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { PictureContent, PictureLane } from '../content/picture-content.ts'
import { letters } from '../letters.ts'
import { element, type Markup, together } from '../markup.ts'
import { leftWidthOf } from './cells.ts'
import { signalMark, trackMark } from './signs.ts'

const MIDDLE = ROW_HEIGHT / 2
const SIZE = 14.5
const SMALL = 13.5
const NAME_X = 36
const UNMARKED_X = 14

/** The head of a track: its shape and name, how much is open, and what is wrong in it. */
export function laneHead(lane: PictureLane, isContinued: boolean, content: PictureContent): Markup {
  const { colours, columns, measure } = content
  const { name, track, openCount, conflicts, possibleConflicts } = lane
  const nameX = track ? NAME_X : UNMARKED_X
  const count = isContinued ? SHARE_NL.continued : TIMELINE_NL.open(openCount)
  let right = leftWidthOf(columns) - 10
  const sign = (state: LinkState, many: number): Markup | null => {
    if (many === 0) return null
    right -= measure(String(many), SMALL, 600)
    const text = letters(String(many), { x: right, y: MIDDLE, size: SMALL, weight: 600, fill: colours.ink })
    right -= 18
    const mark = signalMark(state, right, MIDDLE - 7, 14, colours)
    right -= 8
    return together([mark, text])
  }
  return together([
    track && trackMark(track, 16, MIDDLE - 6.5, colours),
    letters(name, { x: nameX, y: MIDDLE, size: SIZE, weight: 650, fill: lane.colours.text }),
    letters(count, {
      x: nameX + measure(name, SIZE, 650) + 8,
      y: MIDDLE,
      size: SMALL,
      fill: colours.ink2,
    }),
    sign('possible-conflict', possibleConflicts),
    sign('conflict', conflicts),
  ])
}

/** The line of a track: what is certain solid, what is eventual dotted, a station per milestone or decision. */
export function railDrawing({ solid, dotted, stations }: LaneRail, colour: string, surface: string): Markup {
  const line = { stroke: colour, 'stroke-width': 3, 'stroke-linecap': 'round', fill: 'none' }
  const across = ({ from, to }: { from: number; to: number }) => `M${n(from)} ${MIDDLE}H${n(to)}`
  return together([
    solid && element('path', { d: across(solid), ...line }),
    dotted && element('path', { d: across(dotted), ...line, 'stroke-dasharray': '1 6' }),
    ...stations.map(({ x, isReached }) =>
      element('circle', {
        cx: x,
        cy: MIDDLE,
        r: 3.4,
        fill: isReached ? colour : surface,
        stroke: colour,
        'stroke-width': 2,
      }),
    ),
  ])
}

const n = (value: number): number => Math.round(value * 100) / 100
