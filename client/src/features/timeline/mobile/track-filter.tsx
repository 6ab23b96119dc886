import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Track } from '@samenspoor/shared/model/track'
import { MOBILE_NL } from '../../../nl/timeline/mobile.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'

interface TrackFilterProps {
  readonly tracks: readonly Track[]
  readonly chosen: TrackId | null
  readonly onChoose: (track: TrackId | null) => void
  /** Shows the same as a plain table. */
  readonly onTable: () => void
}

/** All tracks, or one of them. */
export function TrackFilter({ tracks, chosen, onChoose, onTable }: TrackFilterProps) {
  return (
    <div className="map-filter" role="group" aria-label={MOBILE_NL.tracks}>
      <button type="button" aria-pressed={chosen === null} onClick={() => onChoose(null)}>
        {MOBILE_NL.all}
      </button>
      {tracks.map((track) => (
        <button key={track.id} type="button" aria-pressed={chosen === track.id} onClick={() => onChoose(track.id)}>
          <TrackMark track={track} size={13} />
          {track.shortTitle}
        </button>
      ))}
      <button type="button" onClick={onTable}>
        <Icon name="list" size={14} />
        {MOBILE_NL.asTable}
      </button>
    </div>
  )
}
