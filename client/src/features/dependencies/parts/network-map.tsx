import { formatDateShort } from '@samenspoor/shared/dates/format'
import { parseItemKey } from '@samenspoor/shared/model/item-ref'
import { type MouseEvent, useMemo, useRef } from 'react'
import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { useSelection } from '../../../sync/use-selection.ts'
import { useView } from '../../../sync/use-view.ts'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import { networkLayout } from '../map/network-layout.ts'
import { useWidth } from '../use-width.ts'
import { MapConnections } from './map-connections.tsx'
import { MapStation } from './map-station.tsx'

/** Narrower than this the labels have no room; then the map scrolls sideways. */
const MIN_WIDTH = 960

/** The tracks as lines of a metro map: stations, decisions, and where the lines wait for each other. */
export function NetworkMap() {
  const { plan, schedule } = useView()
  const { select } = useSelection()
  const place = useRef<HTMLDivElement>(null)
  const width = Math.max(MIN_WIDTH, useWidth(place))
  const layout = useMemo(() => networkLayout(plan, schedule, width), [plan, schedule, width])
  const { height, scale, lines, stations, joints, connections } = layout
  const open = (event: MouseEvent) => {
    const key = event.target instanceof Element ? event.target.closest('[data-item]')?.getAttribute('data-item') : null
    const ref = key ? parseItemKey(key) : null
    if (ref) select(ref)
  }
  const nowX = scale.x(schedule.today)
  return (
    <section className="panel network" aria-labelledby="network">
      <div className="panel-head">
        <h2 id="network">{DEPENDENCIES_NL.map}</h2>
        <span className="muted sm panel-hint">{DEPENDENCIES_NL.mapLegend}</span>
        <p className="vh">{DEPENDENCIES_NL.mapAsText}</p>
      </div>
      <div className="network-scroll" ref={place}>
        <svg
          className="metro"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          onClick={open}
        >
          {scale.columns.map(({ x, quarter, year, isYear }) => (
            <g key={x}>
              <path className={`ax${isYear ? ' y' : ''}`} d={`M${x} 22V${height - 6}`} />
              {year !== null && (
                <text className="yr" x={x + 5} y={14}>
                  {year}
                </text>
              )}
              <text className="qr" x={x + 5} y={33}>
                {quarter}
              </text>
            </g>
          ))}
          <path className="now" d={`M${nowX} 22V${height - 6}`} />
          <g transform={`translate(${nowX} 13)`}>
            <rect className="now-flag" x={-27} y={-10} width={54} height={19} rx={9.5} />
            <text className="now-text" textAnchor="middle" y={4.5}>
              {formatDateShort(schedule.today).replace(/ \d{4}$/, '')}
            </text>
          </g>
          {lines.map(({ track, y, solid, dotted }) => (
            <g key={track.id} className={`t-${track.palette}`}>
              <g transform={`translate(18 ${y - 7})`}>
                <TrackMark track={track} size={14} />
              </g>
              <text className="lbl" x={40} y={y + 5}>
                {track.title.length > 18 ? track.shortTitle : track.title}
              </text>
              {solid && <path className="ln" d={`M${solid[0]} ${y}H${solid[1]}`} />}
              {dotted && <path className="ln ev" d={`M${dotted[0]} ${y}H${dotted[1]}`} />}
            </g>
          ))}
          <MapConnections connections={connections} part="lines" />
          {joints.map(({ x, top, bottom }) => (
            <rect key={x} className="cap" x={x - 13} y={top - 15} width={26} height={bottom - top + 30} rx={13} />
          ))}
          {stations.map((station) => (
            <MapStation key={station.key} station={station} tracks={plan.tracks} />
          ))}
          <MapConnections connections={connections} part="badges" />
        </svg>
      </div>
    </section>
  )
}
