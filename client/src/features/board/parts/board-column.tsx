import type { Status } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { memo, useCallback, useId, useMemo, useState } from 'react'
import { BOARD_NL } from '../../../nl/board/board.ts'
import { type BoardState, useBoardState } from '../board-store.ts'
import type { RemoteDrag } from '../drag/remote-drags.ts'
import type { Card } from '../model/board-model.ts'
import { type LaneSubject, laneName } from '../model/lane-groups.ts'
import type { BoardPresence } from '../use-board-presence.ts'
import { useColumnWindow } from '../window/use-column-window.ts'
import { useBoard } from './board-context.ts'
import { BoardCard } from './card/board-card.tsx'
import { FlyingCard } from './card/flying-card.tsx'
import { QuickAdd } from './quick-add.tsx'

interface BoardColumnProps {
  readonly subject: LaneSubject
  readonly status: Status
  readonly cards: readonly Card[]
  /** The cards of colleagues that hang over this column. */
  readonly drags: readonly (RemoteDrag & { readonly card: Card })[]
  readonly presence: BoardPresence
  readonly isNarrow: boolean
  /** Draws every card, wherever it is: what a board of a usual size does, so that the browser finds its words. */
  readonly isWhole: boolean
  readonly mayAdd: boolean
}

/** One column of one lane: a list of cards and a place to drop one. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { subject, status, cards, drags, presence, isNarrow, isWhole, mayAdd } = props
  const { tracks, nameOf } = useBoard()
  const headingId = useId()
  const keys = useMemo(() => cards.map(({ key }) => key), [cards])
  /** The card that had the focus last: it keeps it, and the tab key comes back to it. */
  const [active, setActive] = useState<ItemKey | null>(null)
  const landing = useBoardState(useCallback((state) => landingIn(state, subject.key, status), [subject.key, status]))
  const pins = useBoardState(useCallback((state) => pinsIn(state, keys).join(' '), [keys]))
  const pinned = useMemo(() => [...(active ? [active] : []), ...(pins.split(' ') as ItemKey[])], [active, pins])
  const { list, segments, perRow } = useColumnWindow(keys, pinned, isWhole)
  const drawn = segments.flatMap((segment) =>
    segment.kind === 'rows' ? cards.slice(segment.first * perRow, (segment.last + 1) * perRow) : [],
  )
  const tabStop = drawn.some(({ key }) => key === active) ? active : drawn[0]?.key
  const name = nameOf(status)
  const lane = laneName(subject)
  const classes = [
    'cell',
    `cell-${status}`,
    isNarrow ? 'cell-narrow' : '',
    landing === null ? '' : 'landing',
    drags[0] ? `drop p${drags[0].person.colour}` : '',
  ]
  return (
    <section
      className={classes.filter((each) => each !== '').join(' ')}
      aria-labelledby={headingId}
      data-lane={subject.key}
      data-status={status}
    >
      <h3 className="vh" id={headingId}>
        {BOARD_NL.cell(lane, name)}
      </h3>
      <ul
        ref={list}
        className="cards"
        aria-label={`${lane}, ${name}`}
        onFocus={(event) => setActive(keyAround(event.target))}
      >
        {segments.map((segment) =>
          segment.kind === 'room' ? (
            <li key={`room ${segment.first}`} className="room" aria-hidden="true" style={{ height: segment.height }} />
          ) : (
            cards.slice(segment.first * perRow, (segment.last + 1) * perRow).map((card, index) => (
              <li
                key={card.key}
                data-key={card.key}
                className={landing === card.key ? 'land-before' : ''}
                aria-posinset={segment.first * perRow + index + 1}
                aria-setsize={cards.length}
              >
                <BoardCard
                  card={card}
                  track={tracks.get(card.ref.track)}
                  viewers={presence.viewers.get(card.key)}
                  dragger={presence.drags.find(({ key }) => key === card.key)?.person}
                  isTabStop={card.key === tabStop}
                />
              </li>
            ))
          ),
        )}
      </ul>
      <div className={landing === '' ? 'cell-end land-last' : 'cell-end'}>
        {mayAdd && <QuickAdd subject={subject} status={status} />}
      </div>
      {drags.map(({ key, card, person }) => (
        <FlyingCard key={key} card={card} person={person} />
      ))}
    </section>
  )
})

/** Where in this column the card that is dragged would land: before a card, '' at its end, null: not here. */
function landingIn({ drag }: BoardState, lane: string, status: Status): string | null {
  return drag?.target?.lane === lane && drag.target.status === status ? (drag.target.before ?? '') : null
}

/** The cards of this column that are drawn wherever they stand. */
function pinsIn({ drag, menu, wanted }: BoardState, keys: readonly ItemKey[]): ItemKey[] {
  return [drag?.key, drag?.target?.before, menu, wanted].filter((key): key is ItemKey => !!key && keys.includes(key))
}

function keyAround(element: Element): ItemKey | null {
  return (element.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) as ItemKey | null
}
