import type { Cursor } from '../words/cursor.ts'
import { MONTHS } from '../words/lexicon.ts'
import type { Atom, AtomForm } from './atom.ts'
import { makeAtom } from './atom.ts'
import { isPlanningYear } from './read-year.ts'

const SEPARATORS = ['-', '/', '.'] as const

/**
 * "1-1-2015", "29-jul-14", "1/7/2022", "2022-12-31": day, month and year joined by one kind of separator without
 * spaces. Two-digit years are 20xx [DAT12]. Also "20202024", two years that lost their dash [DAT41].
 */
export function readNumericDay(cursor: Cursor, from: number): Atom | null {
  const first = cursor.peek()
  if (first?.kind !== 'number') return null
  const year = Number(first.text.slice(0, 4))
  if (first.text.length === 8) return readRunTogether(cursor, from, year, Number(first.text.slice(4)))
  cursor.at += 1
  const separator = cursor.takeOneOf(SEPARATORS)
  const middle = cursor.peek()
  cursor.at += 1
  if (separator === null || !cursor.take(separator)) return null
  const last = cursor.peek()
  cursor.at += 1
  const parts = cursor.tokens.slice(cursor.at - 4, cursor.at)
  if (middle === undefined || last?.kind !== 'number' || !parts.every((part) => part.glued)) return null
  const digits = [first, middle, last].map((token) => token.text.length)
  const next = cursor.peek()
  if (next?.glued && SEPARATORS.some((mark) => mark === next.text) && cursor.peek(1)?.glued) return null
  if (digits.join() === '4,2,2' && separator === '-') {
    return numericDay(cursor, from, year, Number(middle.text), Number(last.text), 'iso')
  }
  const month = middle.kind === 'number' ? Number(middle.text) : separator === '-' ? MONTHS.get(middle.text) : undefined
  const isYear = last.text.length === 4 || (last.text.length === 2 && separator !== '.')
  if (month === undefined || !isYear || first.text.length > 2 || (middle.kind === 'number' && middle.text.length > 2)) {
    return null
  }
  const fullYear = last.text.length === 2 ? 2000 + Number(last.text) : Number(last.text)
  return numericDay(cursor, from, fullYear, month, Number(first.text), middle.kind === 'word' ? 'dashed' : 'numeric')
}

function numericDay(c: Cursor, from: number, year: number, index: number, detail: number, form: AtomForm): Atom | null {
  if (!isPlanningYear(year)) return null
  return makeAtom({ unit: 'day', index, detail, year: { kind: 'number', value: year }, form, from, to: c.to })
}

function readRunTogether(cursor: Cursor, from: number, start: number, end: number): Atom | null {
  const isCompactDay = Math.floor(end / 100) >= 1 && Math.floor(end / 100) <= 12
  if (!isPlanningYear(start) || !isPlanningYear(end) || end <= start || isCompactDay) return null
  cursor.at += 1
  const year = { kind: 'number', value: start } as const
  return makeAtom({ unit: 'year', year, index: end, form: 'run-together', from, to: cursor.to })
}
