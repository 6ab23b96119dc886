import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { describe, expect, it } from 'vitest'
import { scheduled, TODAY } from '../test-plan.ts'
import { type TimeScale, xOf } from '../time-scale.ts'
import { extentOf, type Shape, shapeOf } from './bar-shape.ts'

const scale: TimeScale = { originDay: toDayNumber('2019-01-01'), endDay: toDayNumber('2026-01-01'), pxPerDay: 0.57 }
const at = (date: string) => xOf(scale, toDayNumber(date))

function draw(period: string, more: object = {}, on: TimeScale = scale): Shape {
  const { item, dates } = scheduled(period, more)
  return shapeOf(item, dates, on, toDayNumber(TODAY))
}

function bar(period: string, on: TimeScale = scale) {
  const shape = draw(period, {}, on)
  if (shape.kind !== 'bar') throw new Error(`${period} is drawn as ${shape.kind}`)
  return shape
}

function moment(period: string, kind: 'milestone' | 'decision' = 'milestone') {
  const shape = draw(period, { kind })
  if (shape.kind !== 'moment') throw new Error(`${period} is drawn as ${shape.kind}`)
  return shape
}

describe('the bar of an activity', () => {
  it('covers the whole period that its words name', () => {
    const shape = bar('Q3 2022-Q1 2023')
    expect(shape.x).toBeCloseTo(at('2022-07-01'))
    expect(shape.x + shape.width).toBeCloseTo(at('2023-04-01'))
  })

  it.each([
    ['15 maart 2021 - 1 april 2022', 0, 0],
    ['maart 2021-april 2022', 1, 7],
    ['Q1-Q2 2022', 2, 12],
    ['medio 2022', 3, 17],
    ['2022', 3, 17],
  ])('shows how exactly "%s" is known with %i ticks', (period, ticks, inset) => {
    const near: TimeScale = { ...scale, pxPerDay: 2 }
    const shape = bar(period, near)
    expect(shape.left).toEqual({ kind: 'known', ticks })
    expect(shape.right).toEqual({ kind: 'known', ticks })
    expect(shape.insetLeft).toBe(inset)
  })

  it('drops ticks before it becomes unrecognisable, and never gets narrower than a few pixels', () => {
    const far: TimeScale = { ...scale, pxPerDay: 0.03 }
    const shape = bar('Q1 2022', far)
    expect(shape.left).toEqual({ kind: 'known', ticks: 0 })
    expect(shape.width).toBe(10)
  })

  it('runs on past today when its end is open', () => {
    const shape = bar('Q2 2021-...')
    expect(shape.right).toEqual({ kind: 'open' })
    expect(shape.x).toBeCloseTo(at('2021-04-01'))
    expect(shape.x + shape.width).toBeGreaterThan(at(TODAY))
  })

  it('ends hard at a last day, and begins open', () => {
    const shape = bar('uiterlijk Q2 2022')
    expect(shape.left).toEqual({ kind: 'open' })
    expect(shape.x + shape.width).toBeCloseTo(at('2022-07-01'))
  })
})

describe('the marker of a milestone or decision', () => {
  it('stands in the middle of its period, with a whisker over it', () => {
    const shape = moment('Q4 2021')
    expect(shape.x).toBeCloseTo((at('2021-10-01') + at('2022-01-01')) / 2)
    expect(shape.whisker?.from).toBeCloseTo(at('2021-10-01') + 2)
    expect(shape.whisker?.to).toBeCloseTo(at('2022-01-01') - 2)
  })

  it('has no whisker on an exact day', () => {
    expect(moment('2 november 2021').whisker).toBeNull()
  })

  it('stands against the last day of a deadline, after a lead-in', () => {
    const shape = moment('uiterlijk Q4 2022', 'decision')
    expect(shape.x + shape.reach).toBeCloseTo(at('2023-01-01'))
    expect(shape.leadIn).toBeLessThan(at('2022-09-01'))
  })

  it('reaches from the lead-in to the marker', () => {
    const shape = moment('voor 1 juli 2022')
    expect(extentOf(shape)).toEqual({ from: shape.leadIn, to: shape.x + shape.reach })
  })
})

describe('what cannot be drawn', () => {
  it.each([
    ['ooit als het een keer past', 'unread'],
    ['op termijn', 'dateless'],
    ['', 'empty'],
  ])('"%s" is said in words: %s', (period, reason) => {
    expect(draw(period)).toEqual({ kind: 'text', reason })
    expect(draw(period, { kind: 'milestone' })).toEqual({ kind: 'text', reason })
    expect(extentOf(draw(period))).toBeNull()
  })
})
