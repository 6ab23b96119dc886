import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { LINK_STATE_NL } from '../../../nl/common.ts'
import { WAITING_NL as NL } from '../../../nl/dependencies/waiting.ts'
import { linkReasonNl } from '../../../parts/link/link-reason.ts'
import { Signal } from '../../../ui/marks/signal.tsx'
import { relationInWords } from './relation-in-words.ts'
import type { Waiting } from './who-waits.ts'

interface WaitingEntryProps {
  readonly waiting: Waiting
  readonly schedule: Schedule
  readonly tracks: readonly Track[]
  readonly onOpen: (ref: ItemRef) => void
}

/** An item with a sentence for each of its dependencies: the other item, how it stands, and why. */
export function WaitingEntry({ waiting, schedule, tracks, onOpen }: WaitingEntryProps) {
  const { scheduled, track, links } = waiting
  const { item } = scheduled
  return (
    <li>
      <h4>
        <button
          type="button"
          className="waiting-open"
          aria-label={NL.inTrack(NL.open(item.title), track.title)}
          onClick={() => onOpen({ track: item.track, item: item.id })}
        >
          {item.title}
        </button>
      </h4>
      <ul>
        {links.map((link) => (
          <li key={link.key} className={link.state}>
            <Signal state={link.state} size={14} />
            <span>
              {relationInWords(link, waiting, schedule, tracks)}
              <b>{NL.state(LINK_STATE_NL[link.state])}</b> {linkReasonNl(link, schedule)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}
