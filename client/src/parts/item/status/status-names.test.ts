import { type BoardColumn, boardColumns } from '@samenspoor/shared/model/board-columns'
import { expect, test } from 'vitest'
import { statusNames } from './status-names.ts'

const column = (status: BoardColumn['status'], name: string): BoardColumn => ({
  ...{ status, name, limit: null, isNarrowWhenEmpty: false },
})

test('[BCO13] a status is called as its column, and by the usual word when that has no name', () => {
  const stored = [column('awaiting-decision', ' Bij de raad '), column('done', ''), column('planned', 'Straks')]
  const names = { planned: 'Straks', 'in-progress': 'Bezig', 'awaiting-decision': 'Bij de raad', done: 'Klaar' }
  expect(statusNames({ boardColumns: stored })).toEqual(names)
  expect(statusNames({ boardColumns: boardColumns(stored) })).toEqual(names)
  expect(statusNames({ boardColumns: [] }).planned).toBe('Gepland')
  expect(statusNames({ boardColumns: stored }), 'the same object while the columns are').toBe(
    statusNames({ boardColumns: stored }),
  )
})
