import { describe, expect, it } from 'vitest'
import { fromDayNumber, toDayNumber } from '../plain-date.ts'
import { type WorkTable, workTableOf } from './work-table.ts'
import { addWorkingDays, isWorkingDay, lastWorkingDayOnOrBefore, workingDaysBetween } from './working-days.ts'

const dutch = { extraFreeDays: [] }
const closed = { extraFreeDays: [{ start: '2022-05-27', end: '2022-05-27' }] }

describe('working days', () => {
  it.each([
    ['2022-06-30', true],
    ['2022-07-02', false],
    ['2022-07-03', false],
    ['2022-04-15', false],
    ['2022-04-27', false],
    ['2022-05-05', false],
    ['2022-05-27', true],
    ['2022-08-31', true],
    ['2022-12-26', false],
    ['2022-12-30', true],
    ['2014-04-28', true],
  ])('[CAL3] %s is a working day: %s', (date, expected) => {
    expect(isWorkingDay(date, dutch)).toBe(expected)
  })

  it('[CAL3] closed days are none', () => {
    expect(isWorkingDay('2022-05-27', closed)).toBe(false)
    const fromThen = { extraFreeDays: [{ start: '2022-05-27', end: null }] }
    expect([isWorkingDay('2022-05-25', fromThen), isWorkingDay('2031-05-28', fromThen)]).toEqual([true, false])
    const untilThen = { extraFreeDays: [{ start: null, end: '2022-05-27' }] }
    expect([isWorkingDay('2022-05-25', untilThen), isWorkingDay('2022-05-30', untilThen)]).toEqual([false, true])
    const backwards = { extraFreeDays: [{ start: '2022-05-30', end: '2022-05-24' }] }
    expect(isWorkingDay('2022-05-27', backwards)).toBe(true)
  })

  it.each([
    ['2022-07-01', 1, '2022-07-04'],
    ['2022-07-02', 1, '2022-07-04'],
    ['2022-07-02', -1, '2022-07-01'],
    ['2022-07-02', 0, '2022-07-02'],
    ['2022-07-04', -1, '2022-07-01'],
    ['2022-04-14', 1, '2022-04-19'],
    ['2022-04-19', -1, '2022-04-14'],
    ['2022-12-30', 1, '2023-01-02'],
    ['2023-01-02', -1, '2022-12-30'],
    ['2022-05-25', 1, '2022-05-27'],
    ['2020-12-31', 1000, '2024-12-09'],
  ])('[CAL4] %s and %d working days is %s', (date, days, expected) => {
    expect(addWorkingDays(date, days, dutch)).toBe(expected)
  })

  it('[CAL4] passes over closed days', () => {
    expect(addWorkingDays('2022-05-25', 1, closed)).toBe('2022-05-30')
    expect(addWorkingDays('2022-05-30', -1, closed)).toBe('2022-05-25')
  })

  it('[CAL4] throws for half days and when no working day is left', () => {
    const never = { extraFreeDays: [{ start: '9990-01-01', end: null }] }
    expect(() => addWorkingDays('2022-05-25', 0.5, dutch)).toThrow(RangeError)
    expect(() => addWorkingDays('2022-02-30', 0, dutch)).toThrow(RangeError)
    expect(() => addWorkingDays('9995-05-25', 1, never)).toThrow(RangeError)
    expect(() => addWorkingDays('9999-12-31', 1, dutch)).toThrow(RangeError)
    expect(() => lastWorkingDayOnOrBefore('0001-01-01', dutch)).toThrow(RangeError)
  })

  it.each([
    ['2022-07-01', '2022-07-04', 1],
    ['2022-07-04', '2022-07-01', -1],
    ['2022-07-02', '2022-07-03', 0],
    ['2022-07-03', '2022-07-02', 0],
    ['2021-12-31', '2022-12-31', 253],
    ['2022-12-31', '2021-12-31', -253],
  ])('[CAL5] from %s to %s are %d working days', (a, b, expected) => {
    expect(workingDaysBetween(a, b, dutch)).toBe(expected)
  })

  it.each([
    ['2022-06-30', '2022-06-30'],
    ['2022-12-31', '2022-12-30'],
    ['2023-01-01', '2022-12-30'],
    ['2022-04-18', '2022-04-14'],
  ])('[CAL6] the last working day on or before %s is %s', (date, expected) => {
    expect(lastWorkingDayOnOrBefore(date, dutch)).toBe(expected)
  })

  it('[CAL3] [CAL6] has every day of the years 1-9999 in its own year', () => {
    const table: WorkTable = workTableOf(dutch)
    expect(workTableOf({ extraFreeDays: [] })).toBe(table)
    expect(workTableOf(closed)).toBe(workTableOf(closed))
    for (let year = 1; year < 9999; year += 1) {
      const text = String(year).padStart(4, '0')
      const [first, last] = [toDayNumber(`${text}-01-01`), toDayNumber(`${text}-12-31`)]
      if (table.isWorking(first)) expect.fail(`${text} starts with a working day`)
      if (table.between(first - (year > 1 ? 1 : 0), first) !== 0) expect.fail(`${text}: 1 January counts`)
      if (fromDayNumber(table.lastOnOrBefore(last)).slice(0, 4) !== text) expect.fail(`${text}: the last working day`)
    }
    const [start, end] = [toDayNumber('0001-01-01'), toDayNumber('9999-12-31')]
    expect([table.isWorking(start), table.isWorking(end)]).toEqual([false, true])
    for (const outside of [start - 1, end + 1, 0.5, Number.NaN, 1e12]) {
      expect(() => table.isWorking(outside)).toThrow(RangeError)
    }
  })
})
