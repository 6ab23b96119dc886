import type { Person } from '@samenspoor/shared/model/person'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { ReactNode } from 'react'
import { COMMON_NL, LINK_STATE_NL, STATUS_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import { NewsMark } from '../../../../parts/news/news-mark.tsx'
import type { PresenceMark } from '../../../../sync/presence-marks.ts'
import { Avatar } from '../../../../ui/avatar.tsx'
import { Signal } from '../../../../ui/signal.tsx'
import { StatusIcon } from '../../../../ui/status-icon.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import { type Column, cellId } from '../../layout/columns.ts'
import { PeriodEditor, StatusEditor, TitleEditor, WhoEditor } from './cell-editor.tsx'

import { CellDot, LookingDots } from './presence-ring.tsx'

export interface ItemCellsProps {
  readonly scheduled: ScheduledItem
  readonly person: Person | undefined
  readonly signal: LinkState | null
  readonly activeColumn: Column | null
  readonly editing: Column | null
  readonly marks: readonly PresenceMark[]
  readonly mayWrite: boolean
  readonly isCompact: boolean
}

/** The cells left of the drawing. */
export function ItemCells(props: ItemCellsProps) {
  const { scheduled, person, signal, editing, isCompact } = props
  const { item, isLate, isLapsed } = scheduled
  return (
    <div className="row-left" role="presentation">
      <Cell {...props} column="title" className="ti">
        {signal && signal !== 'feasible' && (
          <span className="sgw" title={LINK_STATE_NL[signal]}>
            <Signal state={signal} label={LINK_STATE_NL[signal]} />
          </span>
        )}
        {editing === 'title' ? <TitleEditor scheduled={scheduled} /> : <Title scheduled={scheduled} />}
        {isCompact && editing === 'period' && <PeriodEditor scheduled={scheduled} />}
        <NewsMark itemKey={scheduled.key} />
        <LookingDots marks={props.marks} />
      </Cell>
      {!isCompact && (
        <>
          <Cell {...props} column="period" className="pe">
            {editing === 'period' ? <PeriodEditor scheduled={scheduled} /> : <Period scheduled={scheduled} />}
          </Cell>
          <Cell {...props} column="who" className="wi2">
            {person ? <Avatar person={person} /> : <span className="vh">{COMMON_NL.nobody}</span>}
            {editing === 'who' && <WhoEditor scheduled={scheduled} />}
          </Cell>
          <Cell {...props} column="status" className="sta">
            <StatusIcon status={isLate ? 'late' : item.place.status} />
            <span title={isLate || isLapsed ? STATUS_NL[item.place.status] : undefined}>
              {isLapsed ? NL.isLapsed : isLate ? NL.isLate : STATUS_NL[item.place.status]}
            </span>
            {editing === 'status' && <StatusEditor scheduled={scheduled} />}
          </Cell>
        </>
      )}
    </div>
  )
}

function Title({ scheduled: { item, isLapsed } }: { scheduled: ScheduledItem }) {
  return (
    <>
      <span className="tt">{item.title}</span>
      {isLapsed && <span className="vh">, {NL.lapsed}</span>}
    </>
  )
}

function Period({ scheduled: { item, dates } }: { scheduled: ScheduledItem }) {
  const isUnread = item.period !== '' && !dates.reading.understood
  return (
    <span className={isUnread ? 'words unread' : 'words'} title={item.period}>
      {item.period}
      {isUnread && <span className="vh"> ({COMMON_NL.unreadPeriod})</span>}
    </span>
  )
}

interface CellProps extends ItemCellsProps {
  readonly column: Column
  readonly className: string
  readonly children: ReactNode
}

function Cell({
  scheduled,
  column,
  className,
  children,
  activeColumn,
  editing,
  marks,
  mayWrite,
  isCompact,
}: CellProps) {
  const actions = useActions()
  const mark = marks.find(({ field, doing }) => field === column && doing === 'editing')
  const isEditing = editing === column || (isCompact && column === 'title' && editing === 'period')
  const classes = ['gc', className, mark ? `edc p${mark.person.colour}` : '', isEditing ? 'editing' : '']
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles the keys of all its cells
    <div
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      tabIndex={isEditing ? undefined : activeColumn === column ? 0 : -1}
      data-cell={cellId({ row: scheduled.key, column })}
      aria-readonly={!mayWrite}
      title={column === 'title' ? scheduled.item.title : undefined}
      onClick={column === 'title' && !isEditing ? () => actions.open(scheduled.key) : undefined}
      onDoubleClick={isEditing ? undefined : () => actions.edit(scheduled.key, column)}
    >
      {children}
      {mark && <CellDot mark={mark} />}
    </div>
  )
}
