import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { type Item, itemSchema } from '@samenspoor/shared/model/item'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { type Link, linkSchema } from '@samenspoor/shared/model/link'
import { STATUSES } from '@samenspoor/shared/model/place'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { type Track, trackSchema } from '@samenspoor/shared/model/track'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { NO_FILTER, type PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { boardOf } from './board-model.ts'
import { laneSummary } from './lane-summary.ts'

const TODAY = '2021-11-16'
const TRACKS = [track('wmo'), track('jeugd')]

function track(id: string): Track {
  return trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: true })
}

type Draft = Partial<Omit<Item, 'track' | 'id'>> & { track?: string; order?: string }

function planOf(items: Record<string, Draft>, links: Record<string, [string, string]> = {}): Plan {
  const parsed = Object.entries(items).map(([id, { order = 'a0', ...item }]) =>
    itemSchema.parse({
      id,
      track: 'wmo',
      title: `Titel van ${id}`,
      kind: 'activity',
      period: 'Q1 2022',
      place: { status: 'planned', order },
      ...item,
    }),
  )
  const refOf = (id: string) => ({ track: items[id]?.track ?? 'wmo', item: id })
  const parsedLinks = Object.entries(links).map(([id, [from, to]]): Link => {
    return linkSchema.parse({ id, from: refOf(from), to: refOf(to), type: 'FS' })
  })
  return {
    ...emptyPlan(programmeIdSchema.parse('p'), TRACKS),
    items: new Map(parsed.map((item) => [itemKey({ track: item.track, item: item.id }), item])),
    links: new Map(parsedLinks.map((link) => [`programme#${link.id}` as const, link])),
  }
}

const board = (plan: Plan, filter: Partial<PlanFilter> = {}) =>
  boardOf(plan, deriveSchedule(plan, TODAY), { lanes: 'track', people: [], filter: { ...NO_FILTER, ...filter } })
const keysOf = (plan: Plan, filter: Partial<PlanFilter> = {}) =>
  board(plan, filter).lanes.flatMap(({ columns }) =>
    STATUSES.flatMap((status) => columns[status].map(({ key }) => key)),
  )

describe('the board', () => {
  const plan = planOf({
    c: { order: 'a1' },
    b: { order: 'a1' },
    a: { order: 'a2', place: { status: 'done', order: 'a2' } },
    x: { track: 'jeugd', place: { status: 'in-progress', order: 'a0' } },
    gone: { removed: { by: 'x', at: '' } },
  })

  it('has a lane per track with its cards by column, equal places in the same order for everyone', () => {
    const [wmo, jeugd] = board(plan).lanes
    expect(wmo?.columns.planned.map(({ key }) => key)).toEqual(['wmo/b', 'wmo/c'])
    expect(wmo?.columns.done.map(({ key }) => key)).toEqual(['wmo/a'])
    expect(jeugd?.columns['in-progress'].map(({ key }) => key)).toEqual(['jeugd/x'])
  })

  it('counts per column over all lanes, and per lane what is done', () => {
    expect(board(plan).counts).toEqual({ planned: 2, 'in-progress': 1, 'awaiting-decision': 0, done: 1 })
    expect(board(plan).lanes[0]).toMatchObject({ total: 3, done: 1 })
    expect(board(plan, { text: 'niets' }).lanes[0]).toMatchObject({ total: 3, done: 1 })
  })

  it('[BRD2] places a card among the cards of its own track only', () => {
    const both = planOf({ a: {}, x: { track: 'jeugd' } })
    expect(board(both).lanes[0]?.whole.planned.map(({ key }) => key)).toEqual(['wmo/a'])
  })
})

describe('the filter', () => {
  const plan = planOf({
    a: { title: 'Vóór de raad', who: 'sanne@example.org' },
    b: { title: 'Besluit', period: 'medio 2022' },
  })

  it('finds words in title and period, without accents and capitals', () => {
    expect(keysOf(plan, { text: 'voor RAAD' })).toEqual(['wmo/a'])
    expect(keysOf(plan, { text: 'medio' })).toEqual(['wmo/b'])
    expect(keysOf(plan, { text: '  ' })).toHaveLength(2)
  })

  it('finds what is of somebody, or of nobody yet', () => {
    expect(keysOf(plan, { people: new Set(['sanne@example.org']) })).toEqual(['wmo/a'])
    expect(keysOf(plan, { people: new Set([null]) })).toEqual(['wmo/b'])
  })

  it('shows both ends of a knelpunt when only those are asked for', () => {
    const linked = planOf(
      { late: { period: 'Q4 2022' }, early: { period: 'Q1 2022' }, free: {} },
      { l: ['late', 'early'] },
    )
    expect(keysOf(linked, { onlyProblems: true })).toEqual(['wmo/early', 'wmo/late'])
  })
})

describe('[BRD3] the worst link', () => {
  const bottleneck = (plan: Plan, key: string) =>
    [...board(plan).cards.values()].find((card) => card.key === key)?.bottleneck

  it('is about the card that begins too early, and seen from the other as something of the other', () => {
    const plan = planOf({ late: { period: 'Q4 2022' }, early: { period: 'Q1 2022' } }, { l: ['late', 'early'] })
    expect(bottleneck(plan, 'wmo/early')).toMatchObject({ state: 'conflict', reason: 'too-early', isOwn: true })
    expect(bottleneck(plan, 'wmo/late')).toMatchObject({ state: 'conflict', isOwn: false, other: 'wmo/early' })
  })

  it('is a conflict rather than a maybe, and own rather than of the other', () => {
    const plan = planOf(
      { maybe: { period: 'Q1 2022' }, late: { period: 'Q4 2022' }, it: { period: 'Q1 2022' } },
      { m: ['maybe', 'it'], l: ['late', 'it'] },
    )
    expect(bottleneck(plan, 'wmo/it')).toMatchObject({ state: 'conflict', other: 'wmo/late' })
  })

  it('is none when all links fit, and every link is counted', () => {
    const plan = planOf({ a: { period: 'Q1 2022' }, b: { period: 'Q3 2022' } }, { l: ['a', 'b'] })
    expect(bottleneck(plan, 'wmo/a')).toBeNull()
    expect([...board(plan).cards.values()].map(({ linkCount }) => linkCount)).toEqual([1, 1])
  })
})

it('a folded lane says how many cards stand where and what comes first of what is not done', () => {
  const plan = planOf({
    done: { period: 'Q1 2020', place: { status: 'done', order: 'a0' } },
    later: { period: 'Q3 2022' },
    first: { period: 'Q1 2022' },
    never: { period: 'ooit' },
  })
  const [lane] = board(plan).lanes
  const summary = lane && laneSummary(lane)
  expect(summary?.counts).toMatchObject({ planned: 3, done: 1 })
  expect(summary?.first?.key).toBe('wmo/first')
})
