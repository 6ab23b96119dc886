import type { Track } from '@samenspoor/shared/model/track'

const SHAPES: Record<Track['shape'], React.ReactElement> = {
  circle: <circle cx="6" cy="6" r="5" />,
  triangle: <path d="M6 .8L11.6 11H.4z" />,
  square: <rect x="1" y="1" width="10" height="10" rx="1.2" />,
  hexagon: <path d="M3.2 1h5.6L11.6 6 8.8 11H3.2L.4 6z" />,
}

/** The shape of a track, in its colour. Put the name beside it. */
export function TrackMark({ track, size = 12 }: { track: Pick<Track, 'shape' | 'palette'>; size?: number }) {
  return (
    <svg className={`mark t-${track.palette}`} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[track.shape]}
    </svg>
  )
}

/** Shape and name together. */
export function TrackName({ track, long = false }: { track: Track; long?: boolean }) {
  return (
    <span className={`trk t-${track.palette}`}>
      <TrackMark track={track} />
      {long ? track.title : track.shortTitle}
    </span>
  )
}
