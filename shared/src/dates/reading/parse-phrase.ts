import type { Qualifier } from '../period.ts'
import { readYearNumber } from './atoms/read-year.ts'
import { readTimeSpan, type TimeSpan } from './time-span.ts'
import { Cursor } from './words/cursor.ts'
import { MONTHS } from './words/lexicon.ts'
import { isEventWord, type Limit, takeLimit, takeLimitBehind, takeNeutral, takeRemark } from './words/read-words.ts'
import type { Token } from './words/tokens.ts'

export interface Clause {
  limits: Limit[]
  span: TimeSpan
}

/**
 * A phrase as it is built:  remark* limit* (event (in|op|van))? span limit-behind* (en? clause)? onwards?
 * At most two clauses: one limit each ("2026 op zijn vroegst en uiterlijk 2030").
 */
export interface Phrase {
  clauses: Clause[]
  remarks: Qualifier[]
  /** "moet in 2021 zijn gecontracteerd" is a whole obligation, and a latest day; without "zijn" it is half of one. */
  obligation: 'none' | 'half' | 'whole'
  /** open: "2021 en verder"; noted: the same between brackets; after: "tot 1 januari 2015 en daarna". */
  onwards: 'open' | 'noted' | 'after' | null
  /** The whole phrase stands between brackets: "(2018)". */
  bracketed: boolean
  /** "van 2021 (2019)": the year in which a document about another year was adopted. */
  adoptedIn: number | null
}

const MAX_EVENT_WORDS = 4

/** Builds the phrase from all its tokens; null when anything is left over [DAT6]. */
export function parsePhrase(tokens: readonly Token[]): Phrase | null {
  const bracketed = withoutBrackets(tokens) !== tokens
  const inner = withoutFullStop(withoutBrackets(tokens))
  const phrase: Phrase = { clauses: [], remarks: [], obligation: 'none', onwards: null, bracketed, adoptedIn: null }
  const cursor = new Cursor(inner)
  const documentName = readDocumentName(cursor)
  const isBuilt = documentName ?? readClause(cursor, phrase)
  if (isBuilt === null) return null
  phrase.clauses.push(isBuilt)
  if (documentName !== null) phrase.remarks.push('documentnaam')
  while (!cursor.done) {
    if (!readBehind(cursor, phrase)) return null
  }
  return phrase
}

/** The tokens inside brackets that stand around the whole phrase; the tokens themselves when there are none. */
export function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const isBracketed = tokens[0]?.text === '(' && tokens.findIndex(({ text }) => text === ')') === tokens.length - 1
  return isBracketed ? tokens.slice(1, -1) : tokens
}

function withoutFullStop(tokens: readonly Token[]): readonly Token[] {
  return ['.', ',', ';', ':'].includes(tokens.at(-1)?.text ?? '') ? tokens.slice(0, -1) : tokens
}

/** "Meicirculaire 2014": the year is sure, the month is only part of a name [DAT40]. */
function readDocumentName(cursor: Cursor): Clause | null {
  return cursor.try(() => {
    const token = cursor.peek()
    if (token?.kind !== 'word' || !token.text.endsWith('circulaire')) return null
    if (!MONTHS.has(token.text.slice(0, -'circulaire'.length))) return null
    cursor.at += 1
    const span = readTimeSpan(cursor, true)
    return span?.atoms[0]?.unit === 'year' && span.atoms[0].part === 'whole' ? { limits: [], span } : null
  })
}

function readClause(cursor: Cursor, phrase: Phrase): Clause | null {
  const limits: Limit[] = []
  let eventWords = 0
  let needsPreposition = false
  while (!cursor.done) {
    const limit = takeLimit(cursor)
    if (limit !== null) {
      limits.push(limit)
      needsPreposition = false
      continue
    }
    const remark = takeRemark(cursor)
    if (remark !== null) {
      phrase.remarks.push(remark)
      continue
    }
    if (cursor.takeOneOf(['moet', 'moeten']) !== null) {
      phrase.obligation = 'half'
      continue
    }
    const deadline = limits.length === 0 && !needsPreposition && cursor.take('deadline')
    if (deadline) {
      cursor.takeOneOf([':', 'is', 'op'])
      limits.push('deadline')
      continue
    }
    const span = needsPreposition ? null : readTimeSpan(cursor, limits.some(isLowerLimit))
    if (span !== null) return { limits, span }
    if (cursor.takeOneOf(['in', 'op', 'van', 'uit']) !== null) needsPreposition = false
    else if (needsPreposition || !takeNeutral(cursor)) {
      const isAllowed = eventWords < MAX_EVENT_WORDS && !limits.some((word) => EXACT_LIMITS.has(word))
      if (!isAllowed || !isEventWord(cursor.peek())) return null
      cursor.at += 1
      eventWords += 1
      needsPreposition = true
    }
  }
  return null
}

