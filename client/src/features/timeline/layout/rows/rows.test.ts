import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { testItem, testLink, testPlan } from '../test-plan.ts'
import { spanOfParts } from './parts-span.ts'
import { type Row, type RowOptions, rowFinder, rowsOf } from './rows.ts'

const PLAIN: RowOptions = { folded: new Set(), doneShown: new Set(), filter: NO_FILTER }
const done = { place: { status: 'done', order: 'a' } }

function rows(
  items: Parameters<typeof testPlan>[0],
  options: Partial<RowOptions> = {},
  links = testPlan([]).plan.links,
) {
  const { plan, schedule } = testPlan(items, [...links.values()])
  return rowsOf(plan, schedule, { ...PLAIN, ...options })
}

const outline = (list: readonly Row[]) =>
  list.map((row) => (row.kind === 'item' ? `${'  '.repeat(row.depth)}${row.key}` : row.key))

describe('the rows of the timeline', () => {
  it('has a header per track, in the order of the programme, and items in the order of the team', () => {
    const list = rows([testItem('jeugd/a', 'Q1 2022'), testItem('wmo/b', 'Q1 2022'), testItem('wmo/a', 'Q4 2022')])
    expect(outline(list)).toEqual(['lane:wmo', 'wmo/a', 'wmo/b', 'lane:jeugd', 'jeugd/a'])
  })

  it('puts what hangs under an item right after it', () => {
    const list = rows([
      testItem('wmo/a', ''),
      testItem('wmo/b', ''),
      testItem('wmo/z', '', { parent: 'a' }),
      testItem('wmo/y', '', { parent: 'z' }),
    ])
    expect(outline(list).slice(1, 5)).toEqual(['wmo/a', '  wmo/z', '    wmo/y', 'wmo/b'])
  })

  it('[GRD5] folds what hangs under an item away, however deep, and shows it when something is searched', () => {
    const items = [
      testItem('wmo/a', ''),
      testItem('wmo/b', ''),
      testItem('wmo/z', 'Q1 2022', { parent: 'a' }),
      testItem('wmo/y', 'Q3 2022', { parent: 'z', title: 'Zoek' }),
    ]
    const folded = new Set(['wmo/a'])
    expect(outline(rows(items, { folded })).slice(1, 3)).toEqual(['wmo/a', 'wmo/b'])
    expect(rows(items, { folded })[1]).toMatchObject({ isFolded: true, parts: [{ key: 'wmo/z' }, { key: 'wmo/y' }] })
    expect(rows(items)[1]).toMatchObject({ isFolded: false })
    expect(rows(items)[4]).toMatchObject({ key: 'wmo/b', isFolded: null, parts: [] })
    expect(outline(rows(items, { folded, filter: { ...NO_FILTER, text: 'zoek' } }))).toContain('wmo/y')
  })

  it('[GRD5] sums up what hangs under an item, from its first to its last day, also what is done or folded away', () => {
    const items = [
      testItem('wmo/a', ''),
      testItem('wmo/z', 'Q2 2022', { parent: 'a' }),
      testItem('wmo/y', 'Q4 2021', { parent: 'z', ...done }),
      testItem('wmo/x', 'ooit', { parent: 'a' }),
    ]
    const [, row] = rows(items, { folded: new Set(['wmo/a']) })
    expect(row?.kind === 'item' && spanOfParts(row.parts)).toEqual({ from: '2021-10-01', to: '2022-06-30' })
    expect(spanOfParts([])).toBeNull()
  })

  it('[GRD5] finds the row at which a folded item is seen: its lane, or the item that it hangs under', () => {
    const items = [testItem('wmo/a', ''), testItem('wmo/z', '', { parent: 'a' }), testItem('jeugd/a', '')]
    const rowOf = rowFinder(rows(items, { folded: new Set(['wmo/a', 'jeugd']) }))
    expect(['wmo/a', 'wmo/z', 'jeugd/a'].map((key) => rowOf(key as ItemKey))).toEqual([1, 1, 2])
    expect(rowOf('wmo/weg')).toBeUndefined()
  })

  it('shows items whose parent is gone, and items that are each other’s parent', () => {
    const list = rows([
      testItem('wmo/a', '', { parent: 'weg' }),
      testItem('wmo/b', '', { parent: 'c' }),
      testItem('wmo/c', '', { parent: 'b' }),
    ])
    expect(outline(list).slice(1, 4)).toEqual(['wmo/a', 'wmo/b', '  wmo/c'])
  })

  it('hides what is done until it is asked for, and counts it', () => {
    const items = [testItem('wmo/a', '', done), testItem('wmo/b', '')]
    expect(outline(rows(items)).slice(0, 2)).toEqual(['lane:wmo', 'wmo/b'])
    expect(rows(items)[0]).toMatchObject({ openCount: 1, doneCount: 1 })
    expect(outline(rows(items, { doneShown: new Set(['wmo']) })).slice(0, 3)).toEqual(['lane:wmo', 'wmo/a', 'wmo/b'])
  })

  it('leaves the header of a folded track', () => {
    const list = rows([testItem('wmo/a', ''), testItem('jeugd/a', '')], { folded: new Set(['wmo']) })
    expect(outline(list)).toEqual(['lane:wmo', 'lane:jeugd', 'jeugd/a'])
  })

  it('says so when a track has nothing yet', () => {
    expect(rows([testItem('wmo/a', '')]).at(-1)).toMatchObject({ kind: 'empty', key: 'empty:jeugd' })
  })

  it('finds with a filter also what is folded or done, and leaves out tracks without a hit', () => {
    const items = [testItem('wmo/a', '', { ...done, title: 'Eén plan' }), testItem('jeugd/a', '')]
    const list = rows(items, { folded: new Set(['wmo']), filter: { ...NO_FILTER, text: 'een' } })
    expect(outline(list)).toEqual(['lane:wmo', 'wmo/a'])
  })

  it('carries the worst sign of what an item needs, and counts the items that carry one', () => {
    const items = [
      testItem('wmo/a', 'Q4 2022'),
      testItem('wmo/b', 'Q1 2022'),
      testItem('wmo/c', 'Q4 2022-Q1 2023'),
      testItem('jeugd/a', 'Q4 2021', done),
    ]
    const links = [testLink('wmo/a', 'wmo/b'), testLink('wmo/a', 'wmo/c'), testLink('wmo/a', 'jeugd/a')]
    const { plan, schedule } = testPlan(items, links)
    const list = rowsOf(plan, schedule, PLAIN)
    expect(list[0]).toMatchObject({ conflicts: 1, possibleConflicts: 1 })
    expect(list.filter((row) => row.kind === 'item').map(({ signal }) => signal)).toEqual([
      null,
      'conflict',
      'possible-conflict',
    ])
  })
})
