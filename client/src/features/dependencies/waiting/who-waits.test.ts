import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { linkSchema } from '@samenspoor/shared/model/entities/link'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type LinkKey } from '@samenspoor/shared/model/plan'
import { programmeSchema } from '@samenspoor/shared/model/programme'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { expect, test } from 'vitest'
import { findWaiting, whoWaits } from './who-waits.ts'

const { id: programme, tracks } = programmeSchema.parse({
  ...{ id: 'p', title: 'P', municipality: '', people: [] },
  tracks: ['wmo', 'jeugd'].map((id) => ({
    ...{ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: true },
  })),
})
const item = (key: string, period: string) => {
  const [track, id] = key.split('/')
  const place = { status: 'planned', order: 'a' }
  return itemSchema.parse({ id, track, title: `Item ${id}`, kind: 'activity', period, place, row: id })
}
const link = (from: string, to: string) => {
  const [a, b] = [from, to].map((key) => ({ track: key.split('/')[0], item: key.split('/')[1] }))
  return linkSchema.parse({ id: `${from}.${to}`.replaceAll('/', '-'), from: a, to: b, type: 'FS' })
}
const items = [
  item('jeugd/a', 'Q1 2022'),
  item('wmo/b', 'Q3 2022'),
  item('wmo/c', 'Q1 2023'),
  item('wmo/los', 'Q1 2023'),
]
const links = [link('wmo/b', 'wmo/c'), link('wmo/b', 'jeugd/a'), link('wmo/c', 'wmo/weg')]
const plan = {
  ...emptyPlan(programme, tracks),
  items: new Map(items.map((each): [ItemKey, typeof each] => [itemKey({ track: each.track, item: each.id }), each])),
  links: new Map(links.map((each): [LinkKey, typeof each] => [`programme#${each.id}`, each])),
}
const all = whoWaits(plan, deriveSchedule(plan, '2021-11-16'))
const told = all.map(
  ({ key, links }) => `${key}: ${links.map(({ from, to, state }) => `${from}>${to} ${state}`).join(', ')}`,
)

test('[WAI1] every dependency stands with both its ends, by track, the worst first; who waits for nothing is not there', () => {
  expect(told).toEqual([
    'wmo/b: wmo/b>jeugd/a conflict, wmo/b>wmo/c feasible',
    'wmo/c: wmo/c>wmo/weg possible-conflict, wmo/b>wmo/c feasible',
    'jeugd/a: wmo/b>jeugd/a conflict',
  ])
})

test('[WAI1] is searched by title, and narrowed to what has a knelpunt', () => {
  expect(findWaiting(all, 'ITEM c', false).map(({ key }) => key)).toEqual(['wmo/c'])
  expect(findWaiting(all, '', true)).toHaveLength(3)
  expect(findWaiting(all, 'niets', false)).toEqual([])
})
