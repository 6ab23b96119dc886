import type { Precision, Qualifier } from './period.ts'
import { isPlainDate, type PlainDate } from './plain-date.ts'
import { readPeriod } from './read-period.ts'

/** What one line of input gives: the reading in the shape of the annotated set, or what is wrong with the line. */
export type PeriodLine = PeriodLineReading | PeriodLineError

interface PeriodLineReading {
  phrase: string
  understood: boolean
  start: PlainDate | null
  end: PlainDate | null
  precision: Precision
  qualifier: Qualifier[]
}

interface PeriodLineError {
  error: { code: 'not-json' | 'no-phrase' | 'bad-anchor-date'; message: string }
}

/**
 * Reads one line `{"phrase": string, "anchorDate"?: "YYYY-MM-DD", "context"?: string}` [DAT44]. Never throws: a line
 * that is not such an object gives an `error` object, so that a stream of lines goes on.
 */
export function readPeriodLine(line: string): PeriodLine {
  const value = parse(line)
  if (value === undefined) return failure('not-json', 'De regel is geen geldige JSON.')
  const phrase = field(value, 'phrase')
  if (typeof phrase !== 'string') return failure('no-phrase', 'De regel heeft geen "phrase" met tekst.')
  const anchorDate = field(value, 'anchorDate') ?? undefined
  if (anchorDate !== undefined && (typeof anchorDate !== 'string' || !isPlainDate(anchorDate))) {
    return failure('bad-anchor-date', 'De "anchorDate" is geen bestaande datum als JJJJ-MM-DD.')
  }
  const context = field(value, 'context')
  const reading = readPeriod(phrase, {
    ...(anchorDate !== undefined && { anchorDate }),
    ...(typeof context === 'string' && { sentence: context }),
  })
  if (!reading.understood) {
    return { phrase, understood: false, start: null, end: null, precision: 'none', qualifier: [] }
  }
  const { start, end, precision, qualifier } = reading
  return { phrase, understood: true, start, end, precision, qualifier }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Not JSON is an expected outcome here: the caller gets an error object.
    return undefined
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function failure(code: PeriodLineError['error']['code'], message: string): PeriodLineError {
  return { error: { code, message } }
}
