import { toDayNumber } from '@samenspoor/shared/dates/plain-date'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'
import { describe, expect, it } from 'vitest'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { laneRail } from '../bars/lane-rail.ts'
import { drawItem } from '../drawing.ts'
import { middleOf } from '../row-geometry.ts'
import { rowsOf } from '../rows/rows.ts'
import { TODAY, testItem, testLink, testPlan } from '../test-plan.ts'
import type { TimeScale } from '../time-scale.ts'
import { linkLinesOf } from './link-lines.ts'
import { linksInView } from './links-in-view.ts'
import { requestLinks } from './request-links.ts'

const SCALE: TimeScale = { originDay: toDayNumber('2020-01-01'), endDay: toDayNumber('2036-01-01'), pxPerDay: 0.57 }
const measure = (text: string) => text.length * 6
const input = { scale: SCALE, today: toDayNumber(TODAY), measure, words: TIMELINE_NL }

function drawer() {
  const drawn = new Map<ScheduledItem, ReturnType<typeof drawItem>>()
  return (entry: ScheduledItem) => {
    const drawing = drawn.get(entry) ?? drawItem(entry, null, input)
    drawn.set(entry, drawing)
    return drawing
  }
}

type Small = ReturnType<typeof testPlan>

function pictureOf({ plan, schedule }: Small, folded: readonly string[] = []) {
  const rows = rowsOf(plan, schedule, { folded: new Set(folded), doneShown: new Set(), filter: NO_FILTER })
  return { rows, schedule, drawingOf: drawer(), mode: 'all', selected: null, measure } as const
}

function linesOf(small: Small, folded: readonly string[] = []) {
  const picture = pictureOf(small, folded)
  const { routes } = linkLinesOf(picture)
  const rowOf = (id: string) => picture.rows.findIndex(({ key }) => key === id)
  return { ...picture, routes, rowOf }
}

const hub = (count: number, target = 'wmo/z') => {
  const sources = Array.from({ length: count }, (_, index) => `wmo/s${String(index).padStart(2, '0')}`)
  return testPlan(
    [...sources.map((key) => testItem(key, 'Q1 2022')), testItem(target, 'Q1 2023')],
    sources.map((key) => testLink(key, target)),
  )
}

describe('where lines touch what is drawn', () => {
  it('[LIN1] lines to one bar arrive at heights of their own, all within it, and turn apart from each other', () => {
    for (const count of [2, 3, 5]) {
      const { routes, rowOf } = linesOf(hub(count))
      const middle = middleOf(rowOf('wmo/z'))
      const arrivals = routes.map(({ points }) => points.at(-1)?.y ?? 0)
      expect(new Set(arrivals).size).toBe(count)
      expect(arrivals.every((y) => Math.abs(y - middle) < 8)).toBe(true)
      const turns = routes.map(({ points }) => points.at(-2)?.x ?? 0).sort((a, b) => a - b)
      for (const [index, x] of turns.entries()) {
        if (index > 0) expect(x - (turns[index - 1] ?? 0)).toBeGreaterThanOrEqual(4)
      }
    }
  })

  it('[LIN1] twelve lines to one bar share five heights', () => {
    const { routes } = linesOf(hub(12))
    expect(new Set(routes.map(({ points }) => points.at(-1)?.y)).size).toBe(5)
  })

  it('[LIN3] a line leaves and arrives at the same places whatever is in view', () => {
    const plan = planOfSize(1_000)
    const picture = pictureOf({ plan, schedule: deriveSchedule(plan, '2022-03-01') })
    const requestsIn = (firstRow: number, lastRow: number) =>
      new Map(
        requestLinks(linksInView({ ...picture, window: { firstRow, lastRow } }), picture).map((one) => [one.key, one]),
      )
    const all = requestsIn(0, picture.rows.length)
    const seen = [...requestsIn(40, 80), ...requestsIn(60, 100), ...requestsIn(400, 440)]
    expect(seen.length).toBeGreaterThan(50)
    for (const [key, request] of seen) expect(request).toEqual(all.get(key))
    expect(seen.some(([, { to }]) => to.place.offset !== 0)).toBe(true)
  })

  it('[LIN4] a line into a folded track ends at its summary bar, from above, at the day that it is about', () => {
    const plan = testPlan(
      [
        testItem('wmo/a', 'Q1 2022'),
        testItem('jeugd/b', 'Q1 2023'),
        testItem('jeugd/c', '1 juni 2024', { kind: 'milestone' }),
      ],
      [testLink('wmo/a', 'jeugd/b'), testLink('wmo/a', 'jeugd/c')],
    )
    const { routes, rows, rowOf, drawingOf } = linesOf(plan, ['jeugd'])
    const lane = rows[rowOf('lane:jeugd')]
    const rail = lane?.kind === 'lane' ? laneRail(lane.entries, (entry) => drawingOf(entry).shape) : null
    expect(routes).toHaveLength(2)
    for (const { points } of routes) {
      const [last, before] = [points.at(-1), points.at(-2)]
      expect(last?.x).toBe(before?.x)
      const above = middleOf(rowOf('lane:jeugd')) - (last?.y ?? 0)
      expect(above).toBeGreaterThan(0)
      expect(above).toBeLessThanOrEqual(6)
      expect(last?.x).toBeGreaterThanOrEqual(rail?.solid?.from ?? Number.NaN)
      expect(last?.x).toBeLessThanOrEqual(rail?.solid?.to ?? Number.NaN)
    }
  })

  it('[LIN4] lines to one day of a folded track end beside each other', () => {
    const plan = testPlan(
      [
        ...['a', 'b', 'c'].map((id) => testItem(`wmo/${id}`, 'Q1 2022')),
        ...['d', 'e', 'f'].map((id) => testItem(`jeugd/${id}`, 'Q1 2023')),
      ],
      [testLink('wmo/a', 'jeugd/d'), testLink('wmo/b', 'jeugd/e'), testLink('wmo/c', 'jeugd/f')],
    )
    const ends = linesOf(plan, ['jeugd'])
      .routes.map(({ points }) => points.at(-1)?.x ?? 0)
      .sort((a, b) => a - b)
    expect(ends).toHaveLength(3)
    for (const [index, x] of ends.entries()) {
      if (index > 0) expect(x - (ends[index - 1] ?? 0)).toBeGreaterThanOrEqual(3)
    }
  })
})
