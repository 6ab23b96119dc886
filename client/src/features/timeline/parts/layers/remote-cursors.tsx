import { firstName } from '../../../../parts/first-name.ts'
import { useColleagues } from '../../../../sync/use-colleagues.ts'
import { ROW_HEIGHT } from '../../layout/links/route-candidates.ts'
import type { Row } from '../../layout/rows.ts'
import { type TimeScale, xOf } from '../../layout/time-scale.ts'

/** The pointers of colleagues: at the same day of the same row, however far each has zoomed. */
export function RemoteCursors({ rows, scale }: { rows: readonly Row[]; scale: TimeScale }) {
  const colleagues = useColleagues()
  return colleagues.map(({ key, person, presence: { cursor, view } }) => {
    if (!cursor || view !== 'timeline') return null
    const index = rows.findIndex((row) => row.key === cursor.row)
    if (index < 0) return null
    const offset = Math.min(1, Math.max(0, cursor.offset)) * ROW_HEIGHT
    return (
      <span
        key={key}
        className={`cur p${person.colour}`}
        style={{ left: xOf(scale, cursor.day), top: index * ROW_HEIGHT + offset }}
        aria-hidden="true"
      >
        <svg width="16" height="18" viewBox="0 0 16 18" focusable="false" aria-hidden="true">
          <path d="M1.5 1.5l12 6.2-5.3 1.6-2.6 5z" />
        </svg>
        <span>{firstName(person)}</span>
      </span>
    )
  })
}
