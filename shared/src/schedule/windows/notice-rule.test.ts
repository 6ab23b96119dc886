import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, fromDayNumber, partsOf, toDayNumber } from '../../dates/plain-date.ts'
import type { ExitDays, NoticePeriod } from '../../model/fields/decision-rule.ts'
import { lastNoticeDay, windowAfter, windowClosingBy, windowForStart, windowOpenOn } from './notice-rule.ts'

const DECEMBER: ExitDays = { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] }
/** W&I: notice to Leidschendam-Voorburg before 1 July of year N for a start on 1 January N+2 (letter 002). */
const WI = { notice: { amount: 18, unit: 'months' }, exitDays: DECEMBER } as const
/** Jeugd: leaving the GR on 31 December with one calendar year of notice (analysis 003). */
const JEUGD = { notice: { amount: 1, unit: 'calendar-years' }, exitDays: DECEMBER } as const

describe('the rules of the letters', () => {
  test.each([
    ['W&I', WI, '2022-01-01', '2020-06-30'],
    ['W&I', WI, '2023-01-01', '2021-06-30'],
    ['W&I', WI, '2024-01-01', '2022-06-30'],
    ['W&I', WI, '2025-01-01', '2023-06-30'],
    ['Jeugd', JEUGD, '2023-01-01', '2021-12-31'],
    ['Jeugd', JEUGD, '2024-01-01', '2022-12-31'],
    ['Jeugd', JEUGD, '2025-01-01', '2023-12-31'],
  ])('[WIN1] [WIN2] %s: a start on %3$s asks for notice by %4$s', (_, rule, start, lastDay) => {
    expect(windowForStart(rule, start)).toEqual({ lastDay, start })
  })

  test.each([
    ['W&I', WI, '2020-06-30', '2022-01-01'],
    ['W&I', WI, '2021-06-30', '2023-01-01'],
    ['W&I', WI, '2022-06-30', '2024-01-01'],
    ['W&I', WI, '2022-07-01', '2025-01-01'],
    ['W&I', WI, '2023-06-30', '2025-01-01'],
    ['Jeugd', JEUGD, '2021-12-31', '2023-01-01'],
    ['Jeugd', JEUGD, '2022-12-31', '2024-01-01'],
    ['Jeugd', JEUGD, '2023-01-01', '2025-01-01'],
  ])('[WIN3] %s decided on %3$s starts on %4$s', (_, rule, decided, start) => {
    expect(windowOpenOn(rule, decided).start).toBe(start)
  })

  test('[WIN4] "1 juli 2020 deadline" and "voor 1 juli 2020" both mean the start of 2022', () => {
    expect(windowClosingBy(WI, '2020-07-01')).toEqual({ lastDay: '2020-06-30', start: '2022-01-01' })
    expect(windowClosingBy(WI, '2020-06-30')).toEqual({ lastDay: '2020-06-30', start: '2022-01-01' })
    expect(windowClosingBy(WI, '2020-06-29')).toEqual({ lastDay: '2019-06-30', start: '2021-01-01' })
  })

  test('[WIN5] once missed the next chance is next year, and never one that has passed', () => {
    const window = windowForStart(WI, '2024-01-01')
    expect(windowAfter(WI, window, '2022-07-01')).toEqual({ lastDay: '2023-06-30', start: '2025-01-01' })
    expect(windowAfter(WI, window, '2024-02-01')).toEqual({ lastDay: '2024-06-30', start: '2026-01-01' })
  })
})

describe('notice periods', () => {
  const days = (amount: number): NoticePeriod => ({ amount, unit: 'days' })
  const months = (amount: number): NoticePeriod => ({ amount, unit: 'months' })

  test('[WIN1] 60 days are 60 days, and two months are two months', () => {
    expect(lastNoticeDay('2023-03-31', days(60))).toBe('2023-01-30')
    expect(lastNoticeDay('2023-03-31', months(2))).toBe('2023-01-31')
  })

  test.each([
    ['2023-02-28', 1, '2023-01-31'],
    ['2024-02-29', 1, '2024-01-31'],
    ['2023-03-30', 1, '2023-02-28'],
    ['2023-03-31', 1, '2023-02-28'],
    ['2023-12-31', 18, '2022-06-30'],
    ['2023-06-30', 3, '2023-03-31'],
  ])('[WIN1] an end on %s with %i months of notice: by %s', (exit, amount, lastDay) => {
    expect(lastNoticeDay(exit, months(amount))).toBe(lastDay)
  })

  test('[WIN1] a whole calendar year lies between the notice and an end in the middle of a year', () => {
    expect(lastNoticeDay('2023-06-30', { amount: 1, unit: 'calendar-years' })).toBe('2021-12-31')
    expect(lastNoticeDay('2023-12-31', { amount: 1, unit: 'calendar-years' })).toBe('2022-12-31')
  })

  test('[WIN1] a day past the end of its month is the last day of that month', () => {
    const ends: ExitDays = { kind: 'yearly', named: 'last-day', days: [{ month: 2, day: 31 }] }
    expect(windowForStart({ notice: days(0), exitDays: ends }, '2024-02-10').start).toBe('2024-03-01')
  })

  test('[WIN2] "per 1 januari" and "per 31 december" are the same chance', () => {
    const januaries: ExitDays = { kind: 'yearly', named: 'first-day', days: [{ month: 1, day: 1 }] }
    for (const day of ['2022-06-30', '2023-12-31', '2024-01-01', '2024-01-02']) {
      expect(windowForStart({ ...WI, exitDays: januaries }, day)).toEqual(windowForStart(WI, day))
      expect(windowOpenOn({ ...WI, exitDays: januaries }, day)).toEqual(windowOpenOn(WI, day))
      expect(windowClosingBy({ ...WI, exitDays: januaries }, day)).toEqual(windowClosingBy(WI, day))
    }
  })
})

