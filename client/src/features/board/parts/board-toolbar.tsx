import type { Person } from '@samenspoor/shared/model/person'
import { BOARD_NL } from '../../../nl/board.ts'
import { listNl } from '../../../nl/common.ts'
import { firstName } from '../../../parts/first-name.ts'
import { useUndo } from '../../../sync/use-undo.ts'
import { useUndoState } from '../../../sync/use-view.ts'
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
  const { undo, redo } = useUndo()
  const steps = useUndoState()
  const names = draggers.map(firstName)
  return (
    <section className="bar2 board-bar" aria-label={BOARD_NL.toolbar}>
      {onNew && (
        <>
          <button
            type="button"
            className="btn ghost sq"
            aria-label={BOARD_NL.undo}
            title={BOARD_NL.step(BOARD_NL.undo, steps.undo)}
            disabled={steps.undo === null}
            onClick={undo}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="btn ghost sq"
            aria-label={BOARD_NL.redo}
            title={BOARD_NL.step(BOARD_NL.redo, steps.redo)}
            disabled={steps.redo === null}
            onClick={redo}
          >
            <Icon name="redo" />
          </button>
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
