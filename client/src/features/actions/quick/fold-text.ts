/** Lower case without accents, letter for letter, so that positions stay the same. */
export function foldText(text: string): string {
  return Array.from({ length: text.length }, (_, index) => foldLetter(text.charAt(index))).join('')
}

function foldLetter(letter: string): string {
  const folded = (letter.normalize('NFD')[0] ?? letter).toLowerCase()
  return folded.length === 1 ? folded : letter
}

export interface Word {
  /** Folded, letters and digits only. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words of a text with where they stand. "W&I" and "SP71," are words; brackets and commas are not part of them. */
export function wordsOf(text: string): Word[] {
  const folded = foldText(text)
  return [...folded.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&/'’.-]*/gu)].map(({ 0: match, index }) => {
    const word = match.replace(/[/'’.-]+$/u, '')
    return { text: word, start: index, end: index + word.length }
  })
}
