import type { Interval } from '../period.ts'
import { maxDate, minDate, type PlainDate, partsOf } from '../plain-date.ts'
import type { Atom } from '../reading/atoms/atom.ts'
import { makeAtom } from '../reading/atoms/atom.ts'
import { type Dated, renderAtom } from './render-atom.ts'

/** How exactly a drawn bar is written. */
type DrawnPrecision = 'day' | 'month' | 'quarter' | 'half' | 'year'

const MONTHS_PER_PIECE: Record<Exclude<DrawnPrecision, 'day'>, number> = { month: 1, quarter: 3, half: 6, year: 12 }

/**
 * The words for a period that is drawn: "Q2-Q3 2022", "mei 2022", "Q1 2022-...", "uiterlijk Q4 2022" [DAT47].
 * Days inside a piece are written as the whole piece; sides in the wrong order are swapped; without any day it is
 * "nader te bepalen". `readPeriod` gives the same interval back when the sides lie on the borders of pieces.
 */
export function writePeriod(interval: Interval, precision: DrawnPrecision): string {
  const { start, end } = interval
  if (start === null) return end === null ? 'nader te bepalen' : `uiterlijk ${write(pieceAt(end, precision), true)}`
  if (end === null) return `${write(pieceAt(start, precision), true)}-...`
  const [left, right] = [pieceAt(minDate(start, end), precision), pieceAt(maxDate(start, end), precision)]
  const [from, to] = [write(left, true), write(right, true)]
  if (from === to) return from
  const separator = precision === 'day' || precision === 'half' ? ' t/m ' : '-'
  return `${write(left, left.year !== right.year || precision === 'year')}${separator}${to}`
}

const write = (dated: Dated, withYear: boolean): string =>
  renderAtom(dated, { was: dated.atom.unit === 'half' ? 'eerste helft' : '', withYear })

function pieceAt(date: PlainDate, precision: DrawnPrecision): Dated {
  const { year, month, day } = partsOf(date)
  const index = precision === 'day' ? month : Math.ceil(month / MONTHS_PER_PIECE[precision])
  const form: Atom['form'] = precision === 'quarter' ? 'letter' : 'words'
  return {
    atom: makeAtom({ unit: precision, index, detail: precision === 'day' ? day : 0, form, from: 0, to: 0 }),
    year,
  }
}
