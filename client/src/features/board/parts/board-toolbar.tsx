import type { Person } from '@samenspoor/shared/model/person'
import { BOARD_NL } from '../../../nl/board.ts'
import { listNl } from '../../../nl/common.ts'
import { firstName } from '../../../parts/first-name.ts'
import { UndoButtons } from '../../../parts/undo-buttons.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { BoardFilter } from '../model/filter.ts'
import { FilterPanel } from './filter-panel.tsx'

interface BoardToolbarProps {
  readonly filter: BoardFilter
  readonly onFilter: (filter: BoardFilter) => void
  readonly people: readonly Person[]
  readonly draggers: readonly Person[]
  /** Absent for who may not write anywhere. */
  readonly onNew: (() => void) | undefined
}

/** Taking back, filtering, and a new card. */
export function BoardToolbar({ filter, onFilter, people, draggers, onNew }: BoardToolbarProps) {
  const names = draggers.map(firstName)
  return (
    <section className="bar2 board-bar" aria-label={BOARD_NL.toolbar}>
      {onNew && (
        <>
          <UndoButtons />
          <span className="sep" />
        </>
      )}
      <FilterPanel filter={filter} onFilter={onFilter} people={people} />
      <button
        type="button"
        className="btn"
        aria-pressed={filter.onlyBottlenecks}
        onClick={() => onFilter({ ...filter, onlyBottlenecks: !filter.onlyBottlenecks })}
      >
        <Icon name="link" />
        {BOARD_NL.onlyBottlenecks}
      </button>
      <span className="grow" />
      {names.length > 0 && (
        <span className="sm muted board-live">{BOARD_NL.someoneDrags(listNl(names), names.length)}</span>
      )}
      {onNew && (
        <>
          <span className="sep" />
          <button type="button" className="btn p" onClick={onNew}>
            <Icon name="plus" />
            <span className="bar-word">{BOARD_NL.newItem}</span>
          </button>
        </>
      )}
    </section>
  )
}
