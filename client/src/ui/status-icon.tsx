import type { Status } from '@samenspoor/shared/model/place'
import type { ReactElement } from 'react'

const DRAWINGS: Record<Status | 'late', ReactElement> = {
  planned: <circle cx="7" cy="7" r="5.2" />,
  'in-progress': (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path className="f" d="M7 1.8a5.2 5.2 0 0 1 0 10.4z" />
    </>
  ),
  'awaiting-decision': (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M5.6 5v4M8.4 5v4" />
    </>
  ),
  done: (
    <>
      <circle className="f" cx="7" cy="7" r="5.9" />
      <path className="k" d="M4.4 7.2l1.9 1.9 3.4-3.6" />
    </>
  ),
  late: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 4v3.2l-2 1.6" />
    </>
  ),
}

/** The status as a shape; the word stands beside it. `late` is derived, not a column. */
export function StatusIcon({ status, size = 13 }: { status: Status | 'late'; size?: number }) {
  return (
    <svg className={`st st-${status}`} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {DRAWINGS[status]}
    </svg>
  )
}