describe('a term that renews itself tacitly', () => {
  const term: ExitDays = { kind: 'term-end', firstEnd: '2023-12-31', renewMonths: 24 }
  const rule = { notice: { amount: 6, unit: 'months' }, exitDays: term } as const

  test('[WIN6] after a renewal the notice counts from the end of the running term, not of the first', () => {
    expect(windowOpenOn(rule, '2023-06-30')).toEqual({ lastDay: '2023-06-30', start: '2024-01-01' })
    expect(windowOpenOn(rule, '2023-07-01')).toEqual({ lastDay: '2025-06-30', start: '2026-01-01' })
    expect(windowOpenOn(rule, '2030-01-01')).toEqual({ lastDay: '2031-06-30', start: '2032-01-01' })
  })

  test('[WIN4] before the first term there is no chance', () => {
    expect(windowClosingBy(rule, '2023-06-29')).toBeNull()
    expect(windowClosingBy(rule, '2023-07-01')?.start).toBe('2024-01-01')
  })

  test('[WIN6] months of which one ends on a shorter day stay the end of the month', () => {
    const monthly = {
      notice: { amount: 0, unit: 'days' },
      exitDays: { kind: 'term-end', firstEnd: '2023-01-31', renewMonths: 1 },
    } as const
    expect(windowForStart(monthly, '2023-02-15').lastDay).toBe('2023-02-28')
    expect(windowForStart(monthly, '2023-03-15').lastDay).toBe('2023-03-31')
  })
})

describe('properties', () => {
  const dayOf = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2080-12-31') }).map(fromDayNumber)
  const notice = fc.oneof(
    fc.record({ amount: fc.integer({ min: 0, max: 800 }), unit: fc.constant('days' as const) }),
    fc.record({ amount: fc.integer({ min: 0, max: 36 }), unit: fc.constant('months' as const) }),
    fc.record({ amount: fc.integer({ min: 0, max: 3 }), unit: fc.constant('calendar-years' as const) }),
  )
  const yearDay = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  const exitDays: fc.Arbitrary<ExitDays> = fc.oneof(
    fc.record({
      kind: fc.constant('yearly' as const),
      named: fc.constantFrom('last-day' as const, 'first-day' as const),
      days: fc.array(yearDay, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('term-end' as const),
      firstEnd: dayOf,
      renewMonths: fc.integer({ min: 1, max: 60 }),
    }),
  )
  const rule = fc.record({ notice, exitDays })

  test('[WIN1] the last notice day is in time and the day after it is too late', () => {
    fc.assert(
      fc.property(dayOf, notice, (exit, period) => {
        const last = lastNoticeDay(exit, period)
        const runsOut = (from: string): string => {
          if (period.unit === 'days') return addDays(from, period.amount)
          if (period.unit === 'months') return addMonths(from, period.amount)
          return period.amount === 0 ? from : `${partsOf(from).year + period.amount}-12-31`
        }
        expect(runsOut(last) <= exit).toBe(true)
        expect(runsOut(addDays(last, 1)) > exit).toBe(true)
      }),
    )
  })

  test('[WIN3] [WIN4] the chance that is open and the one before it lie around the day', () => {
    fc.assert(
      fc.property(rule, dayOf, (each, day) => {
        const open = windowOpenOn(each, day)
        const closed = windowClosingBy(each, addDays(day, -1))
        expect(open.lastDay >= day).toBe(true)
        if (closed) {
          expect(closed.lastDay < day).toBe(true)
          expect(windowForStart(each, addDays(closed.start, 1))).toEqual(open)
        }
      }),
    )
  })

  test('[WIN5] the next chance comes later and is never in the past', () => {
    fc.assert(
      fc.property(rule, dayOf, dayOf, (each, day, today) => {
        const window = windowForStart(each, day)
        const next = windowAfter(each, window, today)
        expect(next.start > window.start).toBe(true)
        expect(next.lastDay >= today).toBe(true)
      }),
    )
  })
})
