import { readPeriod } from '@samenspoor/shared/dates/read-period'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { COMMON_NL } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useView } from '../../sync/use-view.ts'
import { KindMarker } from '../../ui/marks/kind-marker.tsx'
import { TrackName } from '../../ui/marks/track-mark.tsx'
import './item-chip.css'

interface ItemChipProps {
  readonly item: ItemRef
  /** Makes it a button. */
  readonly onPress?: () => void
  readonly showsTrack?: boolean
  readonly showsPeriod?: boolean
}

/** An item in a list: track, kind, title and period. An item that is not there is said to be unknown. */
export function ItemChip({ item: ref, onPress, showsTrack = true, showsPeriod = true }: ItemChipProps) {
  const { plan, today } = useView()
  const item = plan.items.get(itemKey(ref))
  const track = plan.tracks.find(({ id }) => id === ref.track)
  const content = (
    <>
      {showsTrack && track && <TrackName track={track} />}
      {item && <KindMarker item={item} size={15} />}
      <span className="item-chip-title">{item?.title ?? PARTS_NL.vanishedItem}</span>
      {showsPeriod && item && (
        <span className="item-chip-period">
          {item.period || COMMON_NL.noPeriod}
          {item.period !== '' && !readPeriod(item.period, { anchorDate: item.anchorDate ?? today }).understood && (
            <em> ({COMMON_NL.unreadPeriod})</em>
          )}
        </span>
      )}
    </>
  )
  const className = `item-chip${track ? ` t-${track.palette}` : ''}`
  return onPress && item ? (
    <button type="button" className={className} onClick={onPress} title={item.title}>
      {content}
    </button>
  ) : (
    <span className={className} title={item?.title}>
      {content}
    </span>
  )
}
