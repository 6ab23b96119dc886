import type { ItemKey, ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { useState } from 'react'
import { GRID_NL } from '../../../nl/timeline/grid.ts'
import { TABLE_NL as NL } from '../../../nl/timeline/table.ts'
import { TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { useIsNarrow } from '../../../ui/browser/use-is-narrow.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import type { Sort } from '../layout/arranged/sort.ts'
import type { GridColumn, ShownColumn } from '../layout/columns/column-set.ts'
import { toneOf } from '../layout/rows/group.ts'
import type { LaneRow, Row } from '../layout/rows/rows.ts'
import { TableRow } from './table-row.tsx'

interface PlanTableProps {
  readonly rows: readonly Row[]
  readonly schedule: Schedule
  readonly people: readonly Person[]
  readonly columns: readonly ShownColumn[]
  readonly sort: Sort | null
  readonly selected: ItemKey | null
  readonly onSort: (column: GridColumn) => void
  readonly onShowDone: (group: string, isShown: boolean) => void
  readonly onOpen: (ref: ItemRef) => void
}

/** So many rows at once: a table of ten thousand is of use to nobody, and slow. */
const PAGE = 300

/** A real table: a body per group, headers that sort, and a title that opens its item. On a phone each row is a block. */
export function PlanTable(props: PlanTableProps) {
  const { rows, columns, sort, onSort } = props
  const isNarrow = useIsNarrow()
  const [shownCount, setShownCount] = useState(PAGE)
  // As a block, an element is no part of a table any more unless it says so.
  const role = (name: string) => (isNarrow ? { role: name } : {})
  return (
    <>
      <table className="plan-table" {...role('table')}>
        <caption className="vh">{NL.caption}</caption>
        <thead {...role('rowgroup')}>
          <tr {...role('row')}>
            {columns.map(({ id }) => (
              <th key={id} scope="col" aria-sort={ariaSort(sort, id)} {...role('columnheader')}>
                <button
                  type="button"
                  className="btn ghost s"
                  title={NL.sortOn(GRID_NL.columns[id])}
                  onClick={() => onSort(id)}
                >
                  {GRID_NL.columns[id]}
                  {sort?.column === id && <Icon name={sort.isDescending ? 'chevron-down' : 'chevron-up'} size={12} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(rows.slice(0, shownCount)).map(({ lane, list }) => (
          <tbody key={lane.key} data-group={lane.group.id} tabIndex={-1} {...role('rowgroup')}>
            <GroupHead {...props} lane={lane} role={role} />
            {list.map((row) => (
              <TableRow key={row.key} {...props} row={row} role={role} />
            ))}
          </tbody>
        ))}
      </table>
      {rows.length > shownCount && (
        <p className="table-more">
          <span className="muted">{NL.shown(shownCount, rows.length)}</span>
          <button type="button" className="btn line" onClick={() => setShownCount(shownCount + PAGE)}>
            {NL.more(Math.min(PAGE, rows.length - shownCount))}
          </button>
        </p>
      )}
    </>
  )
}

const ariaSort = (sort: Sort | null, id: GridColumn): 'ascending' | 'descending' | 'none' =>
  sort?.column !== id ? 'none' : sort.isDescending ? 'descending' : 'ascending'

function groupsOf(rows: readonly Row[]): { lane: LaneRow; list: Exclude<Row, LaneRow>[] }[] {
  const groups: { lane: LaneRow; list: Exclude<Row, LaneRow>[] }[] = []
  for (const row of rows) {
    if (row.kind === 'lane') groups.push({ lane: row, list: [] })
    else groups.at(-1)?.list.push(row)
  }
  return groups
}

interface GroupHeadProps extends PlanTableProps {
  readonly lane: LaneRow
  readonly role: (name: string) => { role?: string }
}

function GroupHead({ lane, columns, onShowDone, role }: GroupHeadProps) {
  const { group, isDoneShown, openCount, doneCount } = lane
  return (
    <tr className={`group ${toneOf(group)}`} {...role('row')}>
      <th scope="rowgroup" colSpan={columns.length} {...role('rowheader')}>
        {group.track && <TrackMark track={group.track} size={13} />}
        <b>{group.title}</b>
        <span>{TIMELINE_NL.open(openCount)}</span>
        {doneCount > 0 && (
          <button type="button" className="donebtn" onClick={() => onShowDone(group.id, !isDoneShown)}>
            {isDoneShown ? TIMELINE_NL.hideDone(doneCount) : TIMELINE_NL.showDone(doneCount)}
          </button>
        )}
      </th>
    </tr>
  )
}
