import { useEffect, useState } from 'react'
import { firstName } from '../../../../parts/first-name.ts'
import type { Colleague } from '../../../../sync/others/presence-store.ts'
import { useColleagues } from '../../../../sync/use-colleagues.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'
import type { Row } from '../../layout/rows/rows.ts'
import { type TimeScale, xOf } from '../../layout/time-scale.ts'

/** A pointer that rests so long covers what is under it for nothing, in ms. */
const RESTS_AFTER_MS = 8_000

/** The pointers of colleagues: at the same day of the same row, however far each has zoomed. */
export function RemoteCursors({ rows, scale }: { rows: readonly Row[]; scale: TimeScale }) {
  const colleagues = useColleagues()
  return colleagues.map((colleague) => {
    const { cursor, view, idle } = colleague.presence
    if (!cursor || idle || view !== 'timeline') return null
    const index = rows.findIndex((row) => row.key === cursor.row)
    if (index < 0) return null
    const offset = Math.min(1, Math.max(0, cursor.offset)) * ROW_HEIGHT
    return (
      <RemoteCursor
        key={colleague.key}
        person={colleague.person}
        left={xOf(scale, cursor.day)}
        top={index * ROW_HEIGHT + offset}
        moved={cursor}
      />
    )
  })
}

interface RemoteCursorProps {
  readonly person: Colleague['person']
  readonly left: number
  readonly top: number
  /** Another object each time that the pointer moved. */
  readonly moved: object
}

function RemoteCursor({ person, left, top, moved }: RemoteCursorProps) {
  const [resting, setResting] = useState<object | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setResting(moved), RESTS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [moved])
  return (
    <span
      className={`cur p${person.colour}${resting === moved ? ' rests' : ''}`}
      style={{ left, top }}
      aria-hidden="true"
    >
      <svg width="16" height="18" viewBox="0 0 16 18" focusable="false" aria-hidden="true">
        <path d="M1.5 1.5l12 6.2-5.3 1.6-2.6 5z" />
      </svg>
      <span>{firstName(person)}</span>
    </span>
  )
}
