import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LAG_MAX_DAYS, LAG_UNITS, LINK_TYPES } from '../entities/link.ts'
import { type Predecessor, readPredecessors } from './read-predecessors.ts'
import { writePredecessors } from './write-predecessors.ts'

const amount = fc.integer({ min: -LAG_MAX_DAYS, max: LAG_MAX_DAYS }).filter((count) => count !== 0)
const between = fc.oneof(
  fc.constant({ lagDays: 0, lag: null }),
  amount.map((lagDays) => ({ lagDays, lag: null })),
  fc.record({ amount, unit: fc.constantFrom(...LAG_UNITS) }).map((lag) => ({ lagDays: 0, lag })),
)
const predecessor: fc.Arbitrary<Predecessor> = fc
  .record({ row: fc.integer({ min: 1, max: 999_999 }), type: fc.constantFrom(...LINK_TYPES), between })
  .map(({ row, type, between: gap }) => ({ row, type, ...(type === 'together' ? { lagDays: 0, lag: null } : gap) }))

describe('[PRE1] typed predecessors', () => {
  test.each([
    ['3FS+10d', { row: 3, type: 'FS', lagDays: 10, lag: null }],
    ['12SS', { row: 12, type: 'SS', lagDays: 0, lag: null }],
    ['4+2w', { row: 4, type: 'FS', lagDays: 14, lag: null }],
    ['7 ff - 3 werkdagen', { row: 7, type: 'FF', lagDays: 0, lag: { amount: -3, unit: 'working-days' } }],
    ['5EB+1kw', { row: 5, type: 'FS', lagDays: 0, lag: { amount: 1, unit: 'quarters' } }],
    ['8 tegelijk', { row: 8, type: 'together', lagDays: 0, lag: null }],
    ['9SF−2mnd', { row: 9, type: 'SF', lagDays: 0, lag: { amount: -2, unit: 'months' } }],
    ['3+0m', { row: 3, type: 'FS', lagDays: 0, lag: null }],
  ])('%s', (text, expected) => {
    expect(readPredecessors(text)).toEqual([expected])
  })

  test('stand behind each other; nothing is nothing', () => {
    expect(readPredecessors('3; 4SS,5').map((each) => 'row' in each && each.row)).toEqual([3, 4, 5])
    expect(readPredecessors('  ')).toEqual([])
  })

  test.each([
    ['x3', 'form'],
    ['3XX', 'form'],
    ['0FS', 'form'],
    ['3FS+10j', 'form'],
    ['3FS10d', 'form'],
    ['3constructor', 'form'],
    ['3FS+9999d', 'lag'],
    ['3T+2d', 'together-with-lag'],
  ])('%s says what is wrong', (text, problem) => {
    expect(readPredecessors(text)).toEqual([{ text, problem }])
  })

  test('never throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void readPredecessors(text)))
  })
})

test('[PRE2] what is written reads back as the same', () => {
  fc.assert(
    fc.property(fc.array(predecessor, { maxLength: 6 }), (list) => {
      expect(readPredecessors(writePredecessors(list))).toEqual(list)
    }),
  )
})