const LOWER_LIMITS: ReadonlySet<Limit> = new Set(['per', 'vanaf', 'sinds', 'met-ingang-van', 'na', 'niet-eerder-dan'])
export const UPPER_LIMITS: ReadonlySet<Limit> = new Set([
  'voor',
  'voor-zeker',
  'uiterlijk',
  'tot',
  'tot-en-met',
  'deadline',
])
/** "voor de vergadering van 1 juli" may be for or before; "per besluit van 1 juli" is by. */
const EXACT_LIMITS: ReadonlySet<Limit> = new Set(['voor', 'voor-zeker', 'per'])

const isLowerLimit = (limit: Limit): boolean => LOWER_LIMITS.has(limit) || limit === 'open-einde'

/** Takes one thing that may stand behind the first period. */
function readBehind(cursor: Cursor, phrase: Phrase): boolean {
  return (
    readLimitBehind(cursor, phrase) ||
    readOnwards(cursor, phrase) ||
    readObligation(cursor, phrase) ||
    readIndefinitely(cursor, phrase) ||
    readAdoption(cursor, phrase) ||
    readSecondClause(cursor, phrase) ||
    readRemarkBehind(cursor, phrase)
  )
}

function readLimitBehind(cursor: Cursor, phrase: Phrase): boolean {
  const clause = phrase.clauses.at(-1)
  if (clause === undefined || clause.limits.length > 0) return false
  const behind = takeLimitBehind(cursor)
  if (behind === null) return false
  clause.limits.push(behind.limit)
  phrase.remarks.push(...behind.also)
  return true
}

function readOnwards(cursor: Cursor, phrase: Phrase): boolean {
  if (phrase.onwards !== null) return false
  if (cursor.takeOneOf(['( en verder )', '( en wellicht verder )', '( en mogelijk verder )']) !== null) {
    phrase.onwards = 'noted'
  } else if (cursor.takeOneOf(['en verder', 'en later', 'ev']) !== null) {
    phrase.onwards = 'open'
  } else if (cursor.take('en daarna')) {
    phrase.onwards = 'after'
  }
  return phrase.onwards !== null
}

/** "… moet zijn ingekocht", "moet … zijn gecontracteerd". */
function readObligation(cursor: Cursor, phrase: Phrase): boolean {
  const isObliged =
    cursor.takeOneOf(['moet zijn', 'moeten zijn']) !== null || (phrase.obligation === 'half' && cursor.take('zijn'))
  if (!isObliged) return false
  phrase.obligation = 'whole'
  if (isEventWord(cursor.peek())) cursor.at += 1
  return true
}

/** "Per 1 januari 2020 (is deze regeling) voor onbepaalde tijd". */
function readIndefinitely(cursor: Cursor, phrase: Phrase): boolean {
  const taken = cursor.try(() => {
    if (cursor.takeOneOf(['is', 'zijn', 'wordt', 'worden']) !== null) {
      for (let words = 0; words < MAX_EVENT_WORDS && cursor.peek()?.text !== 'voor'; words += 1) {
        if (!isEventWord(cursor.peek())) return null
        cursor.at += 1
      }
    }
    return cursor.take('voor onbepaalde tijd') ? true : null
  })
  if (taken === true) phrase.remarks.push('onbepaalde-tijd')
  return taken === true
}

function readAdoption(cursor: Cursor, phrase: Phrase): boolean {
  const [clause] = phrase.clauses
  const isYear = clause?.span.join === 'single' && clause.span.atoms[0]?.unit === 'year' && clause.limits.length === 0
  if (!isYear || phrase.adoptedIn !== null || cursor.tokens[0]?.text !== 'van') return false
  phrase.adoptedIn = cursor.try(() => {
    const year = cursor.take('(') ? readYearNumber(cursor) : null
    return year !== null && cursor.take(')') ? year : null
  })
  return phrase.adoptedIn !== null
}

function readSecondClause(cursor: Cursor, phrase: Phrase): boolean {
  if (phrase.clauses.length !== 1) return false
  const clause = cursor.try(() => {
    const isBracketed = cursor.take('(')
    if (!isBracketed) cursor.takeOneOf(['en', ','])
    const second = readClause(cursor, phrase)
    return second !== null && second.limits.length > 0 && (!isBracketed || cursor.take(')')) ? second : null
  })
  if (clause === null) return false
  phrase.clauses.push(clause)
  return true
}

function readRemarkBehind(cursor: Cursor, phrase: Phrase): boolean {
  const remark = takeRemark(cursor)
  if (remark === null || !['voorlopig', 'verwachting', 'gepland'].includes(remark)) return false
  phrase.remarks.push(remark)
  return true
}
