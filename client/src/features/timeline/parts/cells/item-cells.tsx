import type { Item } from '@samenspoor/shared/model/item'
import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import type { ItemDates } from '@samenspoor/shared/schedule/item-dates'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { memo, type ReactNode } from 'react'
import { CHOOSING_NL } from '../../../../nl/choosing.ts'
import { COMMON_NL, LINK_STATE_NL } from '../../../../nl/common.ts'
import { GRID_NL } from '../../../../nl/grid.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import type { StatusNames } from '../../../../parts/item/status-names.ts'
import { NewsMark } from '../../../../parts/news/news-mark.tsx'
import type { PresenceMark } from '../../../../sync/others/presence-marks.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { late } from '../../../../ui/late/late.tsx'
import { Signal } from '../../../../ui/signal.tsx'
import { type TimelineActions, useActions } from '../../hooks/use-actions.ts'
import { COLUMN_CLASS, type GridColumn, isEditable, type ShownColumn } from '../../layout/columns/column-set.ts'
import { type Column, cellId } from '../../layout/columns/columns.ts'
import type { Former, RowNumber, RowWork } from '../../working/working-store.ts'
import { CellDot, LookingDots } from '../rows/presence-ring.tsx'
import type { CellEditorProps } from './cell-editor.tsx'
import type { ExtraCellProps } from './extra-cell.tsx'

export interface ItemCellsProps {
  readonly work: RowWork
  /** A colleague changed it since I looked. */
  readonly hasNews: boolean
  readonly scheduled: ScheduledItem
  readonly person: Person | undefined
  readonly signal: LinkState | null
  readonly activeColumn: Column | null
  readonly editing: Column | null
  readonly marks: readonly PresenceMark[]
  readonly mayWrite: boolean
  readonly columns: readonly ShownColumn[]
  /** Whether what hangs under it is shown; null when nothing can be. */
  readonly isFolded: boolean | null
  readonly track: Track
  /** Null when this is not known of the item, or not shown. */
  readonly slack: string | null
  readonly conflicts: number
  readonly possible: number
  readonly statuses: StatusNames
}

/** Fetched when the plan is drawn, as everything that is opened. */
const CellEditor = late<CellEditorProps>(() => import('./cell-editor.tsx').then((module) => module.CellEditor))
const ExtraCell = late<ExtraCellProps>(() => import('./extra-cell.tsx').then((module) => module.ExtraCell))

/**
 * The cells left of the drawing. Its parts are functions, not components: there are some ten of them in each row, and what React
 * keeps of a component costs as much as what they draw.
 */
export const ItemCells = memo(function ItemCells(props: ItemCellsProps) {
  const actions = useActions()
  return (
    <div className="row-left" role="presentation">
      {props.columns.map((column) => cellOf(column, props, actions))}
    </div>
  )
})

function contentOf(column: GridColumn, props: ItemCellsProps): ReactNode {
  const { scheduled, person, signal, editing, isFolded, columns, statuses } = props
  const { item, isLate, isLapsed } = scheduled
  switch (column) {
    case 'title':
      return (
        <>
          {props.work.isChoosing && (
            <span className="row-check" aria-hidden="true">
              <i />
            </span>
          )}
          {signal && signal !== 'feasible' && <Signal state={signal} label={LINK_STATE_NL[signal]} />}
          {isFolded !== null && <FoldButton scheduled={scheduled} isFolded={isFolded} />}
          {editing === 'title' ? (
            <CellEditor scheduled={scheduled} column="title" />
          ) : (
            titleOf(item, isLapsed, props.work.number)
          )}
          {editing === 'period' && columns.every(({ id }) => id !== 'period') && (
            <CellEditor scheduled={scheduled} column="period" />
          )}
          {props.hasNews && <NewsMark itemKey={scheduled.key} />}
          {props.marks.length > 0 && <LookingDots marks={props.marks} />}
        </>
      )
    case 'period':
      return editing === 'period' ? (
        <CellEditor scheduled={scheduled} column="period" />
      ) : (
        periodOf(item, scheduled.dates, props.work.former)
      )
    case 'who':
      return (
        <>
          {person?.name}
          {editing === 'who' && <CellEditor scheduled={scheduled} column="who" />}
        </>
      )
    case 'status':
      return (
        <>
          {isLapsed ? NL.isLapsed : isLate ? NL.isLate : statuses[item.place.status]}
          {editing === 'status' && <CellEditor scheduled={scheduled} column="status" />}
        </>
      )
    default:
      return <ExtraCell {...props} column={column} />
  }
}

