import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import { arrowPath, linePath } from '../../layout/links/ways/link-path.ts'
import type { Route } from '../../layout/links/ways/link-route.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { PictureColours, PictureContent, PicturePart } from '../content/picture-content.ts'
import { letters } from '../letters.ts'
import { element, type Markup, together } from '../markup.ts'
import { signalMark } from './signs.ts'

const HALF = 12
const SIGN = 15

/** The lines that touch these rows. */
export function lineDrawings({ routes, colours }: PictureContent, { firstRow, lastRow }: PicturePart): Markup {
  const [top, bottom] = [firstRow * ROW_HEIGHT, (lastRow + 1) * ROW_HEIGHT]
  return together(
    routes
      .filter(({ points }) => points.some(({ y }) => y >= top) && points.some(({ y }) => y <= bottom))
      .map((route) => lineDrawing(route, colours)),
  )
}

/** Thin for haalbaar, dashed for a mogelijk knelpunt, double for a conflict. */
function lineDrawing({ points, state }: Route, colours: PictureColours): Markup {
  return element(
    'g',
    { fill: 'none' },
    linePieces(linePath(points), state, colours),
    element('path', {
      d: arrowPath(points),
      stroke: { feasible: colours.ink2, 'possible-conflict': colours.warnGraphic, conflict: colours.danger }[state],
      'stroke-width': { feasible: 1.4, 'possible-conflict': 2, conflict: 2.2 }[state],
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  )
}

export function linePieces(d: string, state: LinkState, colours: PictureColours): Markup {
  switch (state) {
    case 'feasible':
      return element('path', { d, stroke: colours.ink2, 'stroke-width': 1.4 })
    case 'possible-conflict':
      return element('path', { d, stroke: colours.warnGraphic, 'stroke-width': 2, 'stroke-dasharray': '6 4' })
    case 'conflict':
      return together([
        element('path', { d, stroke: colours.danger, 'stroke-width': 5 }),
        element('path', { d, stroke: colours.surface, 'stroke-width': 1.8 }),
      ])
  }
}

/** Where the last of the words beside the lines ends, in pixels of the drawing; 0 without any. */
export function endOfReasons(content: PictureContent): number {
  const ends = content.badges.map(({ key, x, reason }) => {
    const link = content.reasonOf(key)
    return link && reason === 'right' ? x + HALF + widthOfWords(link.words, content) : 0
  })
  return Math.max(0, ...ends)
}

const widthOfWords = (words: string, { measure, fontSize }: PictureContent): number => measure(words, fontSize, 600) + 8

/** The signs on the lines in these rows, with a few words. */
export function badgeDrawings(content: PictureContent, { firstRow, lastRow }: PicturePart): Markup {
  const { badges, reasonOf, colours, fontSize } = content
  return together(
    badges.map(({ key, x, y, reason }) => {
      const link = reasonOf(key)
      if (!link || y < firstRow * ROW_HEIGHT || y > (lastRow + 1) * ROW_HEIGHT) return null
      const width = widthOfWords(link.words, content)
      const left = reason === 'left' ? x - HALF - width : x + HALF
      const fill = link.state === 'conflict' ? colours.danger : colours.warn
      return together([
        element('rect', { x: x - 9.5, y: y - 9.5, width: 19, height: 19, rx: 6, fill: colours.surface }),
        signalMark(link.state, x - SIGN / 2, y - SIGN / 2, SIGN, colours),
        reason &&
          together([
            element('rect', { x: left, y: y - 8, width, height: 16, rx: 3, fill: colours.surface }),
            letters(link.words, { x: left + 4, y, size: fontSize, weight: 600, fill }),
          ]),
      ])
    }),
  )
}
