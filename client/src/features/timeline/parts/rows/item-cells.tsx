import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import type { ReactNode } from 'react'
import { CHOOSING_NL } from '../../../../nl/choosing.ts'
import { COMMON_NL, LINK_STATE_NL } from '../../../../nl/common.ts'
import { GRID_NL } from '../../../../nl/grid.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import type { StatusNames } from '../../../../parts/item/status-names.ts'
import { NewsMark } from '../../../../parts/news/news-mark.tsx'
import type { PresenceMark } from '../../../../sync/presence-marks.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { late } from '../../../../ui/late.tsx'
import { Signal } from '../../../../ui/signal.tsx'
import { useActions } from '../../hooks/use-actions.ts'
import { COLUMN_CLASS, type GridColumn, isEditable, type ShownColumn } from '../../layout/column-set.ts'
import { type Column, cellId } from '../../layout/columns.ts'
import type { Former, RowNumber, RowWork } from '../../working/working-store.ts'
import type { CellEditorProps } from './cell-editor.tsx'
import type { ExtraCellProps } from './extra-cell.tsx'
import { CellDot, LookingDots } from './presence-ring.tsx'

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

/** The cells left of the drawing. */
export function ItemCells(props: ItemCellsProps) {
  const { columns } = props
  return (
    <div className="row-left" role="presentation">
      {columns.map((column) => (
        <Cell key={column.id} {...props} column={column}>
          <CellContent {...props} column={column.id} />
        </Cell>
      ))}
    </div>
  )
}

function CellContent(props: ItemCellsProps & { readonly column: GridColumn }) {
  const { column, scheduled, person, signal, editing, isFolded, columns, statuses } = props
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
            <Title scheduled={scheduled} number={props.work.number} />
          )}
          {editing === 'period' && columns.every(({ id }) => id !== 'period') && (
            <CellEditor scheduled={scheduled} column="period" />
          )}
          {props.hasNews && <NewsMark itemKey={scheduled.key} />}
          <LookingDots marks={props.marks} />
        </>
      )
    case 'period':
      return editing === 'period' ? (
        <CellEditor scheduled={scheduled} column="period" />
      ) : (
        <Period scheduled={scheduled} former={props.work.former} />
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
      return <ExtraCell {...props} />
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

interface TitleProps extends Pick<ItemCellsProps, 'scheduled'> {
  readonly number: RowNumber | undefined
}

function Title({ scheduled: { item, isLapsed }, number }: TitleProps) {
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

interface PeriodProps extends Pick<ItemCellsProps, 'scheduled'> {
  readonly former: Former | undefined
}

function Period({ scheduled: { item, dates }, former }: PeriodProps) {
  const isUnread = item.period !== '' && !dates.reading.understood
  return (
    <>
      {isUnread || former ? (
        <span className={isUnread ? 'words unread' : 'words'}>
          {item.period}
          {isUnread && <span className="vh"> ({COMMON_NL.unreadPeriod})</span>}
        </span>
      ) : (
        item.period
      )}
      {former && (
        <s className="words former-words" title={former.words}>
          <span className="vh">{CHOOSING_NL.was} </span>
          {former.words}
        </s>
      )}
    </>
  )
}

interface CellProps extends ItemCellsProps {
  readonly column: ShownColumn
  readonly children: ReactNode
}

function Cell(props: CellProps) {
  const { scheduled, column, children, activeColumn, editing, marks, mayWrite, columns } = props
  const actions = useActions()
  const { id, width } = column
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
      {children}
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

function ofCell(column: GridColumn, { scheduled: { item, isLate, isLapsed }, person, statuses }: CellProps): OfCell {
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
