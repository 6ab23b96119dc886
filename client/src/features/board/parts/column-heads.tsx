import { STATUSES, type Status } from '@samenspoor/shared/model/place'
import { BOARD_NL } from '../../../nl/board.ts'
import { STATUS_NL } from '../../../nl/common.ts'
import { Segmented } from '../../../ui/segmented.tsx'
import { StatusIcon } from '../../../ui/status-icon.tsx'

type Counts = Readonly<Record<Status, number>>

/** The names of the columns with how many cards stand in each, over all lanes. */
export function ColumnHeads({ counts }: { counts: Counts }) {
  return (
    <ul className="bgrid bcols" aria-label={BOARD_NL.columns}>
      {STATUSES.map((status) => (
        <li key={status} className={`col-${status}`}>
          <StatusIcon status={status} size={14} />
          <b>{STATUS_NL[status]}</b> <span className="n">{counts[status]}</span>
        </li>
      ))}
    </ul>
  )
}

/** On a small screen one column is shown at a time. */
export function ColumnChoice({
  counts,
  value,
  onChange,
}: {
  counts: Counts
  value: Status
  onChange: (status: Status) => void
}) {
  return (
    <Segmented
      className="seg board-choice"
      label={BOARD_NL.whichColumn}
      value={value}
      onChange={onChange}
      options={STATUSES.map((status) => ({
        value: status,
        label: (
          <>
            {STATUS_NL[status]} <span className="n">{counts[status]}</span>
          </>
        ),
      }))}
    />
  )
}
