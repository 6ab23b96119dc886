import { SHARE_NL } from '../../../nl/timeline/share.ts'
import { ROW_HEIGHT } from '../layout/row-geometry.ts'
import type { PictureContent, PicturePart, PictureRow } from './content/picture-content.ts'
import { leftWidthOf } from './drawing/cells.ts'
import { columnHeads, HEADS_HEIGHT } from './drawing/column-heads.ts'
import { legend } from './drawing/legend.ts'
import { continuedLane, heightOf, table } from './drawing/table.ts'
import type { Markup } from './markup.ts'
import { moved, titleBlock, wholeSvg } from './picture.ts'

/** Room within the margins of a lying A3, in pixels: 400 by 277 mm at 96 pixels an inch. */
export const PAGE = { width: 1_512, height: 1_046 } as const
const TITLE_HEIGHT = 64

/** Rows from `first` up to and including `last`; `lane` is the row of the track that they go on with. */
export interface PageRows {
  readonly first: number
  readonly last: number
  readonly lane: number | null
}

/**
 * Rows over pages of at most `room` rows. A track that fits on one page is not broken; one that does not, begins on a
 * page of its own and has its head on every page, which takes a row.
 */
export function pagesOf(rows: readonly Pick<PictureRow, 'kind'>[], room: number): PageRows[] {
  const starts = rows.flatMap((row, index) => (row.kind === 'lane' || index === 0 ? [index] : []))
  const pages: PageRows[] = []
  let first = 0
  const close = (last: number, lane: number | null = null) => {
    if (last >= first) pages.push({ first, last, lane })
    first = last + 1
  }
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? rows.length) - 1
    if (end - first + 1 <= room) continue
    close(start - 1)
    if (end - start + 1 <= room) continue
    close(start + room - 1)
    while (end - first + 1 > room - 1) close(first + room - 2, start)
    // What is left of this track stands alone: the next begins on a new page.
    close(end, start)
  }
  close(rows.length - 1)
  return pages
}

/** How many rows go on a page with this legend. */
export const roomOnPage = (content: PictureContent): number =>
  Math.floor((PAGE.height - TITLE_HEIGHT - HEADS_HEIGHT - legend(content, PAGE.width).height) / ROW_HEIGHT)

/** The pages of these rows, each an SVG of its own with the heads and the legend. Fonts are those of the document. */
export function drawPages(content: PictureContent, rows: readonly PageRows[], fromX: number, toX: number): Markup[] {
  const width = leftWidthOf(content.columns) + toX - fromX
  const foot = legend(content, width)
  return rows.map(({ first, last, lane }, index) => {
    const part: PicturePart = { firstRow: first, lastRow: last, fromX, toX }
    const head = lane === null ? undefined : content.rows[lane]
    const top = TITLE_HEIGHT + HEADS_HEIGHT
    const below = head?.kind === 'lane' ? top + ROW_HEIGHT : top
    return wholeSvg(
      { width, height: PAGE.height, fonts: '', content, rows: last - first + 1 },
      titleBlock(content, width, SHARE_NL.page(index + 1, rows.length)),
      moved(TITLE_HEIGHT, columnHeads(content, part)),
      ...(head?.kind === 'lane' ? [moved(top, continuedLane(head, content, width))] : []),
      moved(below, table(content, part)),
      moved(below + heightOf(part), foot.drawing),
    )
  })
}
