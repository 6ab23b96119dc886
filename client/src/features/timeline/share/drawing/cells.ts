import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { PictureColumn, PictureContent, PictureItem } from '../content/picture-content.ts'
import { cutToFit, letters } from '../letters.ts'
import { element, type Markup, together } from '../markup.ts'
import { signalMark, statusMark } from './signs.ts'

/** What the columns left of the drawing take together. */
export const leftWidthOf = (columns: readonly PictureColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0)

const MIDDLE = ROW_HEIGHT / 2
const SIZE = 13.5
const PADDING = 8
/** Right of the words of a cell. */
const AFTER = 4
/** A title has these pixels at most: what is longer is cut, so that the drawing keeps its room. */
const WIDEST_TITLE = 480
const STATUS_MARK = 19
/** From here on the name stands beside the initials. */
const WIDE_WHO = 70

/**
 * The columns of this content, as wide as the titles and periods in them: on paper nobody can make a column wider.
 * None becomes narrower.
 */
export function columnsForWords({ columns, rows, measure }: PictureContent): PictureColumn[] {
  const widest = (roomOf: (row: PictureItem) => number) =>
    Math.max(0, ...rows.map((row) => (row.kind === 'item' ? roomOf(row) : 0)))
  const wordsOf = (id: string, row: PictureItem) => Math.ceil(measure(row.cells[id] ?? '', SIZE, 400))
  return columns.map((column) => {
    const { id, width } = column
    switch (id) {
      case 'title': {
        const room = widest((row) => indentOf(row) + wordsOf(id, row) + PADDING)
        return { ...column, width: Math.max(width, Math.min(room, WIDEST_TITLE)) }
      }
      case 'period':
        return {
          ...column,
          width: Math.max(
            width,
            widest((row) => PADDING + wordsOf(id, row) + AFTER),
          ),
        }
      default:
        return column
    }
  })
}

const indentOf = ({ depth }: PictureItem): number => 32 + 16 * depth

/** The words of an item, left of its drawing, from the left top of its row. */
export function cellDrawings(row: PictureItem, content: PictureContent): Markup {
  let x = 0
  return together(
    content.columns.map((column) => {
      const at = x
      x += column.width
      return cellDrawing(column, at, row, content)
    }),
  )
}

function cellDrawing(
  { id, width }: PictureColumn,
  x: number,
  row: PictureItem,
  content: PictureContent,
): Markup | null {
  const text = row.cells[id] ?? ''
  switch (id) {
    case 'title':
      return titleDrawing(text, x, width, row, content)
    case 'who':
      return width < WIDE_WHO
        ? whoDrawing(x + width / 2, row, content)
        : together([whoDrawing(x + PADDING + 11, row, content), cell(text, x + PADDING + 28, width - 28, row, content)])
    case 'status': {
      const { isLate, item } = row.scheduled
      const mark = statusMark(isLate ? 'late' : item.place.status, x + PADDING, MIDDLE - 6.5, content.colours)
      return together([mark, cell(text, x + PADDING + STATUS_MARK, width - STATUS_MARK, row, content)])
    }
    default:
      return cell(text, x + PADDING, width, row, content)
  }
}

function cell(text: string, x: number, width: number, { scheduled }: PictureItem, content: PictureContent): Markup {
  const { colours, measure } = content
  const fill = scheduled.isLapsed ? colours.ink3 : colours.ink2
  return letters(cutToFit(text, width - PADDING - AFTER, SIZE, 400, measure), { x, y: MIDDLE, size: SIZE, fill })
}

function titleDrawing(text: string, x: number, width: number, row: PictureItem, content: PictureContent): Markup {
  const { colours, measure } = content
  const { depth, signal, scheduled } = row
  const indent = indentOf(row)
  return together([
    signal !== null && signal !== 'feasible' && signalMark(signal, x + 12, MIDDLE - 7, 14, colours),
    depth > 0 &&
      element('path', {
        d: `M${x + indent - 12.25} 4v7a3 3 0 0 0 3 3h5`,
        fill: 'none',
        stroke: colours.lineControl,
        'stroke-width': 1.5,
      }),
    letters(cutToFit(text, width - indent - PADDING, SIZE, 400, measure), {
      x: x + indent,
      y: MIDDLE,
      size: SIZE,
      fill: scheduled.isLapsed ? colours.ink3 : colours.ink,
      isStruck: scheduled.isLapsed,
    }),
  ])
}

function whoDrawing(x: number, { scheduled }: PictureItem, { colours, personOf }: PictureContent): Markup | null {
  const person = personOf(scheduled.item.who)
  if (!person) return null
  return together([
    element('circle', { cx: x, cy: MIDDLE, r: 11, fill: colours.sunken, stroke: colours.line }),
    letters(person.initials, { x, y: MIDDLE, size: 9.5, weight: 650, fill: colours.ink2, anchor: 'middle' }),
  ])
}
