import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, fromDayNumber, toDayNumber, weekday } from '../../plain-date.ts'
import { dutchHolidays } from '../holidays/dutch-holidays.ts'
import { lastMeetingOnOrBefore, type MeetingCalendar, nextMeetingOnOrAfter } from './meetings.ts'
import { recessesIn } from './recess.ts'

const recess = recessesIn(2020, 2030)
const council: MeetingCalendar = { weekday: 4, days: [], recess }
const college: MeetingCalendar = { weekday: 2, days: [], recess: [] }
const listed: MeetingCalendar = { ...council, days: ['2022-07-07', '2022-01-27', '2022-08-20', '2022-05-26'] }

describe('meetings', () => {
  it('[CAL8] the raad meets on Thursday 30 June 2022, and 37 days earlier the college on Tuesday 24 May', () => {
    expect([weekday('2022-06-30'), weekday('2022-05-24')]).toEqual([4, 2])
    expect(lastMeetingOnOrBefore('2022-06-30', council)).toBe('2022-06-30')
    expect(lastMeetingOnOrBefore(addDays('2022-06-30', -37), college)).toBe('2022-05-24')
  })

  it.each([
    ['2022-06-29', '2022-06-23', '2022-06-30'],
    ['2022-05-05', '2022-04-28', '2022-05-12'],
    ['2022-05-26', '2022-05-19', '2022-06-02'],
    ['2022-07-15', '2022-07-14', '2022-09-01'],
    ['2022-08-31', '2022-07-14', '2022-09-01'],
    ['2023-01-01', '2022-12-29', '2023-01-05'],
  ])('[CAL8] around %s, holidays and recess left out, the raad meets on %s and %s', (date, last, next) => {
    expect([lastMeetingOnOrBefore(date, council), nextMeetingOnOrAfter(date, council)]).toEqual([last, next])
  })

  it.each([
    ['2022-06-30', '2022-05-26', '2022-07-07'],
    ['2022-08-20', '2022-08-20', '2022-08-20'],
    ['2022-12-31', '2022-08-20', '2023-01-05'],
    ['2022-01-26', '2021-12-30', '2022-01-27'],
    ['2023-01-12', '2023-01-12', '2023-01-12'],
  ])('[CAL9] around %s, in a year with real dates, those alone count: %s and %s', (date, last, next) => {
    expect([lastMeetingOnOrBefore(date, listed), nextMeetingOnOrAfter(date, listed)]).toEqual([last, next])
  })

  it('[CAL8] without a weekday any day outside recess will do', () => {
    const anyDay: MeetingCalendar = { weekday: null, days: [], recess }
    expect(lastMeetingOnOrBefore('2022-07-10', anyDay)).toBe('2022-07-10')
    expect(lastMeetingOnOrBefore('2022-08-10', anyDay)).toBe('2022-07-14')
    expect(nextMeetingOnOrAfter('2022-08-10', anyDay)).toBe('2022-09-01')
  })

  it('[CAL8] looks 400 days away and no further', () => {
    const span = { start: '2020-01-01', end: '2021-02-03' }
    const never: MeetingCalendar = { weekday: null, days: [], recess: [{ start: null, end: null }] }
    const away: MeetingCalendar = { weekday: null, days: [], recess: [span] }
    expect([lastMeetingOnOrBefore('2022-01-01', never), nextMeetingOnOrAfter('2022-01-01', never)]).toEqual([
      null,
      null,
    ])
    expect(lastMeetingOnOrBefore('2021-02-03', away)).toBe('2019-12-31')
    expect(daysBetween('2019-12-31', '2021-02-03')).toBe(400)
    expect(nextMeetingOnOrAfter('2020-01-01', away)).toBe('2021-02-04')
    expect(daysBetween('2020-01-01', '2021-02-04')).toBe(400)
    const longer: MeetingCalendar = { ...away, recess: [{ start: '2020-01-01', end: '2021-02-04' }] }
    expect(lastMeetingOnOrBefore('2021-02-04', longer)).toBeNull()
    expect(nextMeetingOnOrAfter('2020-01-01', longer)).toBeNull()
  })

  it('[CAL8] stops at the ends of the calendar', () => {
    const never: MeetingCalendar = { weekday: 1, days: [], recess: [{ start: null, end: null }] }
    expect([lastMeetingOnOrBefore('0001-01-01', never), nextMeetingOnOrAfter('9999-12-31', never)]).toEqual([
      null,
      null,
    ])
    expect(() => lastMeetingOnOrBefore('2022-02-30', college)).toThrow(RangeError)
  })

  it('[CAL10] every other week counts from the first real date, over the years', () => {
    const fortnight: MeetingCalendar = { ...council, recess: [], everyWeeks: 2, days: ['2022-12-15', '2022-12-01'] }
    expect(nextMeetingOnOrAfter('2022-12-16', fortnight)).toBe('2023-01-12')
    expect(nextMeetingOnOrAfter('2023-01-13', fortnight)).toBe('2023-01-26')
    expect(lastMeetingOnOrBefore('2021-12-31', fortnight)).toBe('2021-12-30')
    expect(lastMeetingOnOrBefore('2021-12-29', fortnight)).toBe('2021-12-16')
  })

  it('[CAL10] every third week without real dates is week 1, 4, 7 of each year', () => {
    const third: MeetingCalendar = { ...council, recess: [], everyWeeks: 3 }
    expect(nextMeetingOnOrAfter('2026-01-01', third)).toBe('2026-01-22')
    expect(nextMeetingOnOrAfter('2025-12-28', third)).toBe('2026-01-22')
    expect(nextMeetingOnOrAfter('2020-12-28', third)).toBe('2021-01-07')
    expect(lastMeetingOnOrBefore('2020-12-31', third)).toBe('2020-12-24')
    expect(nextMeetingOnOrAfter('2021-01-08', third)).toBe('2021-01-28')
    // 30 December 2025 lies in week 1 of 2026, and 3 January 2021 in week 53 of 2020.
    const tuesday: MeetingCalendar = { ...third, weekday: 2 }
    const sunday: MeetingCalendar = { ...third, weekday: 7, everyWeeks: 4 }
    expect(nextMeetingOnOrAfter('2025-12-24', tuesday)).toBe('2025-12-30')
    expect(nextMeetingOnOrAfter('2021-01-01', sunday)).toBe('2021-01-03')
    expect(() => nextMeetingOnOrAfter('2021-01-08', { ...third, everyWeeks: 0 })).toThrow(RangeError)
  })

  it('[CAL8] is the nearest day of a search day by day', () => {
    const dates = fc.integer({ min: toDayNumber('2020-01-01'), max: toDayNumber('2030-12-31') }).map(fromDayNumber)
    const meets = (date: string): boolean =>
      weekday(date) === 4 &&
      !dutchHolidays(Number(date.slice(0, 4))).has(date) &&
      !recess.some(({ start, end }) => start <= date && date <= end)
    fc.assert(
      fc.property(dates, (date) => {
        let [last, next] = [date, date]
        while (!meets(last)) last = addDays(last, -1)
        while (!meets(next)) next = addDays(next, 1)
        expect([lastMeetingOnOrBefore(date, council), nextMeetingOnOrAfter(date, council)]).toEqual([last, next])
      }),
      { seed: 20220630, numRuns: 1000 },
    )
  })
})
