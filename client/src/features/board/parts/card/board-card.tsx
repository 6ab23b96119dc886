import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import { memo, useCallback } from 'react'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { firstName } from '../../../../parts/first-name.ts'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { type BoardState, useBoardState } from '../../board-store.ts'
import type { Card } from '../../model/board-model.ts'
import { useBoard } from '../board-context.ts'
import { useCardPresence } from '../card-presence.tsx'
import { CardFace, DoneFace } from './card-face.tsx'

/** The id of the words that say what the keys do. */
export const CARD_KEYS_ID = 'board-card-keys'

interface BoardCardProps {
  readonly card: Card
  readonly track: Track | undefined
  readonly viewers: readonly Person[] | undefined
  /** The colleague who drags it. */
  readonly dragger: Person | undefined
  /** The one of its column that the tab key goes to; the arrow keys go to the others. */
  readonly isTabStop: boolean
}

/** A card on the board: opens on click or Enter, moves by pointer, by arrow keys after Space, or by the menu (M). */
export const BoardCard = memo(function BoardCard({ card, track, viewers, dragger, isTabStop }: BoardCardProps) {
  const { rights, select, openMoveMenu } = useBoard()
  const { item } = card.scheduled
  const state = useBoardState(useCallback((all: BoardState) => stateOf(all, card.key), [card.key]))
  const [isSelected, isMine, isMenuOpen] = [state.includes('s'), state.includes('d'), state.includes('m')]
  const mayMove = rights.track(card.ref.track)
  const presence = useCardPresence(card.key)
  const isHole = isMine || dragger !== undefined
  const isDone = item.place.status === 'done'
  const title = (
    <button
      type="button"
      className="card-open"
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isSelected ? 'true' : undefined}
      aria-describedby={mayMove ? CARD_KEYS_ID : undefined}
      onClick={() => select(card.ref)}
    >
      {item.title}
    </button>
  )
  const classes = [
    isDone ? 'kl' : 'card',
    track ? `t-${track.palette}` : '',
    item.certainty === 'conditional' && !isDone ? 'ev' : '',
    card.scheduled.isLapsed ? 'lapsed' : '',
    isSelected ? 'sel' : '',
    viewers?.[0] ? `viewed p${viewers[0].colour}` : '',
    presence.className,
    isHole ? `hole${dragger ? ` p${dragger.colour}` : ''}` : '',
  ]
  return (
    <article className={classes.filter((name) => name !== '').join(' ')} data-card={card.key}>
      {isDone ? (
        <DoneFace card={card} title={title} />
      ) : (
        <CardFace card={card} title={title} {...(viewers ? { viewers } : {})} />
      )}
      {presence.marks}
      {mayMove && (
        <button
          type="button"
          className="card-move btn ghost s sq"
          // The key M does the same, so that the tab key does not stop twice at every card.
          tabIndex={-1}
          aria-label={BOARD_NL.move(item.title)}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          title={`${BOARD_NL.moveMenu} (M)`}
          onClick={() => openMoveMenu(card.key)}
        >
          <Icon name="move" />
        </button>
      )}
      {isHole && (
        <p className="hole-text">
          {dragger ? (
            <>
              <b>{firstName(dragger)}</b> {BOARD_NL.draggedBy}
            </>
          ) : (
            BOARD_NL.draggedByMe
          )}
        </p>
      )}
    </article>
  )
})

/** A letter for each thing that is so: selected, dragged by me, menu open. */
const stateOf = ({ selected, drag, menu }: BoardState, key: Card['key']): string =>
  `${selected === key ? 's' : ''}${drag?.key === key ? 'd' : ''}${menu === key ? 'm' : ''}`
