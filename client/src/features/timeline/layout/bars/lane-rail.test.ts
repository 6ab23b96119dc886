import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { describe, expect, it } from 'vitest'
import { scheduled, TODAY } from '../test-plan.ts'
import { type TimeScale, xOf } from '../time-scale.ts'
import { shapeOf } from './bar-shape.ts'
import { laneRail } from './lane-rail.ts'

const scale: TimeScale = { originDay: toDayNumber('2019-01-01'), endDay: toDayNumber('2026-01-01'), pxPerDay: 1 }
const at = (date: string) => xOf(scale, toDayNumber(date))
const rail = (...entries: ReturnType<typeof scheduled>[]) =>
  laneRail(entries, ({ item, dates }) => shapeOf(item, dates, scale, toDayNumber(TODAY)))

describe('the line of a lane', () => {
  it('is solid as far as things are certain, and dotted where they are only eventual', () => {
    const line = rail(scheduled('Q1-Q2 2022'), scheduled('Q3 2022', { certainty: 'conditional' }))
    expect(line.solid).toEqual({ from: at('2022-01-01'), to: at('2022-07-01') })
    expect(line.dotted).toEqual({ from: at('2022-07-01'), to: at('2022-10-01') })
  })

  it('has a station per milestone or decision, filled when it is done', () => {
    const done = { place: { status: 'done', order: 'a' } }
    const line = rail(
      scheduled('14 mei 2020', { kind: 'decision', ...done }),
      scheduled('1 juni 2022', { kind: 'milestone' }),
    )
    expect(line.stations.map(({ isReached }) => isReached)).toEqual([true, false])
  })

  it('makes one of stations on the same spot, not done until all are', () => {
    const done = { place: { status: 'done', order: 'a' } }
    const line = rail(
      scheduled('1 juni 2022', { kind: 'milestone', ...done }),
      scheduled('3 juni 2022', { kind: 'milestone' }),
    )
    expect(line.stations).toHaveLength(1)
    expect(line.stations[0]?.isReached).toBe(false)
  })

  it('is empty when nothing has a date', () => {
    expect(rail(scheduled('op termijn'))).toEqual({ solid: null, dotted: null, stations: [] })
  })
})
