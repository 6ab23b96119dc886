import type { ReactNode } from 'react'
import { LINK_STATE_NL } from '../../../../nl/common.ts'
import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { NewsMark } from '../../../../parts/news/news-mark.tsx'
import { late } from '../../../../ui/late/late.tsx'
import { Signal } from '../../../../ui/marks/signal.tsx'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import { LookingDots } from '../rows/presence-ring.tsx'
import type { CellEditorProps } from './cell-editor.tsx'
import type { ExtraCellProps } from './extra-cell.tsx'
import { FoldButton } from './fold-button.tsx'
import type { ItemCellsProps } from './item-cells-props.ts'
import { periodWords, titleWords } from './words-of-item.tsx'

/** Fetched when the plan is drawn, as everything that is opened. */
const CellEditor = late<CellEditorProps>(() => import('./cell-editor.tsx').then((module) => module.CellEditor))
const ExtraCell = late<ExtraCellProps>(() => import('./extra-cell.tsx').then((module) => module.ExtraCell))

/** What stands in a cell of an item, its editor included. */
export function contentOf(column: GridColumn, props: ItemCellsProps): ReactNode {
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
            titleWords(item, isLapsed, props.work.number)
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
        periodWords(item, scheduled.dates, props.work.former)
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
