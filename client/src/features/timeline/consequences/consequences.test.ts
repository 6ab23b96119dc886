import type { Change } from '@samenspoor/shared/model/change'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { impactOf } from '@samenspoor/shared/schedule/impact/impact'
import { describe, expect, it } from 'vitest'
import { testItem, testLink, testPlan } from '../layout/test-plan.ts'
import { type Consequences, consequencesOf } from './consequences.ts'
import { verdictOf } from './verdict.ts'

const RULE = {
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
  starts: 'start',
  noticeItem: 'opzeggen',
}
const HANGS = { certainty: 'conditional', conditionalOn: { track: 'wmo', item: 'besluit' } }
const ITEMS = [
  testItem('wmo/besluit', 'uiterlijk Q2 2022', { kind: 'decision', rule: RULE }),
  testItem('wmo/opzeggen', 'voor 1 juli 2022', { kind: 'milestone', ...HANGS }),
  testItem('wmo/start', 'Q1 2024', { kind: 'milestone', ...HANGS }),
  testItem('jeugd/plan', 'Q1 2022'),
  testItem('jeugd/bouw', 'Q2 2022'),
  testItem('wmo/na', 'Q3 2022'),
]
const LINKS = [testLink('jeugd/plan', 'jeugd/bouw'), testLink('jeugd/bouw', 'wmo/na')]

const move = (key: string, to: string, mine = 'jeugd'): Consequences => moveAll({ [key]: to }, mine)

function moveAll(words: Readonly<Record<string, string>>, mine: string): Consequences {
  const { plan, schedule } = testPlan(ITEMS, LINKS)
  const moved = Object.entries(words).map(([key, to]) => {
    return { key: key as ItemKey, from: plan.items.get(key as ItemKey)?.period ?? '', to }
  })
  const changes = moved.map(({ key, from, to }): Change => {
    const [track, id = ''] = key.split('/')
    const home = `track:${track}` as Change['home']
    return { home, collection: 'items', id, field: 'period', before: from, after: to }
  })
  const found = consequencesOf(plan, impactOf(plan, changes, schedule), moved, (each) => each === mine)
  if (!found) throw new Error('nothing')
  return found
}

const lines = ({ tracks }: Consequences) =>
  tracks.flatMap(({ list }) => list.map((each) => `${each.kind} ${each.item.track}/${each.item.id}`))

describe('[IMP1] the consequences of a move', () => {
  it('names what has to move along, per track, and who has to agree', () => {
    const found = move('jeugd/plan', 'Q2 2022')
    expect(lines(found)).toEqual(['moved jeugd/plan', 'pushed jeugd/bouw', 'pushed wmo/na'])
    expect(found.tracks[0]?.list[1]).toMatchObject({ from: 'Q2 2022', to: 'Q3 2022' })
    expect(found.mine.map(({ id }) => id)).toEqual(['jeugd'])
    expect(found.others.map(({ id }) => id)).toEqual(['wmo'])
    expect(found.ownMoves).toEqual([{ ref: { track: 'jeugd', item: 'bouw' }, from: 'Q2 2022', period: 'Q3 2022' }])
    expect(verdictOf(found)).toEqual({ kind: 'moves', count: 2 })
  })

  it('has a missed window first, once, with its next chance; what follows moves by itself', () => {
    const found = move('wmo/besluit', 'uiterlijk Q3 2022', 'wmo')
    expect(lines(found)).toEqual(['moved wmo/besluit', 'missed wmo/opzeggen', 'follows wmo/start'])
    expect(verdictOf(found)).toMatchObject({ kind: 'missed', count: 1, window: { next: { start: '2025-01-01' } } })
    expect(found.tracks[0]?.list[2]).toMatchObject({ from: 'Q1 2024', to: 'Q1 2025' })
    expect(found.ownMoves).toEqual([])
    expect(found.calm.map(({ id }) => id)).toEqual(['jeugd'])
  })

  it('says once of an item that is moved what its window becomes', () => {
    const found = moveAll({ 'wmo/besluit': 'uiterlijk Q3 2022', 'wmo/opzeggen': 'voor 1 oktober 2022' }, 'wmo')
    expect(lines(found)).toEqual(['moved wmo/besluit', 'missed wmo/opzeggen', 'follows wmo/start'])
    expect(found.tracks[0]?.list[1]).toMatchObject({ moved: { from: 'voor 1 juli 2022', to: 'voor 1 oktober 2022' } })
    expect(found.moved.along).toBe(1)
    expect(found.isEmpty).toBe(false)
  })

  it('[CHO4] of several together are those of all: what is moved along is no consequence', () => {
    const found = moveAll({ 'jeugd/plan': 'Q2 2022', 'jeugd/bouw': 'Q3 2022' }, 'jeugd')
    expect(lines(found)).toEqual(['moved jeugd/plan', 'moved jeugd/bouw', 'pushed wmo/na'])
    expect(found.moved).toMatchObject({ key: 'jeugd/plan', along: 1 })
    expect(found.isEmpty).toBe(false)
    expect(moveAll({ 'jeugd/plan': 'Q4 2021', 'wmo/na': 'Q3 2022' }, 'jeugd').isEmpty).toBe(true)
  })

  it('says when there are none', () => {
    const found = move('wmo/na', 'Q4 2022', 'wmo')
    expect(found.isEmpty).toBe(true)
    expect(verdictOf(found)).toEqual({ kind: 'none' })
  })
})
