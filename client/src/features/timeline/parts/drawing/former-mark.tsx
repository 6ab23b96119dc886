import type { FormerPlace } from '../../layout/former-place.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'

const MIDDLE = ROW_HEIGHT / 2
const HEAD = 5

/** Where something stood: a dashed outline, and an arrow to where it stands now with how far that is. */
export function FormerMark({
  place: { outline, arrow, label },
  hasOutline = true,
}: {
  place: FormerPlace
  hasOutline?: boolean
}) {
  const direction = arrow.to >= arrow.from ? 1 : -1
  return (
    <span className="former" aria-hidden="true">
      {hasOutline && <span className="origin" style={{ left: outline.from, width: outline.to - outline.from }} />}
      {arrow.from !== arrow.to && (
        <svg className="whisk" width="1" height={ROW_HEIGHT} aria-hidden="true" focusable="false">
          <circle cx={arrow.from} cy={MIDDLE} r="3" />
          <path d={`M${arrow.from} ${MIDDLE}H${arrow.to}`} />
          <path d={`M${arrow.to - direction * HEAD} ${MIDDLE - 4}L${arrow.to} ${MIDDLE}l${-direction * HEAD} 4`} />
        </svg>
      )}
      {label && (
        <span className="shift-label" style={{ left: label.x }}>
          {label.text}
        </span>
      )}
    </span>
  )
}
