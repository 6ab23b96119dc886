import type { Cursor } from '../words/cursor.ts'
import { MONTHS, ORDINALS, SEASONS, WEEKDAYS, YEAR_PARTS } from '../words/lexicon.ts'
import type { Atom, AtomForm } from './atom.ts'
import { makeAtom } from './atom.ts'
import { readNumericDay } from './read-numeric-day.ts'
import { readRelativeYear, readYearAfter, readYearNumber } from './read-year.ts'

type AtomReader = (cursor: Cursor, from: number) => Atom | null

/** Takes one time expression; a leading article belongs to it. Null, and nothing taken, when none stands here. */
export function readAtom(cursor: Cursor): Atom | null {
  return cursor.try(() => {
    cursor.takeOneOf(['het', 'de'])
    const from = cursor.from
    for (const reader of READERS) {
      const atom = cursor.try(() => reader(cursor, from))
      if (atom !== null) return withSideBehind(cursor, atom)
    }
    return null
  })
}

/** "mei jl.", "28 juni a.s.": the word behind a day or month that says on which side of the document it lies. */
function withSideBehind(cursor: Cursor, atom: Atom): Atom {
  if (atom.year !== null || atom.side !== undefined || (atom.unit !== 'day' && atom.unit !== 'month')) return atom
  const side = cursor.takeFrom(SIDES_BEHIND)
  if (side === null) return atom
  if (cursor.peek()?.text === '.' && cursor.peek()?.glued) cursor.at += 1
  return { ...atom, side, to: cursor.to }
}

const SIDES_BEHIND: ReadonlyMap<string, 'jl' | 'future'> = new Map([
  ['jl', 'jl'],
  ['ll', 'jl'],
  ['jongstleden', 'jl'],
  ['laatstleden', 'jl'],
  ['as', 'future'],
  ['aanstaande', 'future'],
])

const SIDES_BEFORE: ReadonlyMap<string, 'past' | 'future'> = new Map([
  ['afgelopen', 'past'],
  ['aanstaande', 'future'],
  ['komende', 'future'],
])

interface MonthWord {
  month: number
  form: AtomForm
}

function readMonthWord(cursor: Cursor): MonthWord | null {
  const token = cursor.peek()
  const month = cursor.takeFrom(MONTHS)
  if (month === null || token === undefined) return null
  const isFull = token.text.length > 4 || ['mei', 'juni', 'juli'].includes(token.text)
  if (!isFull && cursor.peek()?.text === '.' && cursor.peek()?.glued) cursor.at += 1
  return { month, form: isFull ? 'words' : 'short' }
}

/** "2 november 2021", "donderdag 13 juni 2019", "1 jan. 2015". */
const readWordDay: AtomReader = (cursor, from) => {
  const weekday = cursor.takeFrom(WEEKDAYS)
  const detail = cursor.takeNumber(2)
  const word = detail === null ? null : readMonthWord(cursor)
  if (detail === null || word === null) return null
  const year = readYearAfter(cursor)
  const { month: index, form } = word
  return makeAtom({ unit: 'day', index, detail, year, form, from, to: cursor.to, ...(weekday && { weekday }) })
}

/** "mei 2021", "(februari, 2014)", "afgelopen december", "mei van dit jaar". */
const readMonth: AtomReader = (cursor, from) => {
  const side = cursor.takeFrom(SIDES_BEFORE)
  const word = readMonthWord(cursor)
  if (word === null) return null
  const { month: index, form } = word
  if (side !== null) return makeAtom({ unit: 'month', index, form, side, from, to: cursor.to })
  return makeAtom({ unit: 'month', index, form, year: readYearAfter(cursor), from, to: cursor.to })
}

/** "Q3 2021", "K3 2021", "2021 Q3", "2021-Q3"; K needs its year, as it is also used for other numbers. */
const readLetterQuarter: AtomReader = (cursor, from) => {
  const before = readYearNumber(cursor)
  if (before !== null) cursor.take('-')
  const letter = cursor.takeOneOf(['q', 'k'])
  const index = letter !== null && cursor.peek()?.glued === true ? cursor.takeNumber(1) : null
  if (index === null) return null
  const year = before === null ? readYearAfter(cursor) : ({ kind: 'number', value: before } as const)
  if (letter === 'k' && year === null && !isJoined(cursor)) return null
  return makeAtom({ unit: 'quarter', index, form: 'letter', year, from, to: cursor.to })
}

/** "H1 2023"; without a year H1 is a group of municipalities in the letters. */
const readLetterHalf: AtomReader = (cursor, from) => {
  const index = cursor.take('h') && cursor.peek()?.glued === true ? cursor.takeNumber(1) : null
  const year = index === null ? null : readYearAfter(cursor)
  if (index === null || (year === null && !isJoined(cursor))) return null
  return makeAtom({ unit: 'half', index, form: 'letter', year, from, to: cursor.to })
}

const isJoined = (cursor: Cursor): boolean => ['-', '+', 'en', 't', 'tot'].includes(cursor.peek()?.text ?? '')

interface Ordinal {
  index: number
  form: AtomForm
}

function readOrdinal(cursor: Cursor, last: number): Ordinal | null {
  return cursor.try(() => {
    const word = cursor.take('laatste') ? last : cursor.takeFrom(ORDINALS)
    if (word !== null) return { index: word, form: 'words' }
    const index = cursor.takeNumber(1)
    const hasSuffix = cursor.peek()?.glued === true && cursor.takeOneOf(['e', 'de', 'ste']) !== null
    return index !== null && hasSuffix ? { index, form: 'ordinal' } : null
  })
}

