import type { Person } from '@samenspoor/shared/model/person'
import { memo, useCallback, useId } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { COMMON_NL } from '../../../nl/common.ts'
import { firstName } from '../../../parts/first-name.ts'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { type BoardState, useBoardState } from '../board-store.ts'
import type { ShownColumn } from '../columns/shown-columns.ts'
import type { RemoteDrag } from '../drag/remote-drags.ts'
import type { Card, Lane } from '../model/board-model.ts'
import { laneSummary } from '../model/lane-summary.ts'
import type { BoardPresence } from '../use-board-presence.ts'
import { BoardColumn } from './board-column.tsx'
import { useBoard } from './board-context.ts'
import { LaneMark } from './lane-mark.tsx'

interface BoardLaneProps {
  readonly lane: Lane
  /** The columns on the screen: all of them, or on a small screen the one that was chosen. */
  readonly columns: readonly ShownColumn[]
  readonly lead: Person | undefined
  readonly presence: BoardPresence
  /** The cards of this lane that colleagues drag. */
  readonly drags: readonly (RemoteDrag & { readonly card: Card })[]
  readonly isFolded: boolean
  readonly isWhole: boolean
  readonly onFold: (lane: string, isFolded: boolean) => void
}

const NO_DRAGS: BoardLaneProps['drags'] = []

/** The cards of one track, person or body. Folded it says in one line what stands where. */
export const BoardLane = memo(function BoardLane(props: BoardLaneProps) {
  const { lane, columns, lead, presence, drags, isFolded, isWhole, onFold } = props
  const { subject, total, done } = lane
  const { rights, tracks } = useBoard()
  const headingId = useId()
  const isShut = useBoardState(
    useCallback(({ drag }: BoardState) => drag !== null && !drag.takenBy.includes(lane.key), [lane.key]),
  )
  const progress = BOARD_NL.progress(done, total)
  const palette = subject.kind === 'track' ? ` t-${subject.track.palette}` : ''
  const mayAdd =
    subject.kind === 'track' ? rights.track(subject.track.id) : [...tracks.values()].some(({ id }) => rights.track(id))
  return (
    <section
      className={`blane${palette}${isFolded ? ' closed' : ' bgrid'}${isShut ? ' shut' : ''}`}
      aria-labelledby={headingId}
    >
      <div className="lh">
        <h2 id={headingId}>
          <button type="button" className="fold" aria-expanded={!isFolded} onClick={() => onFold(lane.key, !isFolded)}>
            <LaneMark subject={subject} isLong={isFolded} />
            <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
          </button>
        </h2>
        {isFolded ? (
          <Summary lane={lane} columns={columns} />
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
        columns.map(({ status, isNarrow }) => {
          const over = drags.filter((drag) => drag.over === status)
          return (
            <BoardColumn
              key={status}
              subject={subject}
              status={status}
              cards={lane.columns[status]}
              drags={over.length === 0 ? NO_DRAGS : over}
              presence={presence}
              isNarrow={isNarrow}
              isWhole={isWhole}
              mayAdd={mayAdd && !isNarrow}
            />
          )
        })}
    </section>
  )
})

function Summary({ lane, columns }: { lane: Lane; columns: readonly ShownColumn[] }) {
  const { nameOf } = useBoard()
  const { counts, first } = laneSummary(lane)
  const item = first?.scheduled.item
  const words = columns.map(({ status }) => ({ count: counts[status], name: nameOf(status) }))
  return (
    <span className="sm muted summary">
      {BOARD_NL.summary(words)}.{' '}
      {item && BOARD_NL.summaryFirst(item.title, item.period === '' ? COMMON_NL.noPeriod : item.period)}
    </span>
  )
}
