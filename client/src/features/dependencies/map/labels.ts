import { readPeriod } from '@samenspoor/shared/dates/read-period'
import type { Item } from '@samenspoor/shared/model/item'

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
  readonly lines: readonly string[]
  readonly period: string
}

const CHARACTER = 6.5
const LINE = 15
const LINE_LENGTH = 22
const MAX_LINES = 2
const PERIOD_LENGTH = 24
/** From the line to the nearest text, above and below it. */
const ABOVE = 17
const BELOW = 25

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

export const textWidth = (text: string): number => text.length * CHARACTER

/** A label above or below a point where nothing else stands; null when there is no room. Reserves its place. */
export function placeLabel(item: Item, x: number, y: number, taken: Box[], right: number): Label | null {
  const lines = wrap(shortTitle(item.title))
  const period = shorten(item.period, PERIOD_LENGTH)
  const width = Math.max(...[...lines, period].map(textWidth)) + 8
  const height = (lines.length + (period === '' ? 0 : 1)) * LINE
  const middle = Math.min(x, right - width / 2)
  for (const top of [y - ABOVE - height + 4, y + BELOW - 12]) {
    const box: Box = { x: middle - width / 2, y: top, width, height }
    if (taken.some((other) => overlaps(box, other))) continue
    taken.push(box)
    return { x: middle, y: top + LINE - 3, lines, period }
  }
  return null
}

/** Whether it is eventueel shows in the dashes; the word would only push the rest out. */
function shortTitle(title: string): string {
  const words = title.replaceAll(/\beventue(?:el|ele)\s/gi, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function wrap(text: string): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest !== '' && lines.length < MAX_LINES) {
    const isLast = lines.length === MAX_LINES - 1
    const line = isLast ? shorten(rest, LINE_LENGTH) : firstWords(rest, LINE_LENGTH)
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

export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${firstWords(text, length - 1)}…`
}

/** The name of where a line ends. */
export function terminalText(item: Item): string {
  const period = readPeriod(item.period).understood ? shorten(item.period, PERIOD_LENGTH) : ''
  return [shorten(shortTitle(item.title), 24), period].filter((part) => part !== '').join(', ')
}
