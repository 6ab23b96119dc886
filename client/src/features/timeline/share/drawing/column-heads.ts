import { formatDateShort } from '@samenspoor/shared/dates/format'
import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { columnsBetween, minorMonths, xOf } from '../../layout/time-scale.ts'
import type { PictureContent, PicturePart } from '../content/picture-content.ts'
import { letters } from '../letters.ts'
import { element, type Markup, together } from '../markup.ts'
import { leftWidthOf } from './cells.ts'

export const HEADS_HEIGHT = 46
const SIZE = 12.5
const YEAR_SIZE = 13.5
/** Narrower than this a quarter or month has no name. */
const MIN_NAMED = 26

/** The names of the columns, and above the drawing the years with their quarters or months, and today. */
export function columnHeads(content: PictureContent, part: PicturePart): Markup {
  const { colours, columns } = content
  const leftWidth = leftWidthOf(columns)
  let x = 0
  const width = leftWidth + part.toX - part.fromX
  return together([
    element('rect', { width, height: HEADS_HEIGHT, fill: colours.surface }),
    ...columns.map(({ id, name, width: own }) => {
      const at = x + (id === 'title' ? 14 : 8)
      x += own
      return letters(name, { x: at, y: 33, size: SIZE, weight: 600, fill: colours.ink3 })
    }),
    clipped(leftWidth, HEADS_HEIGHT, part, timeHeads(content, part)),
    element('path', {
      d: `M0 ${HEADS_HEIGHT - 0.5}H${width}M${leftWidth - 0.5} 0V${HEADS_HEIGHT}`,
      stroke: colours.gridStrong,
      fill: 'none',
    }),
  ])
}

/** A window on the drawing: what lies before `fromX` and after `toX` is cut off. */
export function clipped(
  x: number,
  height: number,
  { fromX, toX }: PicturePart,
  ...children: readonly Markup[]
): Markup {
  const width = toX - fromX
  return element('svg', { x, width, height, viewBox: `${fromX} 0 ${width} ${height}`, overflow: 'hidden' }, ...children)
}

function timeHeads({ scale, today, colours, measure }: PictureContent, { fromX, toX }: PicturePart): Markup {
  const months = minorMonths(scale.pxPerDay)
  const years = columnsBetween(scale, 12, fromX, toX).map(({ x, width, year }) => {
    // The name of a year that began before stays in view, as on the screen.
    const at = Math.max(x, fromX) + 7
    const isRoom = at + measure(String(year), YEAR_SIZE, 650) < x + width
    return isRoom && letters(String(year), { x: at, y: 14, size: YEAR_SIZE, weight: 650, fill: colours.ink })
  })
  const parts =
    months === 12
      ? []
      : columnsBetween(scale, months, fromX, toX).map(({ x, width, month }) =>
          together([
            element('path', {
              d: `M${Math.round(x) + 0.5} 24V45`,
              stroke: month === 1 ? colours.gridStrong : colours.grid,
            }),
            width >= MIN_NAMED &&
              letters(months === 1 ? TIMELINE_NL.month(month) : TIMELINE_NL.quarter(month), {
                ...{ x: x + 7, y: 34, size: SIZE, fill: colours.ink3 },
              }),
          ]),
        )
  const day = formatDateShort(today).replace(/ \d+$/, '')
  const width = measure(day, SIZE, 600) + 14
  const at = xOf(scale, toDayNumber(today) + 0.5)
  const y = months === 12 ? 34 : 12
  return together([
    ...years,
    ...parts,
    element('rect', {
      ...{ x: at - width / 2, y: y - 9, width, height: 18, rx: 9 },
      ...{ fill: colours.ink, stroke: colours.surface, 'stroke-width': 2 },
    }),
    letters(day, { x: at, y, size: SIZE, weight: 600, fill: colours.onInk, anchor: 'middle' }),
  ])
}
