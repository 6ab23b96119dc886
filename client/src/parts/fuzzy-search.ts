import { folded } from './search-text.ts'

/** What can be found: by its name, and less strongly by what belongs to it. */
export interface Searchable {
  readonly label: string
  readonly detail: string
}

export interface Hit<T> {
  readonly entry: T
  /** Higher fits better. */
  readonly score: number
}

interface Place {
  readonly label: string
  readonly detail: string
}

const SCORE = { start: 100, wordStart: 80, inside: 55, detailStart: 45, detail: 30, scattered: 15, typo: 8 } as const
/** Letters further apart than this are no word any more. */
const MAX_SPREAD = 2
const MIN_SCATTERED = 3
const MIN_TYPO = 4

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)

/**
 * Finds entries by all words of a query in any order, without accents or case: at the start of a word, inside it, with
 * letters left out, and when that finds nothing at all, with one letter wrong. What is folded is remembered per entry.
 */
export class FuzzySearch<T extends Searchable> {
  readonly #places = new WeakMap<T, Place>()

  /** The best first; what fits equally well in the order of `entries`. */
  find(query: string, entries: readonly T[]): Hit<T>[] {
    const words = folded(query).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const hits = this.#hits(words, entries, scoreOf)
    return (hits.length > 0 ? hits : this.#hits(words, entries, scoreWithTypo)).sort((a, b) => b.score - a.score)
  }

  #hits(words: readonly string[], entries: readonly T[], score: typeof scoreOf): Hit<T>[] {
    const hits: Hit<T>[] = []
    const whole = words.join(' ')
    for (const entry of entries) {
      const place = this.#placeOf(entry)
      let sum = place.label.startsWith(whole) ? SCORE.start : 0
      for (const word of words) {
        const each = score(word, place)
        if (each === 0) {
          sum = -1
          break
        }
        sum += each
      }
      // Of names that fit equally well the short one is meant more often.
      if (sum > 0) hits.push({ entry, score: sum - Math.min(place.label.length, 100) / 20 })
    }
    return hits
  }

  #placeOf(entry: T): Place {
    let place = this.#places.get(entry)
    if (!place) {
      place = { label: folded(entry.label), detail: folded(entry.detail) }
      this.#places.set(entry, place)
    }
    return place
  }
}

function scoreOf(word: string, { label, detail }: Place): number {
  const at = label.indexOf(word)
  if (at === 0) return SCORE.start
  if (at > 0) return startOfWord(label, word, at) ? SCORE.wordStart : SCORE.inside
  const inDetail = detail.indexOf(word)
  if (inDetail >= 0) return startOfWord(detail, word, inDetail) ? SCORE.detailStart : SCORE.detail
  return word.length >= MIN_SCATTERED && isScattered(word, label) ? SCORE.scattered : 0
}

/** Whether `word` stands at the start of a word of `text`, there or further on. */
function startOfWord(text: string, word: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (!isLetter(text[at - 1])) return true
  return false
}

/** Whether the letters of `word` stand in this order within one word of `text`, or as first letters of its words. */
function isScattered(word: string, text: string): boolean {
  return text.split(' ').some((each) => each.length <= word.length * MAX_SPREAD + 2 && isSubsequence(word, each))
    ? true
    : initialsOf(text).includes(word)
}

const initialsOf = (text: string): string =>
  text
    .split(/[\s-]+/)
    .map((word) => word[0] ?? '')
    .join('')

function isSubsequence(word: string, text: string): boolean {
  if (word[0] !== text[0]) return false
  let at = 0
  for (const character of text) if (character === word[at]) at += 1
  return at >= word.length
}

function scoreWithTypo(word: string, place: Place): number {
  const exact = scoreOf(word, place)
  if (exact > 0 || word.length < MIN_TYPO) return exact
  return place.label.split(' ').some((each) => isNear(word, each)) ? SCORE.typo : 0
}

/** Whether `word` is the start of `text` but for one letter: wrong, left out, too many, or swapped with the next. */
function isNear(word: string, text: string): boolean {
  let at = 0
  while (at < word.length && word[at] === text[at]) at += 1
  const rests = [
    [word.slice(at + 1), text.slice(at + 1)],
    [word.slice(at), text.slice(at + 1)],
    [word.slice(at + 1), text.slice(at)],
  ] as const
  if (rests.some(([rest, of]) => of.startsWith(rest))) return true
  const isSwapped = word[at] === text[at + 1] && word[at + 1] === text[at]
  return isSwapped && text.slice(at + 2).startsWith(word.slice(at + 2))
}
