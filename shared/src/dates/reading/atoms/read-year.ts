import type { Cursor } from '../words/cursor.ts'
import type { YearWord } from './atom.ts'

const FIRST_YEAR = 1900
const LAST_YEAR = 2099

/** Years outside 1900-2099 are numbers of something else [DAT5]. */
export function isPlanningYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

/** Takes a year of four digits. */
export function readYearNumber(cursor: Cursor): number | null {
  return cursor.try(() => {
    const token = cursor.peek()
    if (token?.kind !== 'number' || token.text.length !== 4) return null
    cursor.at += 1
    return isPlanningYear(Number(token.text)) ? Number(token.text) : null
  })
}

const RELATIVE_YEARS = new Map([
  ['dit', 0],
  ['lopende', 0],
  ['lopend', 0],
  ['vorig', -1],
  ['volgend', 1],
  ['komend', 1],
  ['komende', 1],
])

/** Takes "dit jaar", "volgend jaar", "het komende jaar"; the calendar year counted from the document date [DAT33]. */
export function readRelativeYear(cursor: Cursor): YearWord | null {
  return cursor.try(() => {
    cursor.take('het')
    const value = cursor.takeFrom(RELATIVE_YEARS)
    if (value === null || cursor.takeOneOf(['jaar', 'kalenderjaar']) === null) return null
    return { kind: 'offset', value }
  })
}

/** Takes the year behind a day, month, quarter or half: "2022", ", 2022", "van 2022", "'22", "van dit jaar". */
export function readYearAfter(cursor: Cursor): YearWord | null {
  return cursor.try(() => {
    if (cursor.take("'")) {
      const token = cursor.peek()
      if (token?.kind !== 'number' || token.text.length !== 2 || !token.glued) return null
      cursor.at += 1
      return { kind: 'number', value: 2000 + Number(token.text) }
    }
    const joined = cursor.takeOneOf(['van het jaar', 'in het jaar', 'van', 'in', ','])
    const number = readYearNumber(cursor)
    if (number !== null) return { kind: 'number', value: number }
    return joined === ',' ? null : readRelativeYear(cursor)
  })
}
