import type { ReadOptions } from '../read-period.ts'
import { periodBeforeTitle } from './period-before-title.ts'
import { isSameReading, LEADS, PHRASE_MAX, readDays } from './read-days.ts'

/** A text with the words of a period at one of its ends. Together the two hold every word of it. */
export interface SplitLine {
  readonly title: string
  /** As typed; empty when there is none. */
  readonly period: string
}

const LOOSE_END = /[\s,;:.(\u2013\u2014-]+$/u
const BARE_YEAR = /^\d{4}$/u
const IN_BRACKETS = /^(.*\S)\s*\(([^()]+)\)$/u
const BEFORE_A_MARK = /^([^:]{2,60}?)(?::|\s[\u2013\u2014-])\s+(.+)$/u

/**
 * [LST2] [LST6] Takes the period off a line: in brackets or as the longest phrase at its end, or at its beginning. Only
 * words that name days count, and the title keeps at least one word.
 */
export function splitLine(line: string, options: ReadOptions = {}): SplitLine {
  const text = line.trim()
  const inside = inBrackets(text, options)
  if (inside) return inside
  const [end, start] = [atTheEnd(text, options), atTheBeginning(text, options)]
  // "Q2 2022 Vaststellen begroting 2023": a year alone at the end gives way to what stands first.
  if (start && (end === null || BARE_YEAR.test(end.period))) return start
  return end ?? { title: text, period: '' }
}

function inBrackets(text: string, options: ReadOptions): SplitLine | null {
  const [, title = '', period = ''] = IN_BRACKETS.exec(text) ?? []
  return title !== '' && readDays(period.trim(), options) ? { title, period: period.trim() } : null
}

/** Before a colon or dash, or right before the title; the longer one is the whole of it ("Q1 - Q2 2022 Opstellen"). */
function atTheBeginning(text: string, options: ReadOptions): SplitLine | null {
  const [, period = '', title = ''] = BEFORE_A_MARK.exec(text) ?? []
  const marked =
    title !== '' && readDays(period.trim(), options) ? { title: title.trim(), period: period.trim() } : null
  const plain = periodBeforeTitle(text, options)
  return plain && plain.period.length > (marked?.period.length ?? 0) ? plain : marked
}

/** The longest phrase at the end that names days, without words before it that add nothing to them. */
function atTheEnd(text: string, options: ReadOptions): SplitLine | null {
  const starts = [...text.matchAll(/\S+/gu)].map(({ index }) => index)
  const firstReadable = starts.findIndex((start) => text.length - start <= PHRASE_MAX)
  const from = (at: number): string => text.slice(starts[at])
  const wordAt = (at: number): string =>
    text
      .slice(starts[at], starts[at + 1])
      .trim()
      .toLowerCase()
  let longest = Math.max(0, firstReadable)
  while (longest < starts.length && readDays(from(longest), options) === null) longest += 1
  const whole = longest < starts.length ? readDays(from(longest), options) : null
  // "Begroting voor 2022": what it is for, not when it is done.
  if (whole === null || whole.qualifier.includes('ten-behoeve-van')) return null
  let at = longest
  for (let next = longest + 1; next < starts.length; next += 1) {
    const rest = readDays(from(next), options)
    if (rest && isSameReading(rest, whole)) at = next
  }
  while (at > longest && LEADS.has(wordAt(at - 1))) at -= 1
  const title = text.slice(0, starts[at]).replace(LOOSE_END, '')
  // A period and nothing else is all that there is to call it by.
  return title === '' ? { title: text, period: '' } : { title, period: from(at) }
}
