import type { Person } from '@samenspoor/shared/model/person'
import type { Status } from '@samenspoor/shared/model/place'
import { useId } from 'react'
import { BOARD_NL } from '../../../nl/board.ts'
import { COMMON_NL } from '../../../nl/common.ts'
import { firstName } from '../../../parts/first-name.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TrackMark } from '../../../ui/track-mark.tsx'
import type { Lane } from '../model/board-model.ts'
import { laneSummary } from '../model/lane-summary.ts'
import { BoardColumn } from './board-column.tsx'

interface BoardLaneProps {
  readonly lane: Lane
  /** The columns on the screen: all of them, or on a small screen the one that was chosen. */
  readonly statuses: readonly Status[]
  readonly lead: Person | undefined
  readonly mayWrite: boolean
  readonly isFolded: boolean
  readonly onFold: (isFolded: boolean) => void
}

/** The cards of one track. Folded it says in one line what stands where. */
export function BoardLane({ lane, statuses, lead, mayWrite, isFolded, onFold }: BoardLaneProps) {
  const { track, total, done } = lane
  const headingId = useId()
  const progress = BOARD_NL.progress(done, total)
  return (
    <section className={`blane t-${track.palette}${isFolded ? ' closed' : ' bgrid'}`} aria-labelledby={headingId}>
      <div className="lh">
        <h2 id={headingId}>
          <button type="button" className="fold" aria-expanded={!isFolded} onClick={() => onFold(!isFolded)}>
            <TrackMark track={track} size={13} />
            <span>{isFolded ? track.title : track.shortTitle}</span>
            <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
          </button>
        </h2>
        {isFolded ? (
          <Summary lane={lane} />
        ) : (
          <>
            <span className="sm muted">{progress}</span>
            <div className="prg" role="img" aria-label={progress}>
              <i style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
            </div>
            {lead && (
              <span className="row sm muted lead">
                <Avatar person={lead} />
                {firstName(lead)}
              </span>
            )}
          </>
        )}
      </div>
      {!isFolded &&
        statuses.map((status) => <BoardColumn key={status} lane={lane} status={status} mayWrite={mayWrite} />)}
    </section>
  )
}

function Summary({ lane }: { lane: Lane }) {
  const { counts, first } = laneSummary(lane)
  const item = first?.scheduled.item
  return (
    <span className="sm muted summary">
      {BOARD_NL.summary(counts)}.{' '}
      {item && BOARD_NL.summaryFirst(item.title, item.period === '' ? COMMON_NL.noPeriod : item.period)}
    </span>
  )
}
