import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { columnsBetween, minorMonths, xOf } from '../../layout/time-scale.ts'
import type { PictureContent, PictureLane, PicturePart, PictureRow } from '../content/picture-content.ts'
import { letters } from '../letters.ts'
import { element, type Markup, together } from '../markup.ts'
import { cellDrawings, leftWidthOf } from './cells.ts'
import { clipped } from './column-heads.ts'
import { laneHead, railDrawing } from './lane.ts'
import { badgeDrawings, lineDrawings } from './lines.ts'
import { itemDrawing } from './shapes/item.ts'

export const heightOf = ({ firstRow, lastRow }: PicturePart): number => (lastRow - firstRow + 1) * ROW_HEIGHT

/** Rows with their drawings, from their own left top: tints and grid, lines, what is in the rows, signs on the lines. */
export function table(content: PictureContent, part: PicturePart): Markup {
  const { rows, colours } = content
  const { firstRow, lastRow, fromX, toX } = part
  const shown = rows.slice(firstRow, lastRow + 1)
  const leftWidth = leftWidthOf(content.columns)
  const [height, width] = [heightOf(part), leftWidth + toX - fromX]
  // The places of lines and signs are those in the whole drawing.
  const inWhole = (...children: readonly Markup[]) =>
    element('g', { transform: `translate(0 ${-firstRow * ROW_HEIGHT})` }, ...children)
  return together([
    element('rect', { width, height, fill: colours.surface }),
    ...shown.map((row, index) => atRow(index, ground(row, width, content))),
    clipped(
      leftWidth,
      height,
      part,
      grid(content, part, height),
      inWhole(lineDrawings(content, part)),
      ...shown.map((row, index) => atRow(index, drawingOfRow(row, content, part))),
      inWhole(badgeDrawings(content, part)),
    ),
    ...shown.map((row, index) => atRow(index, wordsOfRow(row, content))),
    element('path', { d: `M${leftWidth - 0.5} 0V${height}`, stroke: colours.gridStrong }),
  ])
}

const atRow = (index: number, child: Markup): Markup =>
  element('g', index === 0 ? {} : { transform: `translate(0 ${index * ROW_HEIGHT})` }, child)

function ground(row: PictureRow, width: number, { colours }: PictureContent): Markup {
  if (row.kind === 'lane') {
    return element('rect', { width, height: ROW_HEIGHT, fill: row.colours.tint })
  }
  return element('path', { d: `M0 ${ROW_HEIGHT - 0.5}H${width}`, stroke: colours.line2 })
}

function grid({ scale, today, colours }: PictureContent, { fromX, toX }: PicturePart, height: number): Markup {
  const todayX = Math.round(xOf(scale, toDayNumber(today) + 0.5) * 100) / 100
  return together([
    ...columnsBetween(scale, minorMonths(scale.pxPerDay), fromX, toX).map(({ x, month }) =>
      element('path', {
        d: `M${Math.round(x) + 0.5} 0V${height}`,
        stroke: month === 1 ? colours.gridStrong : colours.grid,
      }),
    ),
    element('path', { d: `M${todayX} 0V${height}`, stroke: colours.ink, 'stroke-width': 1.5 }),
  ])
}

function drawingOfRow(row: PictureRow, content: PictureContent, part: PicturePart): Markup {
  switch (row.kind) {
    case 'lane':
      return railDrawing(row.rail, row.colours.line, content.colours.surface)
    case 'item':
      return itemDrawing(row, content, part)
    case 'note':
      return together([])
  }
}

function wordsOfRow(row: PictureRow, content: PictureContent): Markup {
  switch (row.kind) {
    case 'lane':
      return laneHead(row, false, content)
    case 'item':
      return cellDrawings(row, content)
    case 'note':
      return letters(row.text, { x: 32, y: ROW_HEIGHT / 2, size: 13.5, fill: content.colours.ink3 })
  }
}

/** The head of a track again, above rows that go on on another page. */
export function continuedLane(row: PictureLane, content: PictureContent, width: number): Markup {
  return together([ground(row, width, content), laneHead(row, true, content)])
}
