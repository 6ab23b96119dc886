import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber, toDayNumber } from '../../dates/plain-date.ts'
import { LAG_UNITS, type Lag } from '../../model/entities/link.ts'
import { DEFAULT_SETTINGS } from '../../model/programme.ts'
import { lagNumbers } from '../../model/rows/lag-numbers.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import { calendarOf } from '../programme-calendar.ts'
import { dayAfterLag } from './lag.ts'
import { lastReadyDay } from './last-ready-day.ts'

const closed = { name: 'Kerst', kind: 'closed', start: '2022-12-24', end: '2023-01-03' } as const
const { addWorkingDays } = calendarOf({ ...DEFAULT_SETTINGS, recesses: [closed] })
const days = (lagDays: number) => ({ lagDays, lag: null })
const inUnit = (amount: number, unit: Lag['unit']) => ({ lagDays: 0, lag: { amount, unit } })

test.each([
  ['2022-04-01', 1, days(0), '2022-03-31'],
  ['2022-04-01', 0, days(30), '2022-03-02'],
  ['2022-04-01', 0, days(-30), '2022-05-01'],
  ['2022-04-01', 1, inUnit(3, 'months'), '2021-12-31'],
  // Every day of February is, a month later, at most the 31st of March.
  ['2022-03-30', 0, inUnit(1, 'months'), '2022-02-28'],
  ['2022-02-28', 0, inUnit(1, 'months'), '2022-01-31'],
  ['2024-02-28', 0, inUnit(1, 'months'), '2024-01-28'],
  ['2022-04-01', 0, inUnit(-1, 'quarters'), '2022-07-01'],
  // Friday and Thursday come between; on the Wednesday itself it may still become ready.
  ['2022-01-14', 0, inUnit(2, 'working-days'), '2022-01-12'],
  // The second working day after the Saturday before is that Tuesday, after the Sunday too.
  ['2022-01-11', 0, inUnit(2, 'working-days'), '2022-01-09'],
  // Over a closed week.
  ['2023-01-04', 0, inUnit(1, 'working-days'), '2023-01-03'],
  ['2023-01-04', 1, inUnit(1, 'working-days'), '2022-12-22'],
  ['2022-01-10', 0, inUnit(-1, 'working-days'), '2022-01-11'],
] as const)('[DEP2] to begin on %s (gap %i, %o) it has to be ready by %s', (needed, gap, lag, ready) => {
  expect(fromDayNumber(lastReadyDay(toDayNumber(needed), gap, lag, addWorkingDays))).toBe(ready)
})

test.each([OPEN_START, OPEN_END])('[DEP2] an open side stays open: %i', (open) => {
  for (const lag of [days(9), inUnit(2, 'months'), inUnit(-2, 'working-days')]) {
    expect(lastReadyDay(open, 1, lag, addWorkingDays)).toBe(open)
  }
})

test('[DEP2] ready on that day is in time, and a day later is not', () => {
  const day = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2060-12-31') })
  const lag = fc.oneof(
    fc.integer({ min: -400, max: 400 }).map(days),
    fc.tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom(...LAG_UNITS)).map(([n, unit]) => inUnit(n, unit)),
  )
  fc.assert(
    fc.property(day, fc.constantFrom(0, 1), lag, (needed, gap, link) => {
      const ready = lastReadyDay(needed, gap, link, addWorkingDays)
      expect(dayAfterLag(ready, gap, ...lagNumbers(link), addWorkingDays)).toBeLessThanOrEqual(needed)
      expect(dayAfterLag(ready + 1, gap, ...lagNumbers(link), addWorkingDays)).toBeGreaterThan(needed)
    }),
    { numRuns: 2_000 },
  )
})
