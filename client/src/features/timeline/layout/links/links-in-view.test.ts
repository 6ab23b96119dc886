import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { LinkKey } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { planOfSize } from '@samenspoor/shared/schedule/testing/plan-of-size'
import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { rowsOf } from '../rows/rows.ts'
import { linksInView } from './links-in-view.ts'

const NOTHING: ReadonlySet<string> = new Set()

function pictureOf(size: number, folded = NOTHING) {
  const plan = planOfSize(size)
  const schedule = deriveSchedule(plan, '2022-03-01')
  const doneShown = new Set(plan.tracks.map(({ id }) => id as string))
  return { schedule, rows: rowsOf(plan, schedule, { folded, doneShown, filter: NO_FILTER }) }
}

test('[TLS1] of a large plan the links are drawn that begin or end on a row in view', () => {
  const picture = pictureOf(1_000)
  const window = { firstRow: 10, lastRow: 30 }
  const links = linksInView({ ...picture, window, mode: 'all', selected: null })
  const inView = new Set(picture.rows.slice(10, 31).map(({ key }) => key))
  const expected = [...picture.schedule.links.values()].filter(({ from, to }) => inView.has(from) || inView.has(to))
  const pairs = new Set(expected.map(({ from, to }) => `${from} ${to}`))
  expect(new Set(links.keys())).toEqual(pairs)
  expect(pairs.size).toBeGreaterThan(10)
})

test('[TLS1] of a folded track in view all links are drawn', () => {
  const track = 'spoor-1'
  const picture = pictureOf(1_000, new Set([track]))
  const links = linksInView({ ...picture, window: { firstRow: 0, lastRow: 0 }, mode: 'all', selected: null })
  const isOfTrack = (key: ItemKey) => key.startsWith(`${track}/`)
  const expected = [...picture.schedule.links.values()].filter(({ from, to }) => isOfTrack(from) || isOfTrack(to))
  expect(links.size).toBe(new Set(expected.map(({ from, to }) => `${from} ${to}`)).size)
})

test('[TLS1] of a plan that is not large all links are drawn, wherever the rows are', () => {
  const picture = pictureOf(100)
  const links = linksInView({ ...picture, window: { firstRow: 0, lastRow: 0 }, mode: 'all', selected: null })
  const pairs = new Set([...picture.schedule.links.values()].map(({ from, to }) => `${from} ${to}`))
  expect(links.size).toBe(pairs.size)
  expect([...links.values()].every(({ key }) => picture.schedule.links.has(key as LinkKey))).toBe(true)
})
