import type { Qualifier } from '../../period.ts'
import { type Meaning, VAGUE } from '../meaning.ts'
import { Cursor } from '../words/cursor.ts'
import { LENGTHS, NUMBERS } from '../words/lexicon.ts'
import { isEventWord } from '../words/read-words.ts'
import type { Token } from '../words/tokens.ts'

/** A length of time at the front of a phrase, and what is left behind it. */
export interface LeadingDuration {
  duration: string
  repeat?: number
  qualifiers: Qualifier[]
  rest: readonly Token[]
}

const UNITS: ReadonlyMap<string, string> = new Map([...LENGTHS, ['kalenderjaren', 'Y']])

const TERM_NOUN = /(?:termijn|periode|looptijd|duur|overeenkomst|contract|verlenging)$/

/** A phrase that is only a length of time: "vier keer één jaar", "opzegtermijn van één kalenderjaar" [DAT38]. */
export function readDuration(tokens: readonly Token[]): Meaning | null {
  const found = readLeadingDuration(tokens)
  if (found === null || !isTail(found.rest)) return null
  const { duration, repeat, qualifiers } = found
  return {
    ...VAGUE,
    precision: 'duration',
    qualifier: qualifiers,
    duration,
    ...(repeat !== undefined && { repeat }),
  }
}

/** The length of time a phrase begins with: "twee jaar tot en met 31 januari 2022". */
export function readLeadingDuration(tokens: readonly Token[]): LeadingDuration | null {
  const cursor = new Cursor(tokens)
  const qualifiers: Qualifier[] = []
  readLead(cursor, qualifiers)
  const found = readPeriodNoun(cursor) ?? readRepeated(cursor, qualifiers) ?? readLength(cursor, qualifiers)
  return found === null ? null : { ...found, qualifiers, rest: tokens.slice(cursor.at) }
}

function readLead(cursor: Cursor, qualifiers: Qualifier[]): void {
  while (readLeadWord(cursor, qualifiers));
}

function readLeadWord(cursor: Cursor, qualifiers: Qualifier[]): boolean {
  if (cursor.takeOneOf(['in ieder geval', 'minimaal', 'minstens', 'tenminste', 'ten minste']) !== null) {
    qualifiers.push('minimaal')
    return true
  }
  const about = cursor.takeOneOf(['ongeveer', 'circa', 'ca .', 'ca'])
  if (about !== null) {
    qualifiers.push('ongeveer')
    return true
  }
  return (
    readTermNoun(cursor, qualifiers) ||
    cursor.takeOneOf(['voor', 'gedurende', 'nog', 'binnen', 'kan', 'stilzwijgend']) !== null
  )
}

/** "een formele opzegtermijn van", "de contractperiode van", "met een looptijd van". */
function readTermNoun(cursor: Cursor, qualifiers: Qualifier[]): boolean {
  return (
    cursor.try(() => {
      cursor.take('met')
      cursor.takeOneOf(['de', 'een', 'het'])
      cursor.takeOneOf(['formele', 'eerste', 'wettelijke', 'totale', 'maximale', 'minimale'])
      const noun = cursor.peek()
      if (noun?.kind !== 'word' || !TERM_NOUN.test(noun.text)) return null
      cursor.at += 1
      if (!cursor.takeOneOf(['van'])) return null
      if (noun.text === 'opzegtermijn') qualifiers.push('opzegtermijn')
      return true
    }) ?? false
  )
}

function readCount(cursor: Cursor): number | null {
  const count = cursor.takeFrom(NUMBERS) ?? cursor.takeNumber(2)
  return count !== null && count >= 1 ? count : null
}

/** "éénjaarsperiode", "driejaarsperiode". */
function readPeriodNoun(cursor: Cursor): { duration: string } | null {
  return cursor.try(() => {
    cursor.takeOneOf(['over een', 'een', 'de'])
    const text = cursor.peek()?.text ?? ''
    const years = text.endsWith('jaarsperiode') ? NUMBERS.get(text.slice(0, -'jaarsperiode'.length)) : undefined
    if (years === undefined) return null
    cursor.at += 1
    return { duration: `P${years}Y` }
  })
}

/** "twee keer twee jaar", "tweemaal met één jaar", "2x 1 jaar", "drie keer de jaarbijdrage". */
function readRepeated(cursor: Cursor, qualifiers: Qualifier[]): { duration: string; repeat: number } | null {
  return cursor.try(() => {
    const word = cursor.peek()?.text ?? ''
    const joined = word.endsWith('maal') ? NUMBERS.get(word.slice(0, -'maal'.length)) : undefined
    if (joined !== undefined) cursor.at += 1
    const repeat = joined ?? readCount(cursor)
    if (repeat === null || (joined === undefined && cursor.takeOneOf(['keer', 'maal', 'x']) === null)) return null
    cursor.take('met')
    const noun = cursor.peek(1)?.text ?? ''
    if (noun.startsWith('jaar') && noun.length > 4 && cursor.take('de')) {
      cursor.at += 1
      return { duration: 'P1Y', repeat }
    }
    const length = readLength(cursor, qualifiers)
    return length === null ? null : { ...length, repeat }
  })
}

function readLength(cursor: Cursor, qualifiers: Qualifier[]): { duration: string } | null {
  if (cursor.take('anderhalf jaar')) return { duration: 'P18M' }
  if (cursor.takeOneOf(['een half jaar', 'half jaar', 'een halfjaar']) !== null) return { duration: 'P6M' }
  return cursor.try(() => {
    const count = readCount(cursor)
    const isCalendarYear = cursor.peek()?.text.startsWith('kalender') === true
    const unit = count === null ? null : cursor.takeFrom(UNITS)
    if (unit === null) return null
    if (isCalendarYear) qualifiers.push('kalenderjaar')
    return { duration: `P${count}${unit}` }
  })
}

/** What may follow a length of time without changing it. */
function isTail(rest: readonly Token[]): boolean {
  const cursor = new Cursor(rest)
  cursor.takeOneOf(['tijd', 'lang', 'na dato', 'te verlengen', 'verlengen', 'verlengd', 'worden verlengd'])
  if (cursor.take('recht op')) {
    for (let words = 0; words < 4 && isEventWord(cursor.peek()); words += 1) cursor.at += 1
  }
  cursor.take('.')
  return cursor.done
}
