import type { ReadPeriod } from '../period.ts'
import { type ReadOptions, readPeriod } from '../read-period.ts'

/** A text with the words of a period at one of its ends. Together the two hold every word of it. */
export interface SplitLine {
  readonly title: string
  /** As typed; empty when there is none. */
  readonly period: string
}

/** Words that belong to the period when they stand right before it, although it reads the same without them. */
const LEADS: ReadonlySet<string> = new Set(
  'op in per om rond vanaf voor vóór tot uiterlijk ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
)
/** The reader reads no longer phrase [DAT4]. */
const PHRASE_MAX = 200
const LOOSE_END = /[\s,;:.(\u2013\u2014-]+$/u
const IN_BRACKETS = /^(.*\S)\s*\(([^()]+)\)$/u
const BEFORE_A_MARK = /^([^:]{2,60}?)(?::|\s[\u2013\u2014-])\s+(.+)$/u

/**
 * [LST2] Takes the period off a line: in brackets or as the longest phrase at its end, or before a colon or dash at its
 * beginning. Only words that name days count, and the title keeps at least one word.
 */
export function splitLine(line: string, options: ReadOptions = {}): SplitLine {
  const text = line.trim()
  return (
    inBrackets(text, options) ?? atTheEnd(text, options) ?? atTheBeginning(text, options) ?? { title: text, period: '' }
  )
}

/** A reading that names days; null for everything else. */
export function readDays(phrase: string, options: ReadOptions): ReadPeriod | null {
  const reading = readPeriod(phrase, options)
  return reading.understood && (reading.start !== null || reading.end !== null) ? reading : null
}

function inBrackets(text: string, options: ReadOptions): SplitLine | null {
  const [, title = '', period = ''] = IN_BRACKETS.exec(text) ?? []
  return title !== '' && readDays(period.trim(), options) ? { title, period: period.trim() } : null
}

function atTheBeginning(text: string, options: ReadOptions): SplitLine | null {
  const [, period = '', title = ''] = BEFORE_A_MARK.exec(text) ?? []
  return title !== '' && readDays(period.trim(), options) ? { title: title.trim(), period: period.trim() } : null
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
    if (rest && isSame(rest, whole)) at = next
  }
  while (at > longest && LEADS.has(wordAt(at - 1))) at -= 1
  const title = text.slice(0, starts[at]).replace(LOOSE_END, '')
  // A period and nothing else is all that there is to call it by.
  return title === '' ? { title: text, period: '' } : { title, period: from(at) }
}

const isSame = (a: ReadPeriod, b: ReadPeriod): boolean =>
  a.start === b.start && a.end === b.end && a.precision === b.precision && a.qualifier.join() === b.qualifier.join()
