import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromDayNumber, type PlainDate, toDayNumber, weekday } from '../plain-date.ts'
import { dutchHolidays } from './holidays/dutch-holidays.ts'
import type { WorkCalendar } from './work-table.ts'
import { addWorkingDays, isWorkingDay, lastWorkingDayOnOrBefore, workingDaysBetween } from './working-days.ts'

// A failing run prints its seed and the path to the smallest case.
const parameters = { seed: 20220630, numRuns: 400 }

const dates = fc.integer({ min: toDayNumber('1990-01-01'), max: toDayNumber('2060-12-31') }).map(fromDayNumber)
const steps = fc.integer({ min: -900, max: 900 })
const closing = fc
  .record({ start: dates, length: fc.integer({ min: 0, max: 40 }) })
  .map(({ start, length }) => ({ start, end: addDays(start, length) }))
const calendars = fc.array(closing, { maxLength: 60 }).map((extraFreeDays): WorkCalendar => ({ extraFreeDays }))

/** The rule read word by word, a day at a time: the oracle. */
function worksOn(date: PlainDate, { extraFreeDays }: WorkCalendar): boolean {
  const isClosed = extraFreeDays.some(({ start, end }) => (start ?? date) <= date && date <= (end ?? date))
  return weekday(date) <= 5 && !isClosed && !dutchHolidays(Number(date.slice(0, 4))).has(date)
}

function walk(date: PlainDate, n: number, calendar: WorkCalendar): PlainDate {
  let [at, left] = [date, Math.abs(n)]
  while (left > 0) {
    at = addDays(at, Math.sign(n))
    if (worksOn(at, calendar)) left -= 1
  }
  return at
}

describe('working days, for any date and calendar', () => {
  it('[CAL3] [CAL4] [CAL6] are those of a walk day by day', () => {
    fc.assert(
      fc.property(dates, steps, calendars, (date, n, calendar) => {
        expect(isWorkingDay(date, calendar)).toBe(worksOn(date, calendar))
        expect(addWorkingDays(date, n, calendar)).toBe(walk(date, n, calendar))
        const last = worksOn(date, calendar) ? date : walk(date, -1, calendar)
        expect(lastWorkingDayOnOrBefore(date, calendar)).toBe(last)
      }),
      parameters,
    )
  })

  it('[CAL5] counts as a walk day by day does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1500 }), calendars, (a, length, calendar) => {
        let [at, days] = [a, 0]
        for (let step = 0; step < length; step += 1) {
          at = addDays(at, 1)
          if (worksOn(at, calendar)) days += 1
        }
        expect(workingDaysBetween(a, at, calendar)).toBe(days)
        expect(workingDaysBetween(at, a, calendar)).toBe(days === 0 ? 0 : -days)
      }),
      parameters,
    )
  })

  it('[CAL4] [CAL5] going there and back, and counting, undo each other from a working day', () => {
    fc.assert(
      fc.property(dates, steps, calendars, (date, n, calendar) => {
        const start = lastWorkingDayOnOrBefore(date, calendar)
        const there = addWorkingDays(start, n, calendar)
        expect(addWorkingDays(there, -n, calendar)).toBe(start)
        expect(workingDaysBetween(start, there, calendar)).toBe(n)
      }),
      parameters,
    )
  })

  it('[CAL4] [CAL5] parts add up', () => {
    fc.assert(
      fc.property(dates, dates, dates, steps, steps, calendars, (a, b, c, n, m, calendar) => {
        const start = lastWorkingDayOnOrBefore(a, calendar)
        expect(addWorkingDays(addWorkingDays(start, n, calendar), m, calendar)).toBe(
          addWorkingDays(start, n + m, calendar),
        )
        expect(workingDaysBetween(a, b, calendar) + workingDaysBetween(b, c, calendar)).toBe(
          workingDaysBetween(a, c, calendar),
        )
      }),
      parameters,
    )
  })

  it('[CAL4] [CAL6] a later day, or more days, never gives an earlier one', () => {
    fc.assert(
      fc.property(dates, fc.nat(60), steps, fc.nat(9), calendars, (date, later, n, more, calendar) => {
        const [moved, next] = [addWorkingDays(date, n, calendar), addDays(date, later)]
        expect(addWorkingDays(next, n, calendar) >= moved).toBe(true)
        expect(lastWorkingDayOnOrBefore(next, calendar) >= lastWorkingDayOnOrBefore(date, calendar)).toBe(true)
        expect(addWorkingDays(date, n + more, calendar) >= moved).toBe(true)
      }),
      parameters,
    )
  })
})
