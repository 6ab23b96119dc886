import type { Person } from '@samenspoor/shared/model/person'
import type { ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import type { ReactNode } from 'react'
import { COMMON_NL, LINK_REASON_SHORT_NL, LINK_STATE_NL } from '../../../nl/common.ts'
import { MOBILE_NL } from '../../../nl/timeline/mobile.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../ui/marks/status-icon.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import type { Stop } from './line-map.ts'

interface MapStopProps {
  readonly stop: Stop
  readonly rails: ReactNode
  readonly link: ScheduledLink | undefined
  readonly who: Person | undefined
  readonly isLive: boolean
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One item: what, of whom, when, and what is the matter. The whole row opens it. */
export function MapStop({ stop, rails, link, who, isLive, isOpen, onOpen }: MapStopProps) {
  const { item, dates, isLate } = stop.scheduled
  return (
    <li className={`map-stop t-${stop.track.palette}${isOpen ? ' open' : ''}`}>
      {rails}
      <div className="map-text">
        <button type="button" className="map-title" onClick={onOpen}>
          {item.title}
        </button>
        <span className="map-meta">
          <TrackName track={stop.track} />
          <span className="map-period">
            {item.period === '' ? COMMON_NL.noPeriod : item.period}
            {item.period !== '' && !dates.reading.understood && ` (${COMMON_NL.unreadPeriod})`}
          </span>
          {item.place.status === 'done' && (
            <span className="map-sign">
              <StatusIcon status="done" size={15} />
              {MOBILE_NL.done}
            </span>
          )}
          {isLate && (
            <span className="map-sign warn">
              <StatusIcon status="late" size={15} />
              {MOBILE_NL.late}
            </span>
          )}
          {link && (
            <span className={`map-sign ${link.state === 'conflict' ? 'danger' : 'warn'}`}>
              <Signal state={link.state} size={15} />
              {LINK_REASON_SHORT_NL[link.reason]}
              <span className="vh">, {LINK_STATE_NL[link.state]}</span>
            </span>
          )}
          {item.certainty === 'conditional' && <span className="vh">, {MOBILE_NL.conditional}</span>}
        </span>
      </div>
      {who && <Avatar person={who} size={30} live={isLive} />}
    </li>
  )
}
