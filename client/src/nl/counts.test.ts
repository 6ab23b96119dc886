import { describe, expect, it } from 'vitest'
import { COLUMNS_NL } from './board/board-columns.ts'
import { counted } from './counted.ts'
import { UNDO_NL } from './history/undo.ts'
import { VERSIONS_NL } from './history/versions.ts'
import { TABLE_NL } from './timeline/table.ts'
import { WORKING_NL } from './working/working.ts'

describe('counts in words', () => {
  it('[CLM3] say one as one and more as more', () => {
    const notMine = ([count, chosen]: readonly [number, number]) => WORKING_NL.notMine(count, chosen)
    expect(
      (
        [
          [1, 1],
          [3, 3],
          [1, 3],
          [2, 3],
        ] as const
      ).map(notMine),
    ).toEqual([
      'Dat mag je niet wijzigen',
      'Die mag je niet wijzigen',
      '1 daarvan mag je niet wijzigen',
      '2 daarvan mag je niet wijzigen',
    ])
    expect([1, 2].map(COLUMNS_NL.atMost)).toEqual(['hooguit 1 kaart', 'hooguit 2 kaarten'])
    expect([TABLE_NL.shown(1, 1), TABLE_NL.shown(1, 2)]).toEqual(['1 van 1 regel', '1 van 2 regels'])
    expect([1, 2].map(VERSIONS_NL.mayNot)).toEqual([
      '1 verschil blijft staan, omdat je dat niet mag wijzigen.',
      '2 verschillen blijven staan, omdat je die niet mag wijzigen.',
    ])
  })

  it('[CLM3] use the words of the glossary, the same in every place', () => {
    expect((['items', 'links', 'actions', 'others'] as const).map((kind) => counted(kind, 2))).toEqual([
      '2 items',
      '2 afhankelijkheden',
      '2 acties',
      '2 andere dingen',
    ])
    expect(UNDO_NL.fieldOfMany('Periode', 'items', 3)).toBe('periode van 3 items')
  })
})
