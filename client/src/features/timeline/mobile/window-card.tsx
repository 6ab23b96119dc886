import { formatDate } from '@samenspoor/shared/dates/format'
import { addDays } from '@samenspoor/shared/dates/plain-date'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { Track } from '@samenspoor/shared/model/track'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { WINDOW_NL } from '../../../nl/item/decisions.ts'
import { MOBILE_NL } from '../../../nl/timeline/mobile.ts'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'

interface WindowCardProps {
  readonly window: DecisionWindow
  readonly decision: Item
  readonly track: Track
  readonly onOpen: () => void
}

/** Until when one can decide, and what comes when that day passes. The whole card opens the decision. */
export function WindowCard({ window, decision, track, onOpen }: WindowCardProps) {
  const { lastDay, ownLastDay, daysLeft, next } = window
  return (
    <button type="button" className={`map-window t-${track.palette}`} onClick={onOpen}>
      <TrackMark track={track} size={14} />
      <span className="map-window-words">
        <b>{MOBILE_NL.decideBefore(formatDate(addDays(lastDay, 1)))}</b>
        <span>{decision.title}</span>
        {lastDay === ownLastDay && <span>{WINDOW_NL.later(formatDate(next.start))}</span>}
      </span>
      <span className="map-window-days">
        <b>{daysLeft + 1}</b> {MOBILE_NL.days(daysLeft + 1)}
      </span>
    </button>
  )
}
