import type { Span } from '../links/ways/row-boxes.ts'
import type { Shape } from './bar-shape.ts'

/** Width in pixels of a text as the drawing sets it. */
export type MeasureText = (text: string) => number

export interface Label {
  readonly text: string
  readonly width: number
  readonly at: 'inside' | 'right' | 'left'
  /** Pixels from the left of the drawing: the left side of the text, or its right side when `at` is left. */
  readonly x: number
}

const GAP = 7
const INSIDE_GAP = 5
const MAX_OUTSIDE = 190

/** As many whole words as fit, with an ellipsis when some do not; null when not even the first fits. */
export function wordsThatFit(title: string, room: number, measure: MeasureText): string | null {
  if (measure(title) <= room) return title
  const words = title.split(/\s+/)
  // A title without spaces can be long; the binary search keeps the number of measurements small.
  let [fits, tooMany] = [0, words.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (measure(`${words.slice(0, middle).join(' ')}…`) <= room) fits = middle
    else tooMany = middle
  }
  const short = withoutLooseEnd(words.slice(0, fits))
  return short === '' ? null : `${short}…`
}

/** Words that cannot end a short name: small ones, and the first half of a pair ("transitie- en implementatieplan"). */
const LOOSE_WORDS = new Set('en van de het een met in op voor over per bij aan tot of te naar uit door'.split(' '))

function withoutLooseEnd(words: readonly string[]): string {
  let count = words.length
  while (count > 0) {
    const last = words[count - 1] ?? ''
    if (!LOOSE_WORDS.has(last.toLowerCase()) && !/[-–&/]$/.test(last)) break
    count -= 1
  }
  return words
    .slice(0, count)
    .join(' ')
    .replace(/[,;:]$/, '')
}

/**
 * Where the name of an item stands beside its drawing. Inside a bar when at least its first word fits, else to
 * the right of it; with a deadline to the left of the lead-in only when there is no room to the right. Beside it, it
 * keeps clear of `other`, which is drawn on the same row.
 */
export function placeLabel(
  title: string,
  shape: Shape,
  drawingWidth: number,
  measure: MeasureText,
  other: Span | null = null,
): Label | null {
  switch (shape.kind) {
    case 'text':
      return null
    case 'bar': {
      const room = shape.width - shape.insetLeft - shape.insetRight - 2 * INSIDE_GAP
      const inside = wordsThatFit(title, room, measure)
      if (inside !== null) {
        const x = shape.x + shape.insetLeft + INSIDE_GAP
        return { text: inside, width: measure(inside), at: 'inside', x }
      }
      return outside(title, around({ from: shape.x, to: shape.x + shape.width }, other), drawingWidth, measure)
    }
    case 'moment': {
      const to = shape.whisker?.to ?? shape.runsOnTo ?? shape.x + shape.reach
      const from = shape.leadIn ?? shape.whisker?.from ?? shape.x - shape.reach
      return outside(title, around({ from, to }, other), drawingWidth, measure)
    }
  }
}

const around = (span: Span, other: Span | null): Span =>
  other ? { from: Math.min(span.from, other.from), to: Math.max(span.to, other.to) } : span

function outside(title: string, { from, to }: Span, drawingWidth: number, measure: MeasureText): Label | null {
  const text = wordsThatFit(title, MAX_OUTSIDE, measure) ?? cutInWord(title, measure)
  const width = measure(text)
  const isRoomRight = to + GAP + width <= drawingWidth
  return isRoomRight || from - GAP - width < 0
    ? { text, width, at: 'right', x: to + GAP }
    : { text, width, at: 'left', x: from - GAP }
}

function cutInWord(title: string, measure: MeasureText): string {
  let length = Math.min(title.length, 40)
  while (length > 1 && measure(`${title.slice(0, length)}…`) > MAX_OUTSIDE) length -= 1
  return `${title.slice(0, length)}…`
}
