import { describe, expect, it } from 'vitest'
import { sizeOfShift } from './size-of-shift.ts'
import { scheduled } from './test-plan.ts'

const size = (from: string, to: string, kind = 'activity') =>
  sizeOfShift(scheduled(from, { kind }).dates, scheduled(to, { kind }).dates)

describe('how far something moved', () => {
  it.each([
    ['Q3 2022-Q1 2024', 'Q3 2023-Q1 2025', { unit: 'quarter', count: 4 }],
    ['Q2 2022', 'Q1 2022', { unit: 'quarter', count: -1 }],
    ['mei 2022', 'juli 2022', { unit: 'month', count: 2 }],
    ['1 mei 2022', '4 mei 2022', { unit: 'day', count: 3 }],
    ['sinds 2020', 'sinds 2021', { unit: 'quarter', count: 4 }],
  ])('%s to %s', (from, to, expected) => {
    expect(size(from, to)).toEqual(expected)
  })

  it('is measured at the end for a deadline that only has one', () => {
    expect(size('uiterlijk Q2 2022', 'uiterlijk Q3 2022', 'decision')).toEqual({ unit: 'quarter', count: 1 })
  })

  it('is nothing for what stays, or has no day', () => {
    expect(size('Q2 2022', 'Q2 2022')).toBeNull()
    expect(size('op termijn', 'Q2 2022')).toBeNull()
  })
})
