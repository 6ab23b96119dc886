import type { Track } from '@samenspoor/shared/model/track'
import { DECIDING_LETTER_NL } from '../../../nl/common.ts'
import type { PlacedStation } from '../map/network-layout.ts'

/** A dot, the pentagon of a decision, or the sign at the end of a line, with its label. */
export function MapStation({ station, tracks }: { station: PlacedStation; tracks: readonly Track[] }) {
  const { key, scheduled, x, y, label, sign } = station
  const { item } = scheduled
  const palette = tracks.find(({ id }) => id === item.track)?.palette
  const conditional = item.certainty === 'conditional' ? ' ev' : ''
  return (
    <g className={`station${palette ? ` t-${palette}` : ''}`} data-item={key}>
      <title>{`${item.title}, ${item.period}`}</title>
      {sign ? (
        <>
          <rect className={`term${conditional}`} x={x - 12} y={y - 12} width={sign.width} height={24} rx={12} />
          <text className={`termt${conditional}`} x={x - 12 + sign.width / 2} y={y + 4.5} textAnchor="middle">
            {sign.text}
          </text>
        </>
      ) : item.kind === 'decision' ? (
        <Pentagon station={station} />
      ) : (
        <circle
          className={`stn${item.place.status === 'done' || item.place.status === 'in-progress' ? ' f' : ''}${conditional}`}
          cx={x}
          cy={y}
          r={6.2}
        />
      )}
      {label && (
        <text textAnchor={label.anchor} className="halo" x={label.x} y={label.y}>
          {label.lines.map((line, index) => (
            <tspan
              key={line}
              x={label.x}
              dy={index === 0 ? 0 : 15}
              className={item.kind === 'decision' ? 'sb' : undefined}
            >
              {line}
            </tspan>
          ))}
          <tspan x={label.x} dy={15} className="dt">
            {label.period}
          </tspan>
        </text>
      )}
    </g>
  )
}

function Pentagon({ station: { x, y, scheduled } }: { station: PlacedStation }) {
  const { decidingBody, certainty } = scheduled.item
  const isCollege = decidingBody === 'college'
  const isOpen = isCollege || certainty === 'conditional'
  return (
    <g transform={`translate(${x - 10} ${y - 10})`}>
      <path
        className={`pent${isOpen ? ' open' : ''}${certainty === 'conditional' ? ' ev' : ''}`}
        d="M1.5 1h17v12.2L10 19.6 1.5 13.2z"
      />
      <text className={`pent-letter${isOpen ? ' open' : ''}`} x={10} y={12.6} textAnchor="middle">
        {DECIDING_LETTER_NL[decidingBody ?? 'none']}
      </text>
    </g>
  )
}
