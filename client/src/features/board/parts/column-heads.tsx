import type { Status } from '@samenspoor/shared/model/fields/place'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { COLUMNS_NL } from '../../../nl/board/board-columns.ts'
import { STATUS_NL } from '../../../nl/common.ts'
import { Segmented } from '../../../ui/form/segmented.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../ui/marks/status-icon.tsx'
import { isOver, type ShownColumn } from '../columns/shown-columns.ts'

/** The names of the columns with how many cards stand in each, over all lanes, and whether that is too many. */
export function ColumnHeads({ columns }: { columns: readonly ShownColumn[] }) {
  return (
    <ul className="bgrid bcols" aria-label={BOARD_NL.columns}>
      {columns.map((column) => (
        <li
          key={column.status}
          className={column.isNarrow ? 'head-narrow' : ''}
          title={column.name === STATUS_NL[column.status] ? undefined : STATUS_NL[column.status]}
        >
          <StatusIcon status={column.status} size={14} />
          <b>{column.name}</b> <Count column={column} />
        </li>
      ))}
    </ul>
  )
}

/** On a small screen one column is shown at a time. */
export function ColumnChoice(props: {
  columns: readonly ShownColumn[]
  value: Status
  onChange: (status: Status) => void
}) {
  return (
    <Segmented
      className="seg board-choice"
      label={BOARD_NL.whichColumn}
      value={props.value}
      onChange={props.onChange}
      options={props.columns.map((column) => ({
        value: column.status,
        label: (
          <>
            {column.name} <Count column={column} />
          </>
        ),
      }))}
    />
  )
}

/** With a limit it says how many of how many there are, whatever the filter shows. */
function Count({ column }: { column: ShownColumn }) {
  const { shown, total, limit } = column
  if (limit === null) return <span className="n">{shown}</span>
  return isOver(column) ? (
    <span className="n over">
      {COLUMNS_NL.countOf(total, limit)} <Signal state="possible-conflict" size={13} /> {COLUMNS_NL.tooMany}
    </span>
  ) : (
    <span className="n">{COLUMNS_NL.countOf(total, limit)}</span>
  )
}
