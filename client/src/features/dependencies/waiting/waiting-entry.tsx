import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { quotedTitle } from '@samenspoor/shared/model/quoted-title'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { LINK_STATE_NL } from '../../../nl/common.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { WAITING_NL as NL } from '../../../nl/waiting.ts'
import { linkReasonNl } from '../../../parts/link/link-reason.ts'
import { Signal } from '../../../ui/signal.tsx'
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
              {relationOf(link, waiting, schedule, tracks)}
              <b>{NL.state(LINK_STATE_NL[link.state])}</b> {linkReasonNl(link, schedule)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  )
}

/** "Wacht op ‘Akkoord projectplannen’, spoor Wmo" */
function relationOf(
  { link, from, to }: ScheduledLink,
  { key, track }: Waiting,
  schedule: Schedule,
  tracks: readonly Track[],
): string {
  const isWaiting = to === key
  const other = schedule.items.get(isWaiting ? from : to)?.item
  const otherTrack = tracks.find(({ id }) => id === other?.track)
  const title = other ? quotedTitle(other.title) : PARTS_NL.vanishedItem
  const named = otherTrack && otherTrack.id !== track.id ? NL.inTrack(title, otherTrack.title) : title
  if (link.type === 'together') return NL.together(named)
  return isWaiting ? NL.waitsFor(named) : NL.neededFor(named)
}
