import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ORDER_MAX, placeSchema } from '../../../model/fields/place.ts'
import { orderBetween, orderKeys } from './order-key.ts'

/** Numbers in [0, 1) that come back in a circle. */
function dice(values: readonly number[]): () => number {
  let next = 0
  return () => values[next++ % values.length] ?? 0
}
const anyDice = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 }).map(dice)
const readable = (order: string): boolean => placeSchema.safeParse({ status: 'planned', order }).success

describe('[DOC9] a key between two others', () => {
  test('lies strictly between, wherever cards are dropped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 80 }), anyDice, (spots, random) => {
        const keys: string[] = []
        for (const spot of spots) {
          const at = spot % (keys.length + 1)
          const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null, random)
          keys.splice(at, 0, key)
          expect(readable(key)).toBe(true)
        }
        expect(keys).toEqual([...new Set(keys)].sort())
      }),
    )
  })

  test.each([
    ['always first', () => 0],
    ['always last', (length: number) => length],
    ['always second', (length: number) => Math.min(1, length)],
    ['always second to last', (length: number) => Math.max(0, length - 1)],
    ['always in the middle', (length: number) => length >> 1],
  ])('a thousand times %s', (_, spotOf) => {
    for (const random of [dice([0]), dice([0.3, 0.7, 0.1, 0.9, 0.5, 0.99])]) {
      const keys = orderKeys(2)
      for (let count = 0; count < 1_000; count += 1) {
        const at = spotOf(keys.length)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null, random))
      }
      expect(keys).toEqual([...new Set(keys)].sort())
      expect(keys.every(readable)).toBe(true)
    }
  })

  test('a neighbour that begins with the key leaves room', () => {
    for (const upper of ['a0V', 'a0VAAAA', 'a0Vzzzz', 'a0VAAAA1', 'a01']) {
      const key = orderBetween('a0', upper, dice([0.999]))
      expect('a0' < key && key < upper).toBe(true)
    }
  })

  test('two people at the same spot at the same moment: other keys', () => {
    expect(orderBetween('a0', 'a1', dice([0.1, 0.2]))).not.toBe(orderBetween('a0', 'a1', dice([0.3, 0.4])))
  })
})

describe('[DOC9] neighbours that are out of order or unreadable', () => {
  test('swapped or equal neighbours: after the lower one', () => {
    for (const [lower, upper] of [
      ['a5', 'a1'],
      ['a5', 'a5'],
      ['a1V', 'Zz'],
    ] as const) {
      expect(orderBetween(lower, upper, dice([0.5])) > lower).toBe(true)
    }
  })

  test('whatever they are: a readable key, after the lower one as long as that is no giant', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 30, unit: 'binary' }),
      fc.stringMatching(/^[0-9A-Za-z]{0,40}$/),
      fc.constantFrom(
        '',
        '0',
        'A00000000000000000000000000',
        'zzzzzzzzzzzzzzzzzzzzzzzzzzz',
        'a0',
        'a00',
        'é',
        '\uffff',
        '__proto__',
      ),
      fc.constantFrom('z'.repeat(ORDER_MAX), 'a'.repeat(ORDER_MAX + 5), 'A'.repeat(50_000)),
    )
    fc.assert(
      fc.property(fc.option(hostile), fc.option(hostile), anyDice, (lower, upper, random) => {
        const key = orderBetween(lower, upper, random)
        expect(readable(key)).toBe(true)
        if (lower !== null && lower.length < 900) expect(key > lower).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

test('[DOC9] keys of a list are in order', () => {
  for (const count of [0, 1, 40, 4_000]) {
    const keys = orderKeys(count)
    expect(keys).toHaveLength(count)
    expect(keys).toEqual([...new Set(keys)].sort())
  }
})
