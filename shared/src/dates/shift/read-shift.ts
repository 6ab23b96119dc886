import { NUMBERS } from '../reading/words/lexicon.ts'
import type { Move } from '../writing/move-atom.ts'

const UNITS: readonly [pattern: RegExp, unit: Move['unit'], times: number][] = [
  [/^(?:d|dag|dagen)$/u, 'day', 1],
  [/^(?:w|week|weken)$/u, 'day', 7],
  [/^(?:m|mnd|maand|maanden)$/u, 'month', 1],
  [/^(?:k|kw|q|kwartaal|kwartalen)$/u, 'quarter', 1],
  [/^(?:j|jr|jaar|jaren)$/u, 'year', 1],
]
const PHRASE = /^([+-])?\s*(\d{1,4}|\p{L}+)?\s*(half\s+jaar|\p{L}+)(?:\s+(later|eerder|verder|vooruit|terug))?$/u
const EARLIER: readonly string[] = ['eerder', 'terug']
/** A century of days; nobody moves further. */
const MOST_STEPS = 36_525

/**
 * [LST3] How far to move, in words: "1 kwartaal later", "twee maanden eerder", "+3w", "-1 jaar", "half jaar later".
 * Without a direction it is later. Null for what is not understood, no distance, or a minus with "later".
 */
export function readShift(phrase: string): Move | null {
  const text = phrase
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[\u2212\u2013]/gu, '-')
    .replaceAll('één', 'een')
  const [, sign, count, unit = '', direction] = PHRASE.exec(text) ?? []
  const size = sizeOf(count, unit.replaceAll(/\s+/gu, ' '))
  if (size === null || size.steps === 0 || size.steps > MOST_STEPS) return null
  if (sign === '-' && direction !== undefined && !EARLIER.includes(direction)) return null
  if (sign === '+' && direction !== undefined && EARLIER.includes(direction)) return null
  const isEarlier = sign === '-' || EARLIER.includes(direction ?? '')
  return isEarlier ? { ...size, steps: -size.steps } : size
}

function sizeOf(count: string | undefined, unit: string): Move | null {
  const isHalf = (unit === 'half jaar' && (count ?? 'een') === 'een') || (count === 'half' && unit === 'jaar')
  if (isHalf) return { unit: 'quarter', steps: 2 }
  const amount = count === undefined ? undefined : /^\d+$/u.test(count) ? Number(count) : NUMBERS.get(count)
  const known = UNITS.find(([pattern]) => pattern.test(unit))
  return known && amount !== undefined ? { unit: known[1], steps: amount * known[2] } : null
}
