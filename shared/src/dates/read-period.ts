import type { PeriodReading } from './period.ts'
import { isPlainDate, type PlainDate } from './plain-date.ts'
import { DEFAULT_RECESS, type Recess } from './reading/atoms/calendar.ts'
import type { Setting } from './reading/atoms/locate.ts'
import { type Meaning, meaningOf } from './reading/meaning.ts'
import { inOrder } from './reading/order.ts'
import { parsePhrase, withoutBrackets } from './reading/parse-phrase.ts'
import { readRunUp } from './reading/run-up.ts'
import { remarksInSentence } from './reading/sentence.ts'
import { readDuration, readLeadingDuration } from './reading/timeless/duration.ts'
import { readRecurrence } from './reading/timeless/recurrence.ts'
import { readVague } from './reading/timeless/vague.ts'
import { type Token, tokenize } from './reading/words/tokens.ts'

export interface ReadOptions {
  /** The date of the document the phrase stands in; without it a phrase without a year is not read. */
  anchorDate?: PlainDate
  /** The summer recess of the council as `MM-DD`, both days included; 15 July to 31 August when not given. */
  recess?: Recess
  /** The sentence the phrase was taken from: it may say "van rechtswege" or "verwachting" where the phrase does not. */
  sentence?: string
}

/**
 * Reads one Dutch date or period phrase by the rules of `SPEC.md`, section Dates.
 * Gives `understood: false` for everything the rules do not cover, for impossible dates and for text over 200
 * characters; it never throws and never guesses.
 */
export function readPeriod(phrase: string, options: ReadOptions = {}): PeriodReading {
  const tokens = tokenize(phrase)
  const meaning = tokens === null ? null : readTokens(tokens, settingOf(options))
  if (meaning === null) return { understood: false, phrase }
  const remarks = options.sentence === undefined ? [] : remarksInSentence(options.sentence, phrase)
  return { understood: true, phrase, ...meaning, qualifier: inOrder([...meaning.qualifier, ...remarks]) }
}

/** What the options mean to the reader; an impossible document date is no document date. */
export function settingOf(options: ReadOptions): Setting {
  const { anchorDate, recess } = options
  return {
    anchor: anchorDate !== undefined && isPlainDate(anchorDate) ? anchorDate : null,
    recess: recess ?? DEFAULT_RECESS,
  }
}

function readTokens(tokens: readonly Token[], setting: Setting): Meaning | null {
  const inner = withoutBrackets(tokens)
  return (
    readVague(inner) ??
    readRecurrence(inner, setting) ??
    readDuration(inner) ??
    readRunUp(inner, setting) ??
    readPhrase(tokens, setting) ??
    readTermUntil(tokens, setting)
  )
}

function readPhrase(tokens: readonly Token[], setting: Setting): Meaning | null {
  const phrase = parsePhrase(tokens)
  return phrase === null ? null : meaningOf(phrase, setting)
}

/** "twee jaar tot en met 31 januari 2022", "vier jaar (tot en met 31 december 2023)": a length and its last day. */
function readTermUntil(tokens: readonly Token[], setting: Setting): Meaning | null {
  const lead = readLeadingDuration(tokens)
  const meaning = lead === null ? null : readPhrase(lead.rest, setting)
  if (lead === null || meaning === null || meaning.start !== null || meaning.end === null) return null
  const { duration, repeat, qualifiers } = lead
  const qualifier = inOrder([...meaning.qualifier, ...qualifiers])
  return { ...meaning, qualifier, duration, ...(repeat !== undefined && { repeat }) }
}
