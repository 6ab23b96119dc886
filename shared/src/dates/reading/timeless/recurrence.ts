import type { Interval } from '../../period.ts'
import { DEFAULT_RECESS } from '../atoms/calendar.ts'
import { locateAll, type Setting } from '../atoms/locate.ts'
import { readAtom } from '../atoms/read-atom.ts'
import { type Meaning, VAGUE } from '../meaning.ts'
import { nameSpan } from '../name-span.ts'
import { readTimeSpan } from '../time-span.ts'
import { Cursor } from '../words/cursor.ts'
import { NUMBERS } from '../words/lexicon.ts'
import { isEventWord } from '../words/read-words.ts'
import type { Token } from '../words/tokens.ts'

const ADVERBS: ReadonlyMap<string, string> = new Map(
  [
    ['dagelijks', 'FREQ=DAILY'],
    ['wekelijks', 'FREQ=WEEKLY'],
    ['tweewekelijks', 'FREQ=WEEKLY;INTERVAL=2'],
    ['maandelijks', 'FREQ=MONTHLY'],
    ['halfjaarlijks', 'FREQ=MONTHLY;INTERVAL=6'],
    ['jaarlijks', 'FREQ=YEARLY'],
    ['periodiek', 'FREQ=?'],
  ].flatMap(([word, rule]): [string, string][] => [
    [word ?? '', rule ?? ''],
    [`${word}e`, rule ?? ''],
  ]),
)

const UNITS: ReadonlyMap<string, { freq: string; interval: number }> = new Map([
  ['dag', { freq: 'DAILY', interval: 1 }],
  ['dagen', { freq: 'DAILY', interval: 1 }],
  ['week', { freq: 'WEEKLY', interval: 1 }],
  ['weken', { freq: 'WEEKLY', interval: 1 }],
  ['maand', { freq: 'MONTHLY', interval: 1 }],
  ['maanden', { freq: 'MONTHLY', interval: 1 }],
  ['kwartaal', { freq: 'MONTHLY', interval: 3 }],
  ['halfjaar', { freq: 'MONTHLY', interval: 6 }],
  ['jaar', { freq: 'YEARLY', interval: 1 }],
])

/** Something that comes back: "elk half jaar", "maandelijks", "per 1 januari van een kalenderjaar" [DAT38]. */
export function readRecurrence(tokens: readonly Token[], setting: Setting): Meaning | null {
  for (const read of [readEach, readAdverb, readYearlyDay]) {
    const cursor = new Cursor(tokens)
    const meaning = read(cursor, setting)
    cursor.take('.')
    if (meaning !== null && cursor.done) return meaning
  }
  return null
}

const recurring = (recurrence: string): Meaning => ({
  ...VAGUE,
  precision: 'recurrence',
  qualifier: [],
  recurrence,
})

/** "ieder jaar", "elke twee weken", "om de drie maanden", "1x per half jaar", "per kwartaal". */
function readEach(cursor: Cursor): Meaning | null {
  const isOnce = cursor.takeOneOf(['1 x', 'eenmaal', 'eens', 'een keer', '1 keer']) !== null
  const each = isOnce
    ? cursor.takeOneOf(['per', 'in de', 'in het', 'elke', 'elk'])
    : cursor.takeOneOf(['ieder', 'iedere', 'elk', 'elke', 'om de', 'per'])
  if (each === null) return null
  const count = each === 'per' && !isOnce ? 1 : (cursor.takeFrom(NUMBERS) ?? cursor.takeNumber(2) ?? 1)
  const unit = cursor.take('half jaar') ? UNITS.get('halfjaar') : cursor.takeFrom(UNITS)
  if (!unit || count < 1) return null
  const interval = unit.interval * count
  return recurring(`FREQ=${unit.freq}${interval > 1 ? `;INTERVAL=${interval}` : ''}`)
}

/** "wekelijks", "periodieke rapportage", "een jaarlijks vast te stellen programma", "in 2015 en 2016 jaarlijks". */
function readAdverb(cursor: Cursor, setting: Setting): Meaning | null {
  const bounds = cursor.try(() => readBounds(cursor, setting))
  cursor.takeOneOf(['een', 'de', 'het'])
  const rule = cursor.takeFrom(ADVERBS)
  if (rule === null) return null
  // "dagelijks bestuur" is a body, not a rhythm.
  if (rule === 'FREQ=DAILY' && !cursor.done) return null
  for (let words = 0; words < 5 && isEventWord(cursor.peek()); words += 1) cursor.at += 1
  return { ...recurring(rule), ...(bounds !== null && { bounds }) }
}

function readBounds(cursor: Cursor, setting: Setting): Interval | null {
  cursor.takeOneOf(['in', 'gedurende', 'over'])
  const span = readTimeSpan(cursor, false)
  const located = span === null ? null : locateAll(span.atoms, setting)
  const named = span === null || located === null ? null : nameSpan(span, located, false)
  return named === null || named.parts.length > 0 || named.precision !== 'year' ? null : named.interval
}

/** "per 1 januari van een kalenderjaar", "ieder jaar op 1 juli", "jaarlijks per 1 april". */
function readYearlyDay(cursor: Cursor): Meaning | null {
  const isYearly = cursor.takeOneOf(['ieder jaar', 'elk jaar', 'jaarlijks']) !== null
  const limit = cursor.takeOneOf(['per', 'op'])
  const atom = limit === null ? null : readAtom(cursor)
  if (limit === null || atom?.unit !== 'day' || atom.year !== null || atom.side !== undefined) return null
  // 29 February does not come back every year.
  const isEveryYear = locateAll([{ ...atom, year: { kind: 'number', value: 2001 } }], {
    anchor: null,
    recess: DEFAULT_RECESS,
  })
  if (isEveryYear === null || (!isYearly && cursor.takeOneOf(EACH_YEAR) === null)) return null
  const rule = `FREQ=YEARLY;BYMONTH=${atom.index};BYMONTHDAY=${atom.detail}`
  return { ...recurring(rule), qualifier: limit === 'per' ? ['per'] : [] }
}

const EACH_YEAR = [
  'van een kalenderjaar',
  'van een bepaald kalenderjaar',
  'van een jaar',
  'van elk jaar',
  'van ieder jaar',
  'van elk kalenderjaar',
  'van ieder kalenderjaar',
] as const
