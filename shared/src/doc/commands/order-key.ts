import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

const TAIL_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const TAIL_LENGTH = 4

/**
 * A key that sorts between two others (null: an open end). A random tail keeps two people who drop a card at the same
 * place at the same moment from making the same key. When the neighbours are out of order or unreadable (a merge or a
 * strange peer can do that), the key is placed after the lower one.
 */
export function orderBetween(lower: string | null, upper: string | null, random: () => number): string {
  const tail = Array.from(
    { length: TAIL_LENGTH },
    () => TAIL_ALPHABET[Math.floor(random() * TAIL_ALPHABET.length)],
  ).join('')
  return keyBetween(lower, upper, tail) ?? keyBetween(lower, null, tail) ?? keyBetween(null, null, tail) ?? `a0${tail}`
}

/** Null when the library cannot read the neighbours. The tail has letters only: a key may not end in the zero digit. */
function keyBetween(lower: string | null, upper: string | null, tail: string): string | null {
  try {
    let key = generateKeyBetween(lower || null, upper || null)
    // A neighbour that starts with the key could sort before key + tail: then move up between the two.
    while (upper && key + tail >= upper) key = generateKeyBetween(key, upper)
    return key + tail
  } catch {
    return null
  }
}

/** Keys for a list that is made at once, in order and without a random tail: the same for everyone who makes it. */
export function orderKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}
