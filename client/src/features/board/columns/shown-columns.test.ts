import { boardColumns } from '@samenspoor/shared/model/board-columns'
import { describe, expect, it } from 'vitest'
import { readColumns } from './columns-draft.ts'
import { gridOf, isOver, shownColumns } from './shown-columns.ts'

const counts = { planned: 2, 'in-progress': 6, 'awaiting-decision': 0, done: 1 }
const busy = { status: 'in-progress', name: ' Mee bezig ', limit: 5, isNarrowWhenEmpty: true } as const
const waits = { status: 'awaiting-decision', name: '', limit: null, isNarrowWhenEmpty: true } as const

describe('[BCO2] a column with a limit', () => {
  const [first, second] = shownColumns(boardColumns([busy, waits]), counts, { ...counts, 'in-progress': 7 })

  it('is over it by what stands in it, whatever the filter shows', () => {
    expect(first).toMatchObject({ name: 'Mee bezig', shown: 6, total: 7, limit: 5, isNarrow: false })
    expect(first && isOver(first)).toBe(true)
    expect(second && isOver(second)).toBe(false)
    const [full] = shownColumns(boardColumns([busy]), counts, { ...counts, 'in-progress': 5 })
    expect(full && isOver(full)).toBe(false)
  })

  it('is narrow when it is empty and the programme says so', () => {
    expect(second?.isNarrow).toBe(true)
    expect(second && gridOf([second])).toBe('34px')
  })
})

describe('[BCO1] the form of the columns', () => {
  const draft = { status: 'done', name: 'Klaar ', limit: '', isNarrowWhenEmpty: false } as const

  it('takes the usual word of a status for no name of its own, and an empty limit for none', () => {
    expect(readColumns([draft]).columns).toEqual([{ ...draft, name: '', limit: null }])
  })

  it.each(['0', '1000', 'vijf', '2,5', '-1'])('says that %s is no limit', (limit) => {
    expect([...readColumns([{ ...draft, limit }]).wrong]).toEqual(['done limit'])
  })

  it('says that a name is too long', () => {
    expect([...readColumns([{ ...draft, name: 'x'.repeat(41) }]).wrong]).toEqual(['done name'])
  })
})
