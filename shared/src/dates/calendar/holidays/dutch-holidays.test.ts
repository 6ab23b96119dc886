import { describe, expect, it } from 'vitest'
import { weekday } from '../../plain-date.ts'
import { dutchHolidays, type HolidayName } from './dutch-holidays.ts'
import { easterOf } from './easter.ts'

const EASTERS = `1818-03-22 1913-03-23 1943-04-25 1954-04-18 1981-04-19
  2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 2006-04-16 2007-04-08 2008-03-23 2009-04-12
  2010-04-04 2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21
  2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
  2030-04-21 2038-04-25 2049-04-18 2076-04-19 2285-03-22`.split(/\s+/)

const dayOf = (year: number, ...names: HolidayName[]): string | undefined =>
  [...dutchHolidays(year)].find(([, name]) => names.includes(name))?.[0]

describe('holidays', () => {
  it.each(EASTERS)('[CAL1] Easter is on %s', (date) => {
    expect(easterOf(Number(date.slice(0, 4)))).toBe(date)
  })

  it('[CAL1] Easter is a Sunday from 22 March to 25 April', () => {
    for (let year = 1; year <= 9999; year += 1) {
      const easter = easterOf(year)
      if (weekday(easter) !== 7 || easter.slice(5) < '03-22' || easter.slice(5) > '04-25') expect.fail(easter)
    }
  })

  it('[CAL2] has the days of 2022, in order', () => {
    expect([...dutchHolidays(2022)]).toEqual([
      ['2022-01-01', 'nieuwjaarsdag'],
      ['2022-04-15', 'goede-vrijdag'],
      ['2022-04-17', 'eerste-paasdag'],
      ['2022-04-18', 'tweede-paasdag'],
      ['2022-04-27', 'koningsdag'],
      ['2022-05-05', 'bevrijdingsdag'],
      ['2022-05-26', 'hemelvaartsdag'],
      ['2022-06-05', 'eerste-pinksterdag'],
      ['2022-06-06', 'tweede-pinksterdag'],
      ['2022-12-25', 'eerste-kerstdag'],
      ['2022-12-26', 'tweede-kerstdag'],
    ])
  })

  it.each([
    [2013, '2013-04-30'],
    [2014, '2014-04-26'],
    [2015, '2015-04-27'],
    [2025, '2025-04-26'],
    [2031, '2031-04-26'],
    [2006, '2006-04-29'],
    [1989, '1989-04-29'],
    [1980, '1980-04-30'],
    [1978, '1978-05-01'],
    [1949, '1949-04-30'],
    [1948, '1948-08-31'],
    [1947, '1947-09-01'],
  ])('[CAL2] the royal day of %d is %s, never a Sunday', (year, date) => {
    expect(dayOf(year, 'koningsdag', 'koninginnedag')).toBe(date)
    expect(dayOf(year, 'koningsdag') === undefined).toBe(year < 2014)
  })

  it.each([2005, 2016])('[CAL2] in %d Hemelvaartsdag falls on 5 May and is that day', (year) => {
    expect(dutchHolidays(year).get(`${year}-05-05`)).toBe('hemelvaartsdag')
    expect(dayOf(year, 'bevrijdingsdag')).toBeUndefined()
    expect(dutchHolidays(year).size).toBe(10)
  })

  it('[CAL2] Bevrijdingsdag is there from 1946 on', () => {
    expect([dayOf(1945, 'bevrijdingsdag'), dayOf(1946, 'bevrijdingsdag')]).toEqual([undefined, '1946-05-05'])
  })
})
