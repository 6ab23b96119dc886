import { addDays, addMonths, type PlainDate } from '../plain-date.ts'
import { locateAll, type Setting } from './atoms/locate.ts'
import { readAtom } from './atoms/read-atom.ts'
import type { Meaning } from './meaning.ts'
import { Cursor } from './words/cursor.ts'
import { NUMBERS } from './words/lexicon.ts'
import type { Token } from './words/tokens.ts'

const UNITS = new Map([
  ['maand', 'month'],
  ['maanden', 'month'],
  ['week', 'week'],
  ['weken', 'week'],
] as const)

/** "In de drie maanden voor 2015": the whole months or weeks right before a period [DAT30]. */
export function readRunUp(tokens: readonly Token[], setting: Setting): Meaning | null {
  const cursor = new Cursor(tokens)
  cursor.take('in')
  cursor.take('de')
  const count = cursor.takeFrom(NUMBERS) ?? cursor.takeNumber(2)
  const precision = count === null ? null : cursor.takeFrom<'month' | 'week'>(UNITS)
  const atom = precision !== null && cursor.take('voor') ? readAtom(cursor) : null
  if (count === null || precision === null || atom === null || atom.part !== 'whole') return null
  cursor.take('.')
  const located = cursor.done ? locateAll([atom], setting)?.[0] : undefined
  if (located === undefined || count < 1 || atom.unit === 'season') return null
  const end = addDays(located.start, -1)
  const start: PlainDate = precision === 'month' ? addMonths(located.start, -count) : addDays(located.start, -7 * count)
  const interval = { start, end }
  return {
    ...interval,
    precision,
    qualifier: located.derived ? ['jaar-afgeleid'] : [],
    named: interval,
    nominal: start,
    begins: interval,
    ends: interval,
  }
}
