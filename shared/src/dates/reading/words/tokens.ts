/** A piece of a phrase. `text` is lower case without accents; `from`..`to` are offsets in the phrase. */
export interface Token {
  kind: 'word' | 'number' | 'mark'
  text: string
  from: number
  to: number
  /** No space between this token and the one before it. */
  glued: boolean
  /** The word carries an accent: "vóór" is always "before", "voor" is not. */
  accented: boolean
}

const MAX_PHRASE = 200
const MAX_DIGITS = 8
// Control characters but tab and line breaks, and marks that change how text is shown but not what it says.
const HOSTILE = /(?![\t\n\r])[\p{Cc}\p{Cf}]/u
// Marks of direction: a text that was copied from a letter or a sheet may hold them, unseen.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const DASHES = new Set(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'])
const APOSTROPHES = new Set(["'", '\u2019', '\u2018', '\u00b4', '`'])

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'
const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{M}]/u.test(char)
const isSpace = (char: string | undefined): boolean => char !== undefined && /\s/.test(char)
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A phrase without the marks that say in which direction it is written: they are no part of what it says [DAT50]. */
export const withoutDirection = (phrase: string): string => phrase.replaceAll(DIRECTION, '')

/**
 * Cuts a phrase into words, numbers and marks in one pass over at most 200 characters; null when it is empty, too
 * long or holds hidden characters [DAT4]. The offsets are those of the phrase without marks of direction.
 */
export function tokenize(typed: string): Token[] | null {
  if (typed.length > MAX_PHRASE) return null
  const phrase = withoutDirection(typed)
  if (HOSTILE.test(phrase)) return null
  const tokens: Token[] = []
  let at = 0
  while (at < phrase.length) {
    const from = at
    const glued = tokens.at(-1)?.to === from
    const add = (kind: Token['kind'], text: string, accented = false): void => {
      tokens.push({ kind, text, from, to: at, glued, accented })
    }
    const char = phrase[at]
    if (isSpace(char)) {
      at += 1
    } else if (isDigit(char)) {
      while (isDigit(phrase[at])) at += 1
      if (at - from > MAX_DIGITS) return null
      add('number', phrase.slice(from, at))
    } else if (isLetter(char)) {
      at = endOfWord(phrase, at)
      const raw = phrase.slice(from, at)
      const text = fold(raw).replace(/[^\p{L}]/gu, '')
      add('word', text, text !== raw.toLowerCase())
    } else if (phrase.startsWith('...', at) || char === '\u2026') {
      while (phrase[at] === '.' || phrase[at] === '\u2026') at += 1
      add('mark', '...')
    } else {
      at += 1
      add('mark', DASHES.has(char ?? '') ? '-' : APOSTROPHES.has(char ?? '') ? "'" : (char ?? ''))
    }
  }
  return tokens.length > 0 && tokens.every(isSoundGlue) ? tokens : null
}

/** Where a word ends: "z'n" and dotted abbreviations such as "m.i.v." are one word. */
function endOfWord(phrase: string, start: number): number {
  let at = start
  if (phrase[start + 1] === '.' && isLetter(phrase[start + 2]) && !isLetter(phrase[start + 3])) {
    while (isLetter(phrase[at]) && phrase[at + 1] === '.') at += 2
    return isLetter(phrase[at]) && !isLetter(phrase[at + 1]) ? at + 1 : at
  }
  while (isLetter(phrase[at]) || (APOSTROPHES.has(phrase[at] ?? '') && isLetter(phrase[at + 1]))) at += 1
  return at
}

/** "SP71", "90k" and "18+" style codes are refused; "Q1", "2022Q1", "2e" and "1x" are forms of their own. */
function isSoundGlue(token: Token, index: number, tokens: Token[]): boolean {
  const before = tokens[index - 1]
  if (!token.glued || before === undefined || before.kind === 'mark' || token.kind === 'mark') return true
  if (token.kind === 'number') return ['q', 'k', 'h'].includes(before.text)
  if (before.kind !== 'number') return true
  const next = tokens[index + 1]
  const opensQuarter = ['q', 'k'].includes(token.text) && next?.kind === 'number' && next.glued
  return opensQuarter || ['e', 'de', 'ste', 'x'].includes(token.text)
}
