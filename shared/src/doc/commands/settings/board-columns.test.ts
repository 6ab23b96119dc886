import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BoardColumn, boardColumns } from '../../../model/board-columns.ts'
import { STATUSES } from '../../../model/fields/place.ts'
import { settingsMap } from '../../layout.ts'
import { SamplePlan } from '../../testing/sample-plan.ts'
import { revertChanges } from '../undo/revert.ts'
import { setBoardColumns } from './settings.ts'

const BUSY: BoardColumn = { status: 'in-progress', name: 'Mee bezig', limit: 5, isNarrowWhenEmpty: false }
const DONE: BoardColumn = { status: 'done', name: '', limit: null, isNarrowWhenEmpty: true }

describe('[BCO1] the columns of the board', () => {
  test('are those of the statuses when the document says nothing of them', () => {
    const columns = boardColumns(new SamplePlan().plan.settings.boardColumns)
    expect(columns.map(({ status }) => status)).toEqual(STATUSES)
    expect(columns.every(({ name, limit }) => name === '' && limit === null)).toBe(true)
  })

  test('are set as one value, reported, and taken back', () => {
    const sample = new SamplePlan()
    const made = setBoardColumns([BUSY, DONE])(sample.context())
    expect(made).toMatchObject({
      ok: true,
      changes: [{ collection: 'settings', field: 'boardColumns', before: null, after: [BUSY, DONE] }],
    })
    const order = boardColumns(sample.plan.settings.boardColumns).map(({ status }) => status)
    expect(order).toEqual(['in-progress', 'done', 'planned', 'awaiting-decision'])
    if (!made.ok) throw new Error(made.code)
    expect(revertChanges(made.changes)(sample.context()).ok).toBe(true)
    expect(sample.plan.settings.boardColumns).toEqual([])
  })

  test.each([
    ['a column that is there twice', [BUSY, BUSY]],
    ['a limit of nothing', [{ ...BUSY, limit: 0 }]],
    ['half a card', [{ ...BUSY, limit: 1.5 }]],
    ['a long name', [{ ...BUSY, name: 'x'.repeat(41) }]],
    ['a status nobody knows', [{ ...BUSY, status: 'later' as never }]],
  ])('are refused with %s, and nothing changes', (_, columns) => {
    const sample = new SamplePlan()
    const before = sample.plan
    expect(setBoardColumns(columns)(sample.context())).toEqual({ ok: false, code: 'invalid' })
    expect(sample.plan).toBe(before)
  })

  test('are each status once, whatever a peer wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const sample = new SamplePlan()
        settingsMap(sample.docs.programme).set('boardColumns', value)
        const columns = boardColumns(sample.plan.settings.boardColumns)
        expect(columns.map(({ status }) => status).sort()).toEqual([...STATUSES].sort())
      }),
    )
  })
})
