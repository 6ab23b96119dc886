import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { describe, expect, it } from 'vitest'
import { columnsBetween, dayAt, minorMonths, scaleFor, widthOf, xOf, zoomOf } from './time-scale.ts'

const day = toDayNumber
const today = day('2021-11-16')

describe('the scale of the timeline', () => {
  it('shows every item with room around it, in whole years', () => {
    const scale = scaleFor([day('2020-05-14'), day('2024-03-31')], today, 1)
    expect(scale.originDay).toBe(day('2018-01-01'))
    expect(scale.endDay).toBe(day('2026-01-01'))
    expect(widthOf(scale)).toBe(day('2026-01-01') - day('2018-01-01'))
  })

  it('shows the years around today when nothing has a date', () => {
    const scale = scaleFor([], today, 1)
    expect([scale.originDay, scale.endDay]).toEqual([day('2020-01-01'), day('2024-01-01')])
  })

  it('does not grow to a year that somebody mistyped', () => {
    const scale = scaleFor([day('0207-01-01'), day('9202-06-30'), day('2022-06-30')], today, 1)
    expect(scale.endDay).toBe(day('2024-01-01'))
    expect(scale.originDay).toBe(day('2020-01-01'))
  })

  it('finds the day back at the place where it drew it', () => {
    const scale = scaleFor([], today, 0.57)
    expect(dayAt(scale, xOf(scale, today))).toBeCloseTo(today, 6)
  })

  it('names the zoom that it is nearest to', () => {
    expect([5, 2.4, 0.57, 0.3, 0.05].map(zoomOf)).toEqual(['month', 'month', 'quarter', 'year', 'year'])
    expect([2.4, 0.57, 0.22, 0.05].map(minorMonths)).toEqual([1, 3, 3, 12])
  })

  it('gives the quarters that are in view, the first of them whole', () => {
    const scale = scaleFor([], today, 1)
    const quarters = columnsBetween(scale, 3, xOf(scale, day('2021-11-16')), xOf(scale, day('2022-04-02')))
    expect(quarters.map(({ key }) => key)).toEqual(['2021-10', '2022-01', '2022-04'])
    expect(quarters[0]?.x).toBe(xOf(scale, day('2021-10-01')))
    expect(quarters[1]?.width).toBe(90)
  })

  it('gives no column outside the drawing', () => {
    const scale = scaleFor([], today, 1)
    const years = columnsBetween(scale, 12, -500, widthOf(scale) + 500)
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023])
  })
})
