import { describe, expect, it } from 'vitest'
import { movedColumn, toggledColumn } from '../../views/edit-columns.ts'
import { DEFAULT_COLUMNS, fitColumns, readColumns, type ShownColumn } from './column-set.ts'

const ids = (columns: readonly ShownColumn[]): string => columns.map(({ id }) => id).join(' ')

describe('the columns', () => {
  it('[GRD2] are as kept, each once, with the title first; none kept gives what everybody begins with', () => {
    const kept = ['finish', 'title', 'kleur', 'finish', 'who'].map((id) => ({ id, width: 100 }))
    expect(ids(readColumns(kept))).toBe('title finish who')
    expect(ids(readColumns([{ id: 'slack', width: 100 }]))).toBe('title slack')
    expect(readColumns([])).toBe(DEFAULT_COLUMNS)
    expect(readColumns([{ id: 'kleur', width: 100 }])).toBe(DEFAULT_COLUMNS)
  })

  it('[GRD2] are never too narrow to take hold of, nor wider than a screen', () => {
    expect(
      readColumns([
        { id: 'title', width: 2 },
        { id: 'who', width: 2 },
      ]).map(({ width }) => width),
    ).toEqual([140, 34])
    expect(readColumns([{ id: 'title', width: 5_000 }])[0]?.width).toBe(720)
  })

  it('[GRD2] leave room for the drawing: the title gives way, then the last ones are not shown', () => {
    expect(fitColumns(DEFAULT_COLUMNS, 608)).toBe(DEFAULT_COLUMNS)
    expect(fitColumns(DEFAULT_COLUMNS, 500).map(({ width }) => width)).toEqual([210, 130, 34, 126])
    expect(ids(fitColumns(DEFAULT_COLUMNS, 400))).toBe('title period who')
    expect(ids(fitColumns(DEFAULT_COLUMNS, 50))).toBe('title')
  })

  it('[GRD2] are chosen, and put in another order; the title stays where it is', () => {
    expect(ids(toggledColumn(DEFAULT_COLUMNS, 'slack'))).toBe('title period who status slack')
    expect(ids(toggledColumn(DEFAULT_COLUMNS, 'who'))).toBe('title period status')
    expect(toggledColumn(DEFAULT_COLUMNS, 'title')).toBe(DEFAULT_COLUMNS)
    expect(ids(movedColumn(DEFAULT_COLUMNS, 'status', -1))).toBe('title period status who')
    expect(ids(movedColumn(DEFAULT_COLUMNS, 'period', 1))).toBe('title who period status')
    for (const [id, by] of [
      ['period', -1],
      ['status', 1],
      ['title', 1],
      ['slack', 1],
    ] as const) {
      expect(movedColumn(DEFAULT_COLUMNS, id, by)).toBe(DEFAULT_COLUMNS)
    }
  })
})
