import type { Item } from '@samenspoor/shared/model/entities/item'
import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Track } from '@samenspoor/shared/model/track'
import { KindMarker } from '../../../ui/marks/kind-marker.tsx'

/** The strip left of the list in which the lines run, in pixels. */
const WIDTH = 78
const FIRST = 16
const LAST = 64

/** Where the line of a track runs; with more than four tracks they stand closer. */
function lineX(index: number, count: number): number {
  const gap = count > 1 ? Math.min(16, (LAST - FIRST) / (count - 1)) : 0
  return FIRST + index * gap
}

interface RailsProps {
  readonly tracks: readonly Track[]
  /** The track that is shown; the other lines run on in grey. Null for all. */
  readonly only: TrackId | null
  /** What stops here, and on whose line. */
  readonly stop?: { readonly item: Item; readonly track: Track }
}

/** The piece of the lines beside one row: they run on from row to row, and a row of an item has its station. */
export function Rails({ tracks, only, stop }: RailsProps) {
  const at = stop ? tracks.findIndex(({ id }) => id === stop.track.id) : -1
  const x = lineX(at, tracks.length)
  const isConditional = stop?.item.certainty === 'conditional'
  return (
    <svg className="rails" width={WIDTH} height="100%" aria-hidden="true" focusable="false">
      {tracks.map((track, index) => (
        <line
          key={track.id}
          className={only === null || only === track.id ? `rail t-${track.palette}` : 'rail off'}
          x1={lineX(index, tracks.length)}
          x2={lineX(index, tracks.length)}
          y1="0"
          y2="100%"
        />
      ))}
      {stop && at >= 0 && (
        <svg y="50%" overflow="visible" aria-hidden="true" className={`t-${stop.track.palette}`}>
          <line className={`branch${isConditional ? ' ev' : ''}`} x1={x} x2={WIDTH - 4} y1="0" y2="0" />
          <Station item={stop.item} x={x} />
        </svg>
      )}
    </svg>
  )
}

function Station({ item, x }: { item: Item; x: number }) {
  if (item.kind === 'activity') {
    return <circle className={`station${item.certainty === 'conditional' ? ' ev' : ''}`} cx={x} cy="0" r="8" />
  }
  const size = item.kind === 'decision' ? 20 : 18
  return (
    <>
      <circle className="clearing" cx={x} cy="0" r="13" />
      <g transform={`translate(${x - size / 2} ${-size / 2})`}>
        <KindMarker item={item} size={item.kind === 'decision' ? size : size + 2} />
      </g>
    </>
  )
}
