import { LINK_REASON_SHORT_NL } from '../../../nl/common.ts'
import { Signal } from '../../../ui/signal.tsx'
import type { Connection } from '../map/connections.ts'

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
            <g transform={`translate(${badge.x - 9} ${badge.y - 9})`}>
              <Signal state={link.state} size={18} />
            </g>
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
