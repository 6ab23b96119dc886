import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { type ItemKey, itemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { type Programme, programmeSchema } from '@samenspoor/shared/model/programme'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { type LineMapOptions, lineMapOf } from './line-map.ts'

const TODAY = '2021-11-16'
const ALL: LineMapOptions = { track: null, isDoneShown: false }

const programme: Programme = programmeSchema.parse({
  id: 'proef',
  title: 'Proef',
  municipality: '',
  people: [],
  tracks: [
    { id: 'wmo', title: 'Wmo', shortTitle: 'Wmo', palette: 'wmo', shape: 'circle', hasPlanText: true },
    { id: 'jeugd', title: 'Jeugd', shortTitle: 'Jeugd', palette: 'jeugd', shape: 'triangle', hasPlanText: true },
  ],
})

const item = (track: string, id: string, period: string, more: object = {}): Item =>
  itemSchema.parse({
    id,
    track,
    title: id,
    kind: 'milestone',
    period,
    place: { status: 'planned', order: 'a' },
    row: id,
    ...more,
  })

function mapOf(items: readonly Item[], options = ALL) {
  const plan: Plan = {
    ...emptyPlan(programme.id, programme.tracks),
    items: new Map(items.map((each): [ItemKey, Item] => [itemKey({ track: each.track, item: each.id }), each])),
  }
  return lineMapOf(plan, deriveSchedule(plan, TODAY), options)
}

/** "Q4 2021: a b" per quarter, the present one with a star, and "?: c" for what has no date. */
function drawn(map: ReturnType<typeof mapOf>): string[] {
  const names = (stops: (typeof map)['undated']) => stops.map(({ scheduled }) => scheduled.item.id).join(' ')
  return [
    ...map.quarters.map(({ year, quarter, isNow, stops }) => `Q${quarter} ${year}${isNow ? '*' : ''}: ${names(stops)}`),
    ...(map.undated.length > 0 ? [`?: ${names(map.undated)}`] : []),
  ]
}

describe('lineMapOf', () => {
  it('puts the items of all tracks in one order of time, per quarter', () => {
    const items = [
      item('jeugd', 'later', 'Q2 2022'),
      item('wmo', 'deadline', 'voor 1 juli 2022'),
      item('wmo', 'eerst', 'eind november 2021'),
      item('jeugd', 'lang', 'Q1 2022 - Q1 2024', { kind: 'activity' }),
      item('wmo', 'voorbij', 'mei 2021'),
    ]
    expect(drawn(mapOf(items))).toEqual([
      'Q2 2021: voorbij',
      'Q4 2021*: eerst',
      'Q1 2022: lang',
      'Q2 2022: later deadline',
    ])
  })

  it('keeps the order of the tracks, then that of their lists, on the same day', () => {
    const items = [item('jeugd', 'c', 'Q1 2022'), item('wmo', 'b', 'Q1 2022'), item('wmo', 'a', 'Q1 2022')]
    expect(drawn(mapOf(items))).toEqual(['Q4 2021*: ', 'Q1 2022: a b c'])
  })

  it('has the present quarter, also when there is nothing in it', () => {
    expect(drawn(mapOf([]))).toEqual(['Q4 2021*: '])
  })

  it('puts items without a date, or with words that nobody can read, at the end', () => {
    const items = [item('wmo', 'leeg', ''), item('wmo', 'raar', 'als het zo uitkomt'), item('wmo', 'nu', 'Q4 2021')]
    expect(drawn(mapOf(items))).toEqual(['Q4 2021*: nu', '?: leeg raar'])
  })

  it('hides what is done until asked, and counts it', () => {
    const items = [
      item('wmo', 'af', 'Q3 2021', { place: { status: 'done', order: 'a' } }),
      item('wmo', 'nu', 'Q4 2021'),
    ]
    expect(drawn(mapOf(items))).toEqual(['Q4 2021*: nu'])
    expect(mapOf(items).doneCount).toBe(1)
    expect(drawn(mapOf(items, { ...ALL, isDoneShown: true }))).toEqual(['Q3 2021: af', 'Q4 2021*: nu'])
  })

  it('shows one track when that is asked, and counts only what is done there', () => {
    const items = [
      item('jeugd', 'j', 'Q4 2021'),
      item('wmo', 'w', 'Q4 2021', { place: { status: 'done', order: 'a' } }),
    ]
    const [, jeugd] = programme.tracks
    const map = mapOf(items, { track: jeugd?.id ?? null, isDoneShown: false })
    expect(drawn(map)).toEqual(['Q4 2021*: j'])
    expect(map.doneCount).toBe(0)
  })

  it('leaves out what is in the prullenbak', () => {
    const items = [item('wmo', 'weg', 'Q4 2021', { removed: { by: 'x@y.nl', at: '' } })]
    expect(drawn(mapOf(items))).toEqual(['Q4 2021*: '])
  })
})
