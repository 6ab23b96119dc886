import { describe, expect, it } from 'vitest'
import { readPeriod } from '../../read-period.ts'
import { type Recess, recessesIn, recessOf, SUMMER_RECESS, type YearlyRecess } from './recess.ts'

const christmas: YearlyRecess = { name: 'kerstreces', start: '12-24', end: '01-07' }

describe('recess', () => {
  it('[CAL7] of the council is 15 July to 31 August, as "zomerreces" is read', () => {
    const summer: Recess = { name: 'zomerreces', start: '2022-07-15', end: '2022-08-31' }
    expect(recessOf(2022)).toEqual(summer)
    expect(readPeriod('zomerreces 2022')).toMatchObject({ start: summer.start, end: summer.end })
  })

  it('[CAL7] over New Year ends in the next year', () => {
    expect(recessOf(2022, christmas)).toEqual({ name: 'kerstreces', start: '2022-12-24', end: '2023-01-07' })
  })

  it('[CAL7] that touches the years is there, in order', () => {
    expect(recessesIn(2022, 2023).map(({ start }) => start)).toEqual(['2022-07-15', '2023-07-15'])
    const starts = recessesIn(2022, 2023, [christmas, SUMMER_RECESS]).map(({ start }) => start)
    expect(starts).toEqual(['2021-12-24', '2022-07-15', '2022-12-24', '2023-07-15', '2023-12-24'])
    expect(recessesIn(2023, 2022)).toEqual([])
  })

  it('[CAL7] on 29 February is the 28th in a year without one; a day that never exists is refused', () => {
    const spring: YearlyRecess = { name: 'voorjaarsreces', start: '02-20', end: '02-29' }
    expect([recessOf(2023, spring).end, recessOf(2024, spring).end]).toEqual(['2023-02-28', '2024-02-29'])
    for (const start of ['31-07', '7-15', '04-31', '']) {
      expect(() => recessOf(2022, { name: 'x', start, end: '12-31' })).toThrow(RangeError)
    }
  })
})
