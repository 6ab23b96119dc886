import { LINK_REASON_SHORT_NL } from '../../../nl/common.ts'
import { Signal } from '../../../ui/marks/signal.tsx'
import type { Connection } from '../map/connections.ts'

const SIGN = 18

/** The knelpunten on the map: dashed for a possible one, a double line for a conflict. Badges lie over the stations. */
export function MapConnections({
  connections,
  part,
}: {
  connections: readonly Connection[]
  part: 'lines' | 'badges'
}) {
  return (
    <>
      {connections.map(({ key, link, path, arrow, badge, label }) => {
        const isConflict = link.state === 'conflict'
        return part === 'lines' ? (
          <g key={key}>
            <path className={isConflict ? 'd-danger1' : 'd-warn'} d={path} />
            {isConflict && <path className="d-danger2" d={path} />}
            <path className={`ah ${isConflict ? 'danger' : 'warn'}`} d={arrow} />
          </g>
        ) : (
          <g key={key} data-item={link.to}>
            <foreignObject x={badge.x - SIGN / 2} y={badge.y - SIGN / 2} width={SIGN} height={SIGN}>
              <Signal state={link.state} size={SIGN} />
            </foreignObject>
            {label && (
              <text className={`halo ${isConflict ? 'dangt' : 'warnt'}`} x={label.x} y={label.y}>
                {LINK_REASON_SHORT_NL[link.reason]}
              </text>
            )}
          </g>
        )
      })}
    </>
  )
}
