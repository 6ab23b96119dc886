import type { Shape } from '../../layout/bars/bar-shape.ts'
import { ROW_HEIGHT } from '../../layout/row-geometry.ts'

const MIDDLE = ROW_HEIGHT / 2

/** What stands around a marker: the period it falls in, the lead-in to a last day, or dots that go on. */
export function WhiskerSvg({
  shape,
  isConditional,
}: {
  shape: Extract<Shape, { kind: 'moment' }>
  isConditional: boolean
}) {
  const { x, reach, whisker, leadIn, runsOnTo } = shape
  if (whisker === null && leadIn === null && runsOnTo === null) return null
  return (
    <svg
      className={isConditional ? 'whisk ev' : 'whisk'}
      width="1"
      height={ROW_HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      {whisker && (
        <path
          d={`M${whisker.from} ${MIDDLE}H${whisker.to}M${whisker.from} ${MIDDLE - 4}v8M${whisker.to} ${MIDDLE - 4}v8`}
        />
      )}
      {leadIn !== null && (
        <>
          <path className="ld" d={`M${leadIn} ${MIDDLE}H${x - reach - 4}`} />
          <path className="stop" d={`M${x + reach} ${MIDDLE - 8}V${MIDDLE + 8}`} />
        </>
      )}
      {runsOnTo !== null && (
        <>
          <path className="ld" d={`M${x + reach + 4} ${MIDDLE}H${runsOnTo - 6}`} />
          <path className="head" d={`M${runsOnTo - 4} ${MIDDLE - 4}l4 4 -4 4`} />
        </>
      )}
    </svg>
  )
}