function FoldButton({ scheduled: { key, item }, isFolded }: { scheduled: ScheduledItem; isFolded: boolean }) {
  const actions = useActions()
  return (
    <button
      type="button"
      className="tw"
      tabIndex={-1}
      aria-label={isFolded ? GRID_NL.unfold(item.title) : GRID_NL.fold(item.title)}
      onClick={(event) => {
        // The cell around it opens the item.
        event.stopPropagation()
        actions.fold(key, !isFolded)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
    </button>
  )
}

function titleOf(item: Item, isLapsed: boolean, number: RowNumber | undefined): ReactNode {
  return (
    <>
      {number && (
        <span className="row-number">
          <span className="vh">{CHOOSING_NL.row} </span>
          {number.row}
        </span>
      )}
      <span className="tt">{item.title.trim() || CHOOSING_NL.untitled}</span>
      {isLapsed && <span className="vh">, {NL.lapsed}</span>}
      {number && number.predecessors !== '' && (
        <span className="row-needs" title={CHOOSING_NL.predecessors}>
          <span className="vh">{CHOOSING_NL.predecessors}: </span>
          {number.predecessors}
        </span>
      )}
    </>
  )
}

function periodOf(item: Item, dates: ItemDates, former: Former | undefined): ReactNode {
  const isUnread = item.period !== '' && !dates.reading.understood
  if (!isUnread && !former) return item.period
  return (
    <>
      <span className={isUnread ? 'words unread' : 'words'}>
        {item.period}
        {isUnread && <span className="vh"> ({COMMON_NL.unreadPeriod})</span>}
      </span>
      {former && (
        <s className="words former-words" title={former.words}>
          <span className="vh">{CHOOSING_NL.was} </span>
          {former.words}
        </s>
      )}
    </>
  )
}

function cellOf({ id, width }: ShownColumn, props: ItemCellsProps, actions: TimelineActions): ReactNode {
  const { scheduled, activeColumn, editing, marks, mayWrite, columns } = props
  const mark = marks.find(({ field, doing }) => field === id && doing === 'editing')
  const isEditing =
    editing === id || (editing !== null && id === 'title' && columns.every((other) => other.id !== editing))
  const classes = [
    'gc',
    COLUMN_CLASS[id],
    mark ? `edc p${mark.person.colour}` : '',
    isEditing ? 'editing' : '',
    isWords(id) && !mark && !isEditing ? 'wd' : '',
    id === 'status' ? `st-${scheduled.isLate ? 'late' : scheduled.item.place.status}` : '',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the treegrid handles the keys of all its cells
    <div
      key={id}
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      style={{ width }}
      tabIndex={isEditing ? undefined : activeColumn === id ? 0 : -1}
      data-cell={cellId({ row: scheduled.key, column: id })}
      aria-readonly={!mayWrite || !isEditable(id)}
      {...ofCell(id, props)}
      onClick={id === 'title' && !isEditing ? () => actions.open(scheduled.key) : undefined}
      onDoubleClick={isEditing ? undefined : () => actions.edit(scheduled.key, id)}
    >
      {contentOf(id, props)}
      {mark && <CellDot mark={mark} />}
    </div>
  )
}

/** Nothing stands in it but words: the cell itself cuts them off. */
const isWords = (column: GridColumn): boolean => column === 'period' || column === 'who' || column === 'status'

interface OfCell {
  readonly title?: string | undefined
  readonly 'aria-label'?: string
  /** Initials, which the styles draw. */
  readonly 'data-i'?: string
}

function ofCell(
  column: GridColumn,
  { scheduled: { item, isLate, isLapsed }, person, statuses }: ItemCellsProps,
): OfCell {
  switch (column) {
    case 'title':
      return { title: item.title }
    case 'period':
      return { title: item.period }
    case 'who':
      return person ? { title: person.name, 'data-i': person.initials } : { 'aria-label': COMMON_NL.nobody }
    case 'status':
      return { title: isLate || isLapsed ? statuses[item.place.status] : undefined }
    default:
      return {}
  }
}
