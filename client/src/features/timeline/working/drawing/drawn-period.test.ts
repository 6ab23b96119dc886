import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnPeriod } from './drawn-period.ts'

const draw = (from: string, to: string, zoom: 'month' | 'quarter' | 'year') =>
  drawnPeriod(toDayNumber(from) + 0.4, toDayNumber(to) + 0.4, zoom).words

describe('[CHO7] a drawn period', () => {
  test.each([
    ['2022-04-03', '2022-05-20', 'quarter', 'Q2 2022'],
    ['2022-04-03', '2022-07-20', 'quarter', 'Q2+3 2022'],
    ['2022-07-20', '2022-04-03', 'quarter', 'Q2+3 2022'],
    ['2022-01-20', '2022-10-03', 'year', 'Q1-Q4 2022'],
    ['2022-10-20', '2023-01-03', 'quarter', 'Q4 2022-Q1 2023'],
    ['2022-03-03', '2022-03-20', 'month', 'maart 2022'],
    ['2022-03-03', '2022-05-20', 'month', 'maart-mei 2022'],
  ] as const)('%s to %s at zoom %s is %s', (from, to, zoom, words) => {
    expect(draw(from, to, zoom)).toBe(words)
  })

  test('reads back as that period', () => {
    const day = fc.integer({ min: toDayNumber('1950-01-01'), max: toDayNumber('2090-01-01') })
    fc.assert(
      fc.property(day, day, fc.constantFrom('month' as const, 'quarter' as const, 'year' as const), (a, b, zoom) => {
        const { start, end, words } = drawnPeriod(a, b, zoom)
        expect(readPeriod(words)).toMatchObject({ understood: true, start, end })
      }),
    )
  })
})
