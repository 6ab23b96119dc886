import { SHARE_NL } from '../../../nl/timeline/share.ts'
import type { PictureContent, PicturePart } from './content/picture-content.ts'
import { leftWidthOf } from './drawing/cells.ts'
import { columnHeads, HEADS_HEIGHT } from './drawing/column-heads.ts'
import { legend } from './drawing/legend.ts'
import { patterns } from './drawing/shapes/patterns.ts'
import { heightOf, table } from './drawing/table.ts'
import { cutToFit, FONT, letters } from './letters.ts'
import { element, type Markup, together, words } from './markup.ts'

const TITLE_HEIGHT = 64
const MARGIN = 14

export interface DrawnPicture {
  readonly svg: Markup
  readonly width: number
  readonly height: number
}

/**
 * A part of the timeline as one SVG that stands alone: title, columns, rows and legend, always in the light theme.
 * `fonts` is a style sheet with the fonts in it; empty where they are there already. It refers to nothing outside.
 */
export function drawPicture(content: PictureContent, part: PicturePart, fonts: string): DrawnPicture {
  const width = leftWidthOf(content.columns) + part.toX - part.fromX
  const foot = legend(content, width)
  const top = TITLE_HEIGHT + HEADS_HEIGHT
  const height = top + heightOf(part) + foot.height
  const svg = wholeSvg(
    { width, height, fonts, content, rows: content.rows.slice(part.firstRow, part.lastRow + 1).length },
    titleBlock(content, width),
    moved(TITLE_HEIGHT, columnHeads(content, part)),
    moved(top, table(content, part)),
    moved(top + heightOf(part), foot.drawing),
  )
  return { svg, width, height }
}

export const moved = (y: number, child: Markup): Markup => element('g', { transform: `translate(0 ${y})` }, child)

interface WholeSvg {
  readonly width: number
  readonly height: number
  readonly fonts: string
  readonly content: PictureContent
  /** How many are in it. */
  readonly rows: number
}

/** The root: its size, what it is in words, fonts, patterns and ground. */
export function wholeSvg({ width, height, fonts, content, rows }: WholeSvg, ...children: readonly Markup[]): Markup {
  const title = `${SHARE_NL.title} – ${content.programme}`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONT,
      lang: 'nl',
    },
    element('title', {}, words(title)),
    element('desc', {}, words(SHARE_NL.description(rows))),
    fonts === '' ? null : element('style', {}, words(fonts)),
    patterns(content.colours),
    element('rect', { width, height, fill: content.colours.surface }),
    ...children,
  )
}

/** The programme, what this is, and from which day. */
export function titleBlock({ programme, notes, colours, measure }: PictureContent, width: number, right = ''): Markup {
  const beside = right === '' ? 0 : measure(right, 13.5, 400) + MARGIN
  return together([
    letters(cutToFit(programme, width - 2 * MARGIN - beside, 20, 650, measure), {
      ...{ x: MARGIN, y: 22, size: 20, weight: 650, fill: colours.ink },
    }),
    letters(cutToFit([SHARE_NL.title, ...notes].join(' · '), width - 2 * MARGIN, 13.5, 400, measure), {
      ...{ x: MARGIN, y: 47, size: 13.5, fill: colours.ink2 },
    }),
    right !== '' && letters(right, { x: width - MARGIN, y: 22, size: 13.5, fill: colours.ink2, anchor: 'end' }),
  ])
}
