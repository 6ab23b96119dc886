import type { Track } from '@samenspoor/shared/model/track'
import { memo } from 'react'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import { cellId } from '../../layout/columns/columns.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'

interface EmptyRowProps {
  readonly rowKey: string
  readonly track: Track
  readonly index: number
  readonly isActive: boolean
  readonly mayWrite: boolean
}

/** A track without items says so, and offers to add the first. */
export const EmptyRow = memo(function EmptyRow({ rowKey, track, index, isActive, mayWrite }: EmptyRowProps) {
  const { addTo } = useActions()
  const cell = cellId({ row: rowKey, column: 'add' })
  return (
    <div
      role="row"
      tabIndex={-1}
      className={`gr t-${track.palette}`}
      style={{ top: index * ROW_HEIGHT }}
      data-row={rowKey}
      aria-level={2}
      aria-rowindex={index + 2}
    >
      <div
        role="gridcell"
        className="gc lane-empty"
        tabIndex={!mayWrite && isActive ? 0 : -1}
        data-cell={mayWrite ? undefined : cell}
      >
        <span className="muted">{NL.laneEmpty(track.title)}</span>
        {mayWrite && (
          <button
            type="button"
            className="donebtn"
            tabIndex={isActive ? 0 : -1}
            data-cell={cell}
            aria-label={NL.laneAddTo(track.title)}
            onClick={() => addTo(track.id)}
          >
            <Icon name="plus" size={11} /> {NL.laneAdd}
          </button>
        )}
      </div>
      <div role="gridcell" className="gt" tabIndex={-1} />
    </div>
  )
})
