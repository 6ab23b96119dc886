import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { couplingSchema } from '@samenspoor/shared/model/entities/coupling'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { boxesOfDrawing, type Drawing, type DrawingWords, drawItem } from './drawing.ts'
import { TODAY, testItem, testPlan } from './test-plan.ts'
import { type TimeScale, xOf } from './time-scale.ts'
import { windowsByRow } from './windows/windows-by-row.ts'

const scale: TimeScale = { originDay: toDayNumber('2019-01-01'), endDay: toDayNumber('2027-01-01'), pxPerDay: 0.57 }
const measure = (text: string) => text.length * 6
const words: DrawingWords = {
  window: 'besluitvenster',
  windowMissed: 'gemist',
  nextChance: 'volgende kans',
  lapsed: 'vervallen',
  noticePeriod: ({ amount }, daysEarlier) => [`opzegtermijn ${amount}`, `${daysEarlier} eerder`],
  shiftSize: ({ unit, count }) => `${count} ${unit}`,
}
const RULE = {
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
  starts: 'start',
}
const HANGS = { certainty: 'conditional', conditionalOn: { track: 'wmo', item: 'besluit' } }

/** A decision with its notice, and what follows from it, looked at on a day. */
function draw(key: string, today: string, more: object = {}): Drawing {
  const { plan } = testPlan([
    testItem('wmo/besluit', 'uiterlijk Q2 2022', {
      kind: 'decision',
      rule: { ...RULE, noticeItem: 'opzeggen' },
      ...more,
    }),
    testItem('wmo/opzeggen', 'voor 1 juli 2022', { kind: 'milestone', ...HANGS }),
    testItem('wmo/uitvoeren', 'Q3 2022-Q1 2024', HANGS),
    testItem('wmo/start', 'Q1 2024', { kind: 'milestone', ...HANGS }),
  ])
  const schedule = deriveSchedule(plan, today)
  const entry = schedule.items.get(key as ItemKey)
  if (!entry) throw new Error(`${key} is not there`)
  const window = windowsByRow(schedule).get(entry.key) ?? null
  return drawItem(entry, window, { scale, today: toDayNumber(today), measure, words })
}

describe('a row with a besluitvenster', () => {
  it('is that of the notice, and has no second lead-in to the same last day', () => {
    const { window, shape, label } = draw('wmo/opzeggen', '2021-11-16')
    expect(window?.isMissed).toBe(false)
    expect(shape).toMatchObject({ kind: 'moment', leadIn: null })
    expect(label, 'no room between today and the band').toBeNull()
    expect(draw('wmo/besluit', '2021-11-16').window).toBeNull()
  })

  it('has its name left of the band, when that is not over today', () => {
    const { window, label } = draw('wmo/opzeggen', '2020-11-16')
    expect(label?.at).toBe('left')
    expect(label?.x).toBeLessThan(window?.band.from ?? 0)
  })

  it('shows no arrow to the next chance: the two bands say it', () => {
    const { window, former } = draw('wmo/opzeggen', '2022-07-01')
    expect(window?.isMissed).toBe(true)
    expect(former).toBeNull()
  })
})

describe('what a decision moved', () => {
  it('stands where it holds, with an outline at its words and how far that is', () => {
    const { shape, former } = draw('wmo/uitvoeren', '2022-07-01')
    if (shape.kind !== 'bar') throw new Error(shape.kind)
    expect(shape.x).toBeCloseTo(xOf(scale, toDayNumber('2023-07-01')))
    expect(former?.outline.from).toBeCloseTo(xOf(scale, toDayNumber('2022-07-01')))
    expect(former?.label?.text).toBe('4 quarter')
    expect(former?.arrow.to).toBeGreaterThan(former?.arrow.from ?? 0)
  })

  it('has no outline while it stands where its words say', () => {
    expect(draw('wmo/uitvoeren', '2021-11-16').former).toBeNull()
  })

  it('has no name over its arrow', () => {
    const { label, former } = draw('wmo/start', '2022-07-01')
    const boxes = boxesOfDrawing(draw('wmo/start', '2022-07-01'))
    expect(label?.x).toBeGreaterThan(former?.arrow.to ?? 0)
    expect(boxes.texts).toHaveLength(2)
  })
})

describe('what lapsed', () => {
  it('stays where its words put it, and says so beside it', () => {
    const { shape, label, former } = draw('wmo/uitvoeren', '2021-11-16', { outcome: 'no' })
    expect(shape.kind).toBe('bar')
    expect(label).toMatchObject({ text: 'vervallen', at: 'right' })
    expect(former).toBeNull()
  })
})

it('[CPL1] a coupled decision says behind its flag how much earlier it is', () => {
  const rule = { ...RULE, starts: null }
  const { plan } = testPlan([
    testItem('wmo/a', 'uiterlijk Q2 2022', { kind: 'decision', rule }),
    testItem('jeugd/b', 'uiterlijk Q4 2022', {
      kind: 'decision',
      rule: { ...rule, notice: { amount: 1, unit: 'calendar-years' } },
    }),
  ])
  const coupling = couplingSchema.parse({
    id: 'k',
    decisions: [
      { track: 'wmo', item: 'a' },
      { track: 'jeugd', item: 'b' },
    ],
    on: true,
  })
  const schedule = deriveSchedule({ ...plan, couplings: new Map([[coupling.id, coupling]]) }, TODAY)
  const chips = [...schedule.items.values()].map((entry) => {
    const window = windowsByRow(schedule).get(entry.key) ?? null
    const noticePeriod = (_: unknown, daysEarlier: number) => [String(daysEarlier)]
    const input = { scale, today: toDayNumber(TODAY), measure, words: { ...words, noticePeriod } }
    return drawItem(entry, window, input).window?.band.notice?.chip?.text
  })
  expect(chips).toEqual(['0', '184'])
})
