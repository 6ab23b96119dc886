import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  endOfQuarter,
  fromDayNumber,
  isPlainDate,
  maxDate,
  minDate,
  startOfIsoWeek,
  startOfMonth,
  startOfQuarter,
  toDayNumber,
  weekday,
} from './plain-date.ts'

describe('plain dates', () => {
  it.each(['2022-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('[DAT1] %s is a date', (date) => {
    expect(isPlainDate(date)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-1-1',
    '0000-01-01',
    ' 2022-01-01',
    '2022-01-01\n',
    '２０２２-01-01',
    '',
  ])('[DAT1] %j is not a date', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => toDayNumber(text)).toThrow(RangeError)
  })

  it('[DAT1] counts every day of 400 years once, in order, with the right weekday', () => {
    let date = '1800-01-01'
    const first = toDayNumber(date)
    expect(weekday(date)).toBe(3)
    for (let day = 0; day <= 146097; day += 1) {
      const next = fromDayNumber(first + day)
      if (toDayNumber(next) !== first + day || (day > 0 && next <= date)) expect.fail(`day ${day}: ${date} -> ${next}`)
      if (weekday(next) !== ((2 + day) % 7) + 1) expect.fail(`weekday of ${next}`)
      date = next
    }
    expect(date).toBe('2200-01-01')
  })

  it('[DAT1] knows fixed points', () => {
    expect(toDayNumber('1970-01-01')).toBe(0)
    expect(toDayNumber('1969-12-31')).toBe(-1)
    expect(toDayNumber('2000-03-01')).toBe(11017)
    expect(weekday('2021-11-02')).toBe(2)
    expect(daysBetween('2022-06-30', '2022-12-31')).toBe(184)
  })

  it('[DAT1] throws outside the years 1-9999 and for half days', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => fromDayNumber(0.5)).toThrow(RangeError)
    expect(() => fromDayNumber(Number.NaN)).toThrow(RangeError)
  })

  it('[DAT2] clamps to the end of the month', () => {
    expect(addMonths('2022-01-31', 1)).toBe('2022-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2022-03-15', -3)).toBe('2021-12-15')
    expect(addMonths('2022-12-31', -10)).toBe('2022-02-28')
  })

  it('[DAT2] is its own inverse for the days every month has', () => {
    const days = fc.integer({ min: -50000, max: 50000 }).map(fromDayNumber)
    fc.assert(
      fc.property(days, fc.integer({ min: -2400, max: 2400 }), (date, months) => {
        fc.pre(Number(date.slice(8)) <= 28)
        expect(addMonths(addMonths(date, months), -months)).toBe(date)
      }),
      { seed: 20211102 },
    )
  })

  it('[DAT9] finds the borders of months and quarters', () => {
    expect([startOfMonth('2024-02-10'), endOfMonth('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29'])
    expect([startOfQuarter('2022-05-17'), endOfQuarter('2022-05-17')]).toEqual(['2022-04-01', '2022-06-30'])
  })

  it('[DAT17] finds ISO weeks', () => {
    expect(startOfIsoWeek(2021, 1)).toBe('2021-01-04')
    expect(startOfIsoWeek(2020, 53)).toBe('2020-12-28')
    expect(startOfIsoWeek(2022, 53)).toBeNull()
    expect(startOfIsoWeek(2022, 0)).toBeNull()
  })

  it('[DAT1] tells the earlier and the later of two', () => {
    expect([minDate('2022-02-01', '2021-12-31'), maxDate('2022-02-01', '2021-12-31')]).toEqual([
      '2021-12-31',
      '2022-02-01',
    ])
  })
})
