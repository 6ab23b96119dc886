import type { PointerEvent } from 'react'
import { GRID_NL as NL } from '../../../../nl/timeline/grid.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import type { Sort } from '../../layout/arranged/sort.ts'
import { COLUMN_CLASS, clampWidth, type ShownColumn } from '../../layout/columns/column-set.ts'
import { cellId, HEAD_ROW } from '../../layout/columns/columns.ts'

interface HeaderCellProps {
  readonly column: ShownColumn
  readonly sort: Sort | null
  readonly isActive: boolean
  /** On a narrow screen the columns are as wide as they are. */
  readonly isFixed: boolean
}

/**
 * The name of a column: choosing it sorts, its right edge makes it wider. Shift and the arrows make it wider too, and so
 * do the buttons of Kolommen kiezen.
 */
export function HeaderCell({ column: { id, width }, sort, isActive, isFixed }: HeaderCellProps) {
  const actions = useActions()
  const sorted = sort?.column === id ? (sort.isDescending ? 'descending' : 'ascending') : 'none'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles the keys of all its cells
    <div
      role="columnheader"
      tabIndex={isActive ? 0 : -1}
      className={`gc ${COLUMN_CLASS[id]}`}
      style={{ width }}
      data-cell={cellId({ row: HEAD_ROW, column: id })}
      aria-sort={sorted}
      title={NL.sortHint(NL.columns[id])}
      onClick={() => actions.sortBy(id)}
    >
      <span className="words">{NL.columns[id]}</span>
      {sorted !== 'none' && <Icon name={sorted === 'descending' ? 'chevron-down' : 'chevron-up'} size={12} />}
      {!isFixed && (
        <span
          className="col-grip"
          aria-hidden="true"
          onClick={(event) => event.stopPropagation()}
          onPointerDown={(event) => follow(event, width, (next) => actions.setWidth(id, clampWidth(id, next)))}
        />
      )}
    </div>
  )
}

/** Follows the pointer until it is let go. */
function follow(event: PointerEvent<HTMLElement>, width: number, onWidth: (width: number) => void): void {
  if (event.button !== 0) return
  event.preventDefault()
  const grip = event.currentTarget
  const startX = event.clientX
  grip.setPointerCapture(event.pointerId)
  const onMove = (move: globalThis.PointerEvent) => onWidth(width + move.clientX - startX)
  const onEnd = () => {
    grip.removeEventListener('pointermove', onMove)
    grip.removeEventListener('lostpointercapture', onEnd)
  }
  grip.addEventListener('pointermove', onMove)
  grip.addEventListener('lostpointercapture', onEnd)
}
