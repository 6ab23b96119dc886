import type { MeasureLetters } from './content/picture-content.ts'
import { element, type Markup, words } from './markup.ts'

/** With what stands in for it where the font is not there. */
export const FONT = "'Source Sans 3', 'Source Sans 3 Variable', 'Segoe UI', Arial, sans-serif"

export interface Letters {
  readonly x: number
  /** The middle of the line. */
  readonly y: number
  readonly size: number
  readonly weight?: number
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  /** A rim in this colour, so that what lies under it does not disturb. */
  readonly halo?: string
  readonly isStruck?: boolean
  readonly isItalic?: boolean
}

/** From the middle of the line down to where the letters stand, as a part of their size. */
const DROP = 0.34

export function letters(text: string, letter: Letters): Markup {
  const { x, y, size, weight = 400, fill, anchor, halo, isStruck, isItalic } = letter
  return element(
    'text',
    {
      x,
      y: y + size * DROP,
      'font-size': size,
      'font-weight': weight === 400 ? null : weight,
      'font-style': isItalic ? 'italic' : null,
      fill,
      'text-anchor': anchor === 'start' ? null : anchor,
      'text-decoration': isStruck ? 'line-through' : null,
      ...(halo ? { stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
    },
    words(text),
  )
}

/** As much of a text as fits in `room`, with an ellipsis when that is not all. */
export function cutToFit(text: string, room: number, size: number, weight: number, measure: MeasureLetters): string {
  if (measure(text, size, weight) <= room) return text
  const characters = [...text]
  let [fits, tooMany] = [0, characters.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (measure(`${characters.slice(0, middle).join('')}…`, size, weight) <= room) fits = middle
    else tooMany = middle
  }
  return `${characters.slice(0, fits).join('').trimEnd()}…`
}