/** "eerste kwartaal 2022", "2e kwartaal", "het laatste kwartaal van 2014", "kwartaal 1 2022". */
const readWordQuarter: AtomReader = (cursor, from) => {
  const ordinal = readOrdinal(cursor, 4)
  if (!cursor.take('kwartaal')) {
    // "het eerste en tweede kwartaal": the noun stands behind the second one.
    return ordinal !== null && isJoined(cursor) ? bareOrdinal(cursor, ordinal, from) : null
  }
  const index = ordinal?.index ?? cursor.takeNumber(1)
  if (index === null) return null
  const year = readYearAfter(cursor)
  return makeAtom({ unit: 'quarter', index, form: ordinal?.form ?? 'words', year, from, to: cursor.to })
}

function bareOrdinal(cursor: Cursor, ordinal: Ordinal, from: number): Atom {
  return makeAtom({ unit: 'quarter', index: ordinal.index, form: 'bare', from, to: cursor.to })
}

/** "tweede helft 2020", "eerste halfjaar van 2022", "2e helft 2014". */
const readWordHalf: AtomReader = (cursor, from) => {
  const ordinal = readOrdinal(cursor, 2)
  if (ordinal === null || cursor.takeOneOf(['helft', 'halfjaar', 'half jaar']) === null) return null
  return makeAtom({ unit: 'half', ...ordinal, year: readYearAfter(cursor), from, to: cursor.to })
}

/** "eerste week mei", "week 12 van 2022". The first week of a month is day 1-7, a numbered week is an ISO week. */
const readWeek: AtomReader = (cursor, from) => {
  const ordinal = readOrdinal(cursor, -1)
  if (cursor.takeOneOf(['week', 'wk']) === null) return null
  if (ordinal === null) {
    cursor.takeOneOf(['.'])
    const index = cursor.takeNumber(2)
    return index === null ? null : makeAtom({ unit: 'week', index, year: readYearAfter(cursor), from, to: cursor.to })
  }
  cursor.takeOneOf(['van', 'in'])
  const month = readMonthWord(cursor)
  if (month === null) return null
  const { index } = ordinal
  return makeAtom({ unit: 'week', index, detail: month.month, year: readYearAfter(cursor), from, to: cursor.to })
}

/** "eind 2021", "medio juli 2022", "half maart", "begin dit jaar", "het einde van het jaar". */
const readPartOfPeriod: AtomReader = (cursor, from) => {
  const isHalf = cursor.take('half')
  const part = isHalf ? 'medio' : cursor.takeFrom(YEAR_PARTS)
  if (part === null) return null
  const hasVan = cursor.take('van')
  cursor.takeOneOf(['het jaar', 'de maand'])
  const month = cursor.try(() => readMonth(cursor, from))
  if (month !== null) return withSideBehind(cursor, { ...month, part, from, endOf: hasVan && part === 'eind' })
  if (isHalf) return null
  const year = cursor.try(() => readYear(cursor, from))
  if (year !== null) return { ...year, part, from, endOf: hasVan && part === 'eind' }
  if (!hasVan || part !== 'eind') return null
  if (cursor.tokens[cursor.at - 1]?.text === 'jaar' || cursor.take('het kalenderjaar')) {
    return makeAtom({ unit: 'year', part, year: { kind: 'generic' }, endOf: true, from, to: cursor.to })
  }
  cursor.takeOneOf(['het', 'de'])
  const readers = [readLetterQuarter, readWordQuarter, readWordHalf]
  const whole = readers.reduce<Atom | null>((found, read) => found ?? cursor.try(() => read(cursor, from)), null)
  return whole === null ? null : { ...whole, part, from, endOf: true }
}

/** "najaar 2022", "de zomer van 2022", "het zomerreces". */
const readSeason: AtomReader = (cursor, from) => {
  const season = cursor.takeFrom(SEASONS)
  if (season === null) return null
  return makeAtom({ unit: 'season', season, year: readYearAfter(cursor), from, to: cursor.to })
}

/** "2020", "het jaar 2016", "kalenderjaar 2019", "volgend jaar". */
const readYear: AtomReader = (cursor, from) => {
  cursor.takeOneOf(['kalenderjaar', 'jaar'])
  const number = readYearNumber(cursor)
  const year = number === null ? readRelativeYear(cursor) : ({ kind: 'number', value: number } as const)
  return year === null ? null : makeAtom({ unit: 'year', year, from, to: cursor.to })
}

const RELATIVE_STEPS = new Map([
  ['deze', 0],
  ['dit', 0],
  ['vorige', -1],
  ['vorig', -1],
  ['volgende', 1],
  ['volgend', 1],
  ['komend', 1],
])

/** "deze maand", "volgend kwartaal", "vorige week". */
const readRelativeUnit: AtomReader = (cursor, from) => {
  const steps = cursor.takeFrom(RELATIVE_STEPS)
  const noun = steps === null ? null : cursor.takeOneOf(['maand', 'kwartaal', 'week'])
  if (steps === null || noun === null) return null
  const unit = noun === 'maand' ? 'month' : noun === 'week' ? 'week' : 'quarter'
  return makeAtom({ unit, steps, from, to: cursor.to })
}

const READERS: AtomReader[] = [
  readNumericDay,
  readWordDay,
  readLetterQuarter,
  readMonth,
  readLetterHalf,
  readWeek,
  readWordHalf,
  readPartOfPeriod,
  readSeason,
  readYear,
  readRelativeUnit,
  readWordQuarter,
]
