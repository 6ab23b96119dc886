import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { rowsOf } from '../../layout/rows/rows.ts'
import { testItem, testPlan } from '../../layout/test-plan.ts'
import { everything, extended, NOTHING_CHOSEN, toggled, withoutGone } from './choose.ts'

const { plan, schedule } = testPlan(['wmo/a', 'wmo/b', 'wmo/c', 'jeugd/d'].map((key) => testItem(key, 'Q1 2022')))
const rows = rowsOf(plan, schedule, { folded: new Set(), doneShown: new Set(), filter: NO_FILTER })
const folded = rowsOf(plan, schedule, { folded: new Set(['jeugd']), doneShown: new Set(), filter: NO_FILTER })

describe('[CHO1] choosing several items', () => {
  it('adds one and takes it out again', () => {
    const two = toggled(toggled(NOTHING_CHOSEN, 'wmo/a'), 'wmo/c')
    expect([...two.chosen]).toEqual(['wmo/a', 'wmo/c'])
    expect([...toggled(two, 'wmo/a').chosen]).toEqual(['wmo/c'])
    expect(toggled(toggled(NOTHING_CHOSEN, 'wmo/a'), 'wmo/a')).toEqual(NOTHING_CHOSEN)
  })

  it('chooses a range over the headers of lanes, both ways, from the anchor', () => {
    const start = toggled(NOTHING_CHOSEN, 'wmo/b')
    const down = extended(start, rows, 'wmo/b', 'jeugd/d', false)
    expect([...down.chosen]).toEqual(['wmo/b', 'wmo/c', 'jeugd/d'])
    expect([...extended(down, rows, 'jeugd/d', 'wmo/a', false).chosen]).toEqual(['wmo/a', 'wmo/b'])
  })

  it('keeps what was chosen when a range is added, and begins where the focus was', () => {
    const far = toggled(NOTHING_CHOSEN, 'jeugd/d')
    expect([...extended({ ...far, anchor: null }, rows, 'wmo/a', 'wmo/b', true).chosen]).toEqual([
      'jeugd/d',
      'wmo/a',
      'wmo/b',
    ])
    expect(extended(far, rows, 'weg/x', 'weg/y', false)).toEqual(far)
  })

  it('can be all', () => {
    expect(everything(rows).chosen.size).toBe(4)
  })
})

it('[CHO3] what has no row any more is chosen no more', () => {
  const all = everything(rows)
  expect([...withoutGone(all, folded).chosen]).toEqual(['wmo/a', 'wmo/b', 'wmo/c'])
  expect(withoutGone(all, rows)).toBe(all)
})
