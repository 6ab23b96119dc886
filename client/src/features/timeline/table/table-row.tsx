import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { COMMON_NL, LINK_STATE_NL } from '../../../nl/common.ts'
import { GRID_NL } from '../../../nl/timeline/grid.ts'
import { TABLE_NL as NL } from '../../../nl/timeline/table.ts'
import { TIMELINE_NL } from '../../../nl/timeline/timeline.ts'
import { CHOOSING_NL } from '../../../nl/working/choosing.ts'
import { rowNumbers } from '../../../parts/item/row-numbers.ts'
import { useStatusNames } from '../../../parts/item/status/use-status-names.ts'
import { useView } from '../../../sync/use-view.ts'
import { Signal } from '../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../ui/marks/status-icon.tsx'
import type { GridColumn, ShownColumn } from '../layout/columns/column-set.ts'
import { NO_PROBLEMS, problemCounts } from '../layout/rows/problem-counts.ts'
import type { LaneRow, Row } from '../layout/rows/rows.ts'
import { slackInWords } from '../layout/slack-in-words.ts'
import { ExtraCell } from '../parts/cells/extra-cell.tsx'

interface TableRowProps {
  readonly row: Exclude<Row, LaneRow>
  readonly schedule: Schedule
  readonly people: readonly Person[]
  readonly columns: readonly ShownColumn[]
  readonly selected: ItemKey | null
  readonly onOpen: (ref: ItemRef) => void
  readonly role: (name: string) => { role?: string }
}

/** An item in the table; or that a track has none. */
export function TableRow(props: TableRowProps) {
  const { row, columns, selected, role } = props
  if (row.kind === 'empty') {
    return (
      <tr {...role('row')}>
        <td colSpan={columns.length} className="muted" {...role('cell')}>
          {NL.empty(row.track.title)}
        </td>
      </tr>
    )
  }
  return (
    <tr className={selected === row.key ? 'on' : undefined} {...role('row')}>
      {columns.map(({ id }) =>
        id === 'title' ? (
          <th key={id} scope="row" {...role('rowheader')}>
            <Title {...props} row={row} />
          </th>
        ) : (
          <td key={id} data-label={GRID_NL.columns[id]} {...role('cell')}>
            <Content {...props} row={row} column={id} />
          </td>
        ),
      )}
    </tr>
  )
}

interface ItemProps extends TableRowProps {
  readonly row: Extract<Row, { kind: 'item' }>
}

function Title({ row: { scheduled, signal, depth, key }, schedule, columns, onOpen }: ItemProps) {
  const { plan } = useView()
  // What items wait for is said in numbers of rows.
  const number = columns.some(({ id }) => id === 'needs') ? rowNumbers(plan).of.get(key) : undefined
  const { item, isLapsed } = scheduled
  const parent =
    depth > 0 && item.parent !== null ? schedule.items.get(itemKey({ track: item.track, item: item.parent })) : null
  return (
    <span className="table-title" style={{ paddingLeft: depth * 16 }}>
      {number !== undefined && (
        <span className="row-number">
          <span className="vh">{CHOOSING_NL.row} </span>
          {number}
        </span>
      )}
      {signal && signal !== 'feasible' && <Signal state={signal} label={LINK_STATE_NL[signal]} />}
      <button
        type="button"
        className="table-open"
        aria-haspopup="dialog"
        onClick={() => onOpen({ track: item.track, item: item.id })}
      >
        {item.title}
      </button>
      {parent && <span className="vh">{NL.partOf(parent.item.title)}</span>}
      {isLapsed && <span className="muted">{TIMELINE_NL.lapsed}</span>}
    </span>
  )
}

function Content({ row, schedule, people, column }: ItemProps & { readonly column: GridColumn }) {
  const { scheduled, track, key } = row
  const { item } = scheduled
  switch (column) {
    case 'period':
      return item.period === '' ? <Nothing /> : periodInWords(scheduled)
    case 'who':
      return item.who === null ? <Nothing /> : (people.find(({ id }) => id === item.who)?.name ?? item.who)
    case 'status':
      return <Status scheduled={scheduled} />
    default:
      return (
        <ExtraCell
          column={column}
          scheduled={scheduled}
          track={track}
          slack={column === 'slack' ? slackInWords(schedule, key) : null}
          {...(problemCounts(schedule).get(key) ?? NO_PROBLEMS)}
        />
      )
  }
}

const periodInWords = ({ item, dates }: ScheduledItem): string =>
  dates.reading.understood ? item.period : `${item.period} (${COMMON_NL.unreadPeriod})`

function Status({ scheduled: { item, isLate, isLapsed } }: { scheduled: ScheduledItem }) {
  const statuses = useStatusNames()
  const words = isLapsed ? TIMELINE_NL.isLapsed : isLate ? TIMELINE_NL.isLate : statuses[item.place.status]
  return (
    <span className="table-status">
      <StatusIcon status={isLate ? 'late' : item.place.status} />
      {words}
    </span>
  )
}

/** An empty cell says so to who cannot see that it is empty. */
function Nothing() {
  return <span className="vh">{NL.nothing}</span>
}
