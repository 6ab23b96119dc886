import { memo } from 'react'
import { GRID_NL } from '../../../../nl/timeline/grid.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { Signal } from '../../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'
import { TrackMark } from '../../../../ui/marks/track-mark.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import type { LaneRail } from '../../layout/bars/lane-rail.ts'
import { type Column, cellId } from '../../layout/columns/columns.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import { type Group, toneOf } from '../../layout/rows/group.ts'
import type { LaneRow as Lane } from '../../layout/rows/rows.ts'

interface LaneRowProps {
  readonly lane: Lane
  readonly index: number
  readonly rail: LaneRail
  readonly activeColumn: Column | null
  readonly columnCount: number
  readonly isCompact: boolean
  /** What a move under way touches here; null when nothing is moved. */
  readonly touched: number | null
}

/** The header of a track: fold it, see how much is open and what is wrong, and its line in one glance. */
export const LaneRow = memo(function LaneRow({
  lane,
  index,
  rail,
  activeColumn,
  columnCount,
  isCompact,
  touched,
}: LaneRowProps) {
  const { group, isFolded, isDoneShown, openCount, doneCount, conflicts, possibleConflicts } = lane
  const actions = useActions()
  const doneWords = isDoneShown ? NL.hideDone(doneCount) : NL.showDone(doneCount)
  const name = isCompact ? group.shortTitle : group.title
  return (
    <div
      role="row"
      tabIndex={-1}
      className={`gr lane ${toneOf(group)}`}
      style={{ top: index * ROW_HEIGHT }}
      data-row={lane.key}
      aria-level={1}
      aria-expanded={!isFolded}
      aria-rowindex={index + 2}
      aria-label={laneName(lane)}
    >
      <div
        role="gridcell"
        className="gc lane-h"
        aria-colspan={columnCount}
        tabIndex={activeColumn === 'lane' ? 0 : -1}
        data-cell={cellId({ row: lane.key, column: 'lane' })}
        onDoubleClick={() => actions.fold(group.id, !isFolded)}
      >
        <button
          type="button"
          className="tw"
          tabIndex={-1}
          aria-label={isFolded ? NL.unfold(group.title) : NL.fold(group.title)}
          onClick={() => actions.fold(group.id, !isFolded)}
        >
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
        </button>
        <GroupMark group={group} />
        <b>{name}</b>
        <span className="cnt" title={isCompact ? NL.open(openCount) : undefined}>
          {isCompact ? openCount : NL.open(openCount)}
        </span>
        {doneCount > 0 && !isFolded && (
          <button
            type="button"
            className="donebtn"
            tabIndex={activeColumn === 'done' ? 0 : -1}
            data-cell={cellId({ row: lane.key, column: 'done' })}
            aria-label={doneWords}
            title={isCompact ? doneWords : undefined}
            onClick={() => actions.showDone(group.id, !isDoneShown)}
          >
            {isCompact ? GRID_NL.done(doneCount) : doneWords}
          </button>
        )}
        <span className="lane-r">
          {touched !== null && (
            <span className={touched > 0 ? 'lane-touched' : 'lane-untouched'}>{NL.laneTouched(touched)}</span>
          )}
          {touched === null && conflicts > 0 && (
            <span title={NL.conflictItems(conflicts)}>
              <Signal state="conflict" label={NL.conflictItems(conflicts)} />
              <span aria-hidden="true">{conflicts}</span>
            </span>
          )}
          {touched === null && possibleConflicts > 0 && (
            <span title={NL.possibleItems(possibleConflicts)}>
              <Signal state="possible-conflict" label={NL.possibleItems(possibleConflicts)} />
              <span aria-hidden="true">{possibleConflicts}</span>
            </span>
          )}
        </span>
      </div>
      <div role="gridcell" className="gt" tabIndex={-1}>
        <RailSvg rail={rail} />
      </div>
    </div>
  )
})

/** What a screen reader says of the row. */
function laneName({ group, openCount, doneCount, conflicts, possibleConflicts }: Lane): string {
  return GRID_NL.rowName([
    group.title,
    NL.open(openCount),
    doneCount > 0 ? GRID_NL.done(doneCount) : '',
    conflicts > 0 ? NL.conflictItems(conflicts) : '',
    possibleConflicts > 0 ? NL.possibleItems(possibleConflicts) : '',
  ])
}

function GroupMark({ group: { track, mark } }: { group: Group }) {
  if (track) return <TrackMark track={track} size={13} />
  if (mark === null) return null
  return typeof mark === 'string' ? <StatusIcon status={mark} /> : <Avatar person={mark} size={20} />
}

function RailSvg({ rail: { solid, dotted, stations } }: { rail: LaneRail }) {
  const middle = ROW_HEIGHT / 2
  return (
    <svg className="rail" width="1" height={ROW_HEIGHT} aria-hidden="true" focusable="false">
      {solid && <path d={`M${solid.from} ${middle}H${solid.to}`} />}
      {dotted && <path className="ev" d={`M${dotted.from} ${middle}H${dotted.to}`} />}
      {stations.map(({ x, isReached }) => (
        <circle key={x} cx={x} cy={middle} r="3.4" className={isReached ? 'f' : undefined} />
      ))}
    </svg>
  )
}
