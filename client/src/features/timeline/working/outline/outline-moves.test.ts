import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../../parts/filter/plan-filter.ts'
import { rowsOf } from '../../layout/rows/rows.ts'
import { testItem, testPlan } from '../../layout/test-plan.ts'
import { outlineMoves } from './outline-moves.ts'

const { plan, schedule } = testPlan([
  testItem('wmo/a', ''),
  testItem('wmo/b', '', { parent: 'a' }),
  testItem('wmo/c', '', { parent: 'a' }),
  testItem('wmo/d', '', { parent: 'c' }),
  testItem('wmo/e', ''),
  testItem('jeugd/f', ''),
])
const rows = rowsOf(plan, schedule, { folded: new Set(), doneShown: new Set(), filter: NO_FILTER })

test.each([
  ['wmo/a', null, undefined],
  ['wmo/b', null, null],
  ['wmo/c', 'b', null],
  ['wmo/d', null, 'a'],
  ['wmo/e', 'a', undefined],
  ['jeugd/f', null, undefined],
] as const)(
  '[GRD7] %s hangs under the item before it at the same depth, and goes out one step at a time',
  (key, under, out) => {
    const moves = outlineMoves(rows, plan, key)
    expect([moves.under?.id ?? null, moves.out]).toEqual([under, out])
  },
)
