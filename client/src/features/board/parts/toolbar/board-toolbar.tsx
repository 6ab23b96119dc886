import type { Person } from '@samenspoor/shared/model/person'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { listNl } from '../../../../nl/common.ts'
import { FilterButton } from '../../../../parts/filter/filter-button.tsx'
import type { PlanFilter } from '../../../../parts/filter/plan-filter.ts'
import { firstName } from '../../../../parts/first-name.ts'
import { UndoButtons } from '../../../../parts/undo-buttons.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Menu } from '../../../../ui/menu.tsx'
import type { BoardView } from '../../model/board-view.ts'
import { LANE_KINDS } from '../../model/lane-groups.ts'
import { MoreButton } from './more-button.tsx'
import { ViewButton } from './view-button.tsx'

interface BoardToolbarProps {
  readonly filter: PlanFilter
  readonly onFilter: (filter: PlanFilter) => void
  /** How many cards pass it. */
  readonly shownCount: number
  readonly view: BoardView
  readonly onView: (view: BoardView) => void
  readonly people: readonly Person[]
  readonly draggers: readonly Person[]
  /** Absent for who may not write anywhere. */
  readonly onNew: (() => void) | undefined
}

/** Taking back, filtering, what is shown, and a new card. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { filter, onFilter, shownCount, view, onView, people, draggers, onNew } = props
  const names = draggers.map(firstName)
  const lanesNow = BOARD_NL.lanesBy(BOARD_NL.laneKinds[view.lanes])
  return (
    <section className="bar2 board-bar" aria-label={BOARD_NL.toolbar}>
      {onNew && (
        <>
          <UndoButtons />
          <span className="sep" />
        </>
      )}
      <FilterButton filter={filter} onChange={onFilter} people={people} shownCount={shownCount} />
      <Menu
        label={lanesNow}
        choices={LANE_KINDS.map((kind) => ({
          id: kind,
          label: BOARD_NL.laneKinds[kind],
          isChecked: view.lanes === kind,
          onChoose: () => onView({ ...view, lanes: kind }),
        }))}
      >
        <Icon name="group" />
        <span className="bar-word">{lanesNow}</span>
        <Icon name="chevron-down" size={12} />
      </Menu>
      <ViewButton view={view} onView={onView} />
      <button
        type="button"
        className="btn"
        aria-pressed={filter.onlyProblems}
        onClick={() => onFilter({ ...filter, onlyProblems: !filter.onlyProblems })}
      >
        <Icon name="link" />
        <span>{BOARD_NL.onlyBottlenecks}</span>
      </button>
      <span className="grow" />
      {names.length > 0 && (
        <span className="sm muted board-live">{BOARD_NL.someoneDrags(listNl(names), names.length)}</span>
      )}
      <MoreButton />
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
