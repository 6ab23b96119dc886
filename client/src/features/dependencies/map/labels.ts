import { readPeriod } from '@samenspoor/shared/dates/read-period'
import type { Item } from '@samenspoor/shared/model/entities/item'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Label {
  readonly x: number
  /** The baseline of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly lines: readonly string[]
  readonly period: string
}

/** A station, and how far from the middle of its line the text may begin. */
interface Anchor {
  readonly x: number
  readonly y: number
  readonly away: number
}

/** Between which sides of the drawing labels may stand. */
interface Bounds {
  readonly left: number
  readonly right: number
}

const CHARACTER = 6.3
const LINE = 15
/** The forms that a title may take, the best first: how many lines, of how many characters. */
const SHAPES = [
  [2, 22],
  [1, 22],
  [2, 15],
  [1, 15],
] as const
const PERIOD_LENGTH = 26
/** Room between a station and a label that stands to one side of it, so that a line can pass. */
const ASIDE = 8

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export const textWidth = (text: string): number => text.length * CHARACTER

/**
 * A label where nothing else stands: above or below the station, in the middle or to one side, on two lines or one.
 * Null when there is no room. Reserves its place.
 */
export function placeLabel(item: Item, { x, y, away }: Anchor, taken: Box[], bounds: Bounds): Label | null {
  const period = shorten(item.period, PERIOD_LENGTH)
  for (const [maxLines, length] of SHAPES) {
    const lines = wrap(shortTitle(item.title), maxLines, length)
    const width = Math.max(...[...lines, period].map(textWidth)) + 4
    const height = (lines.length + (period === '' ? 0 : 1)) * LINE
    for (const anchor of ['middle', 'start', 'end'] as const) {
      const left = { middle: x - width / 2, start: x + ASIDE, end: x - ASIDE - width }[anchor]
      for (const top of [y - away - height, y + away]) {
        const box: Box = { x: left, y: top, width, height }
        if (left < bounds.left || left + width > bounds.right || taken.some((other) => overlaps(box, other))) continue
        taken.push(box)
        const at = { middle: x, start: left + 2, end: left + width - 2 }[anchor]
        return { x: at, y: top + LINE - 4, anchor, lines, period }
      }
    }
  }
  return null
}

/** Whether it is eventueel shows in the dashes; the word would only push the rest out. */
function shortTitle(title: string): string {
  const words = title.replaceAll(/\beventu(?:eel|ele)\s/gi, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function wrap(text: string, maxLines: number, length: number): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < maxLines) {
    const isLast = lines.length === maxLines - 1
    const line = isLast ? shorten(rest, length) : firstWords(rest, length)
    lines.push(line)
    rest = isLast ? '' : rest.slice(line.length).trim()
  }
  return lines
}

/** As many whole words as fit; a part of the first when that is too long itself. */
function firstWords(text: string, length: number): string {
  if (text.length <= length) return text
  const space = text.lastIndexOf(' ', length)
  return space > 0 ? text.slice(0, space) : text.slice(0, length)
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${firstWords(text, length - 1)}…`
}

/** The name of where a line ends. */
export function terminalText(item: Item): string {
  const period = readPeriod(item.period).understood ? shorten(item.period, PERIOD_LENGTH) : ''
  return [shorten(shortTitle(item.title), 24), period].filter((part) => part !== '').join(', ')
}
