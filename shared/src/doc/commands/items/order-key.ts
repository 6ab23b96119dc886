import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { ORDER_MAX } from '../../../model/fields/place.ts'

const TAIL_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const TAIL_LENGTH = 4

/**
 * A key that sorts strictly between two others as plain text (null: an open end). A random tail keeps two people who
 * drop a card at the same place at the same moment from making the same key. When the neighbours are out of order,
 * equal or unreadable (a merge or a strange peer can do that), the key is placed after the lower one where that is
 * possible at all, and is always a key that the model can read.
 */
export function orderBetween(lower: string | null, upper: string | null, random: () => number): string {
  const tail = randomTail(random)
  const above = lower || null
  const below = upper && (above === null || above < upper) ? upper : null
  const candidates = [
    () => keyBetween(above, below, tail),
    () => (above === null ? null : above + tail),
    () => keyBetween(above, null, tail),
  ]
  for (const candidate of candidates) {
    const key = candidate()
    const fits = key !== null && (above === null || above < key) && (below === null || key < below)
    if (fits && key.length <= ORDER_MAX) return key
  }
  return keyBetween(null, null, tail) ?? `a0${tail}`
}

function randomTail(random: () => number): string {
  const letter = () => TAIL_ALPHABET[Math.floor(random() * TAIL_ALPHABET.length)]
  return Array.from({ length: TAIL_LENGTH }, letter).join('')
}

/** Null when the library cannot read the neighbours. The tail has letters only: a key may not end in the zero digit. */
function keyBetween(lower: string | null, upper: string | null, tail: string): string | null {
  try {
    let key = generateKeyBetween(lower, upper)
    // A neighbour that starts with the key could sort before key + tail: then move up between the two.
    while (upper && key < upper && key + tail >= upper) key = generateKeyBetween(key, upper)
    return key + tail
  } catch {
    return null
  }
}

/** Keys for a list that is made at once, in order and without a random tail: the same for everyone who makes it. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}
