import { type Item, itemSchema } from '@samenspoor/shared/model/entities/item'
import { type Link, linkSchema } from '@samenspoor/shared/model/entities/link'
import { STATUSES } from '@samenspoor/shared/model/fields/place'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { personSchema } from '@samenspoor/shared/model/person'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { type Track, trackSchema } from '@samenspoor/shared/model/track'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_FILTER, type PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { type Board, boardOf } from './board-model.ts'
import type { LaneKind } from './lane-groups.ts'
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

describe('[BCO4] the lanes', () => {
  const SANNE = personSchema.parse({
    id: 'sanne@example.org',
    name: 'Sanne',
    initials: 'S',
    title: '',
    role: 'teamlid',
    tracks: [],
    colour: 1,
  })
  const plan = planOf({
    hers: { who: SANNE.id },
    gone: { who: 'weg@example.org' },
    raad: { track: 'jeugd', kind: 'decision', decidingBody: 'council' },
    open: { kind: 'decision' },
  })
  const lanes = (kind: LaneKind, filter = NO_FILTER) =>
    boardOf(plan, deriveSchedule(plan, TODAY), { lanes: kind, people: [SANNE], filter }).lanes.map((lane) => [
      lane.key,
      lane.whole.planned.map(({ key }) => key),
    ])

  it('are of people, and one of nobody, where also is what was of somebody who left', () => {
    expect(lanes('owner')).toEqual([
      ['owner:sanne@example.org', ['wmo/hers']],
      ['owner:', ['wmo/gone', 'wmo/open', 'jeugd/raad']],
    ])
  })

  it('are of who decides, and one of what is no decision', () => {
    expect(lanes('body')).toEqual([
      ['body:council', ['jeugd/raad']],
      ['body:open', ['wmo/open']],
      ['body:none', ['wmo/gone', 'wmo/hers']],
    ])
  })

  it('stay when a filter hides their cards', () => {
    expect(lanes('owner', { ...NO_FILTER, text: 'niets' })).toHaveLength(2)
  })
})

describe('[BCO6] after a change', () => {
  it('what did not change is the same object: cards, columns and lanes', () => {
    const before = planOf({ a: { order: 'a1' }, b: { order: 'a2' }, x: { track: 'jeugd' } })
    const options = { lanes: 'track', people: [], filter: NO_FILTER } as const
    const cache = newScheduleCache()
    const first = boardOf(before, deriveSchedule(before, TODAY, cache), options)
    const b = before.items.get('wmo/b')
    if (!b) throw new Error('there is no b')
    const after = { ...before, items: new Map(before.items).set('wmo/b', { ...b, title: 'Anders' }) }
    const second = boardOf(after, deriveSchedule(after, TODAY, cache), options, first)
    expect(second.cards.get('wmo/a')).toBe(first.cards.get('wmo/a'))
    expect(second.cards.get('wmo/b')).not.toBe(first.cards.get('wmo/b'))
    expect(second.lanes[0]?.columns.done).toBe(first.lanes[0]?.columns.done)
    expect(second.lanes[0]).not.toBe(first.lanes[0])
    expect(second.lanes[1]).toBe(first.lanes[1])
  })

  it('the order is the same as when it is made afresh, whatever moved', () => {
    const item = fc.record({ order: fc.constantFrom('a', 'b', 'c', 'd'), status: fc.constantFrom(...STATUSES) })
    const plans = fc
      .array(item, { minLength: 1, maxLength: 8 })
      .map((items) =>
        planOf(
          Object.fromEntries(items.map(({ order, status }, index) => [`i${index}`, { place: { status, order } }])),
        ),
      )
    const options = { lanes: 'track', people: [], filter: NO_FILTER } as const
    fc.assert(
      fc.property(plans, plans, (before, after) => {
        const first = boardOf(before, deriveSchedule(before, TODAY), options)
        const schedule = deriveSchedule(after, TODAY)
        const keys = (board: Board) => [...board.cards.keys()]
        expect(keys(boardOf(after, schedule, options, first))).toEqual(keys(boardOf(after, schedule, options)))
      }),
    )
  })
})
