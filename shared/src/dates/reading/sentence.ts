import type { Qualifier } from '../period.ts'

const REMARKS: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:^|\s)van rechtswege(?:\s|$)/i, 'van-rechtswege'],
  [/(?:^|\s)met peildatum(?:\s|$)/i, 'peildatum'],
  [/(?:^|\s)(?:verwachting|verwachten)(?:\s|$)/i, 'verwachting'],
  // "Bij gelijktrekken …": "bij" with an infinitive is a condition; with an article it is only an occasion.
  [/^bij (?!de |het |een |eerdere )[a-z]+en\s/i, 'voorwaardelijk'],
]

/** What the sentence around a phrase says about it, when the phrase itself does not [DAT35]. */
export function remarksInSentence(sentence: string, phrase: string): Qualifier[] {
  const text = sentence.slice(0, 2000)
  const at = text.indexOf(phrase)
  if (at < 0) return []
  const found = REMARKS.filter(([pattern]) => pattern.test(text)).map(([, qualifier]) => qualifier)
  return /\sin ieder geval\s*$/i.test(text.slice(0, at)) ? [...found, 'minimaal'] : found
}
