import { type BoardColumn, boardColumns } from '@samenspoor/shared/model/board-columns'
import type { Status } from '@samenspoor/shared/model/fields/place'
import { describe, expect, it } from 'vitest'
import { mergeColumns } from './merge-columns.ts'

const opened = boardColumns([])
const changed = (columns: readonly BoardColumn[], status: Status, change: Partial<BoardColumn>) =>
  columns.map((column) => (column.status === status ? { ...column, ...change } : column))
const of = (columns: readonly BoardColumn[], status: Status) => columns.find((column) => column.status === status)

describe('[BCO3] two people who change the columns at once', () => {
  it('keep both what they did, in other columns and in one', () => {
    const mine = changed(opened, 'done', { name: 'Af' })
    const theirs = changed(changed(opened, 'planned', { name: 'Straks' }), 'done', { limit: 9 })
    const merged = mergeColumns(opened, mine, theirs)
    expect(of(merged, 'done')).toMatchObject({ name: 'Af', limit: 9 })
    expect(of(merged, 'planned')).toMatchObject({ name: 'Straks' })
  })

  it('keep the order of who changed it, the last when both did', () => {
    const turned = [...opened].reverse()
    expect(mergeColumns(opened, opened, turned)).toEqual(turned)
    expect(mergeColumns(opened, turned, opened)).toEqual(turned)
    expect(mergeColumns(opened, turned, [...opened.slice(1), ...opened.slice(0, 1)])).toEqual(turned)
  })

  it('have what the last of them wrote where both wrote', () => {
    const merged = mergeColumns(opened, changed(opened, 'done', { limit: 3 }), changed(opened, 'done', { limit: 4 }))
    expect(of(merged, 'done')?.limit).toBe(3)
  })
})
