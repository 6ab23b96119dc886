import { formatDateShort } from '@samenspoor/shared/dates/format'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { COMMON_NL, LINK_STATE_NL } from '../../../nl/common.ts'
import { DEPENDENCIES_NL } from '../../../nl/dependencies/dependencies.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { useStatusNames } from '../../../parts/item/status/use-status-names.ts'
import { linkReasonNl } from '../../../parts/link/link-reason.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useView } from '../../../sync/use-view.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Signal } from '../../../ui/marks/signal.tsx'
import { StatusIcon } from '../../../ui/marks/status-icon.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import { type Bottleneck, deciderOf } from '../bottlenecks.ts'

interface BottleneckRowProps {
  readonly bottleneck: Bottleneck
  readonly selected: ItemRef | null
  readonly onSelect: (ref: ItemRef) => void
}

/** One knelpunt: what waits for what, who decides, before when, and how far that is. */
export function BottleneckRow({ bottleneck, selected, onSelect }: BottleneckRowProps) {
  const statuses = useStatusNames()
  const { plan, schedule } = useView()
  const { people } = useProgramme().programme
  const { link } = bottleneck
  const { from, to } = link.link
  const waits = schedule.items.get(link.to)
  const first = deciderOf(bottleneck, schedule)
  const who = first?.item.who ?? null
  const person = people.find(({ id }) => id === who)
  const target = waits ? to : from
  const title = waits?.item.title ?? PARTS_NL.vanishedItem
  const isOpen = selected !== null && itemKey(selected) === itemKey(target)
  return (
    <li className={`bottleneck ${link.state}${isOpen ? ' on' : ''}`}>
      <div className="bottleneck-what">
        <Signal state={link.state} size={20} />
        <div>
          <h3>{title}</h3>
          <p className="bottleneck-path">
            <b className="bottleneck-state">{LINK_STATE_NL[link.state]}</b>
            <TrackPath from={from.track} to={to.track} tracks={plan.tracks} />
            {/* The reason names any other item itself. */}
            {first?.item.kind === 'decision' && (
              <span className="bottleneck-needs">{DEPENDENCIES_NL.needs(first.item.title)}</span>
            )}
          </p>
          <p className="bottleneck-reason">{linkReasonNl(link, schedule)}</p>
        </div>
      </div>
      <p className="bottleneck-who">
        <span className="vh">{DEPENDENCIES_NL.headWho}: </span>
        {person && (
          <span aria-hidden="true">
            <Avatar person={person} size={24} />
          </span>
        )}
        <span className={who === null ? 'muted' : undefined}>{person?.name ?? who ?? COMMON_NL.nobody}</span>
      </p>
      <Before bottleneck={bottleneck} />
      <p className="bottleneck-status">
        <span className="vh">{DEPENDENCIES_NL.headStatus}: </span>
        {first && (
          <span className="chip">
            <StatusIcon status={first.item.place.status} />
            {statuses[first.item.place.status]}
          </span>
        )}
      </p>
      <button
        type="button"
        className="btn s"
        aria-label={DEPENDENCIES_NL.openOf(title)}
        disabled={!waits && !first}
        onClick={() => onSelect(target)}
      >
        {DEPENDENCIES_NL.open}
      </button>
    </li>
  )
}

interface TrackPathProps {
  readonly from: string
  readonly to: string
  readonly tracks: ReturnType<typeof useView>['plan']['tracks']
}

function TrackPath({ from, to, tracks }: TrackPathProps) {
  const [first, second] = [from, to].map((wanted) => tracks.find(({ id }) => id === wanted))
  return (
    <span className="bottleneck-tracks">
      {first && from !== to && (
        <>
          <TrackName track={first} />
          <Icon name="arrow-right" size={12} />
          <span className="vh">{DEPENDENCIES_NL.delivers}</span>
        </>
      )}
      {second && <TrackName track={second} />}
    </span>
  )
}

function Before({ bottleneck: { before, daysLeft } }: { bottleneck: Bottleneck }) {
  const isPast = daysLeft !== null && daysLeft < 0
  return (
    <p className={`bottleneck-before${isPast ? ' past' : ''}`}>
      <span className="vh">{DEPENDENCIES_NL.headBefore}: </span>
      {before === null || daysLeft === null ? (
        <span>{DEPENDENCIES_NL.noDate}</span>
      ) : (
        <>
          <b>{formatDateShort(before)}</b> <span>{daysInWords(daysLeft)}</span>
        </>
      )}
    </p>
  )
}

function daysInWords(days: number): string {
  if (days === 0) return DEPENDENCIES_NL.today
  return days > 0 ? DEPENDENCIES_NL.daysLeft(days) : DEPENDENCIES_NL.daysAgo(-days)
}
