import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { rowsOf } from '../rows/rows.ts'
import { testItem, testPlan } from '../test-plan.ts'
import { type Cell, cellAfter, type Step } from './columns.ts'

const { plan, schedule } = testPlan([
  testItem('wmo/a', 'Q1 2022'),
  testItem('wmo/b', 'Q1 2022', { parent: 'a' }),
  testItem('wmo/c', 'Q1 2022', { place: { status: 'done', order: 'a' } }),
])
const SHOWN = ['title', 'period', 'who', 'status'] as const
const rows = rowsOf(plan, schedule, { folded: new Set(), doneShown: new Set(), filter: NO_FILTER })

function walk(from: Cell, ...steps: Step[]): string {
  const end = steps.reduce((cell, step) => cellAfter(rows, cell, step, 2, SHOWN), from)
  return `${end.row} ${end.column}`
}
const lane: Cell = { row: 'lane:wmo', column: 'lane' }
const bar: Cell = { row: 'wmo/b', column: 'bar' }

describe('moving through the grid', () => {
  it('goes from cell to cell, and stops at the last', () => {
    expect(walk({ row: 'wmo/a', column: 'title' }, 'right', 'right')).toBe('wmo/a who')
    expect(walk({ row: 'wmo/a', column: 'title' }, 'row-end', 'right')).toBe('wmo/a bar')
    expect(walk(bar, 'row-start')).toBe('wmo/b title')
  })

  it('keeps the column between items, and takes the first stop of another kind of row', () => {
    expect(walk(bar, 'up')).toBe('wmo/a bar')
    expect(walk(bar, 'up', 'up')).toBe('lane:wmo lane')
    expect(walk(bar, 'last')).toBe('empty:jeugd add')
  })

  it('goes left from a title to what it hangs under', () => {
    expect(walk({ row: 'wmo/b', column: 'title' }, 'left')).toBe('wmo/a title')
    expect(walk({ row: 'wmo/a', column: 'title' }, 'left')).toBe('lane:wmo lane')
    expect(walk(lane, 'left')).toBe('lane:wmo lane')
  })

  it('reaches the button that shows what is done', () => {
    expect(walk(lane, 'right')).toBe('lane:wmo done')
  })

  it('pages, and stays inside', () => {
    expect(walk(lane, 'page-down')).toBe('wmo/b title')
    expect(walk(lane, 'page-up')).toBe('lane:wmo lane')
    expect(walk(lane, 'page-down', 'page-down', 'page-down')).toBe('empty:jeugd add')
  })

  it('knows only title and bar on a narrow frame', () => {
    expect(cellAfter(rows, { row: 'wmo/a', column: 'title' }, 'right', 2, ['title']).column).toBe('bar')
  })
})
