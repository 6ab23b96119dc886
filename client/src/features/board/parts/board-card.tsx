import type { Track } from '@samenspoor/shared/model/track'
import type { KeyboardEvent } from 'react'
import { BOARD_NL } from '../../../nl/board.ts'
import { firstName } from '../../../parts/first-name.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useCardDrag } from '../drag/card-drag.tsx'
import type { Card } from '../model/board-model.ts'
import { useBoard } from './board-context.ts'
import { CardFace, DoneFace } from './card-face.tsx'
import { useCardPresence } from './card-presence.tsx'

/** A card on the board: opens on click or Enter, moves by pointer, by arrow keys after Space, or by the menu (M). */
export function BoardCard({ card, track, mayMove }: { card: Card; track: Track; mayMove: boolean }) {
  const board = useBoard()
  const { item } = card.scheduled
  const { status } = item.place
  const drag = useCardDrag(card.key, track.id, status, !mayMove)
  const viewers = board.viewers.get(card.key)
  const presence = useCardPresence(card.key)
  const dragger = board.remoteDrags.find(({ key }) => key === card.key)?.person
  const isMine = board.drag?.key === card.key
  const isHole = isMine || dragger !== undefined
  const isDone = status === 'done'
  const isSelected = board.selected === card.key
  const openMenu = (anchor: HTMLElement) => board.openMoveMenu(card.key, anchor)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (mayMove && isPlain && event.key.toLowerCase() === 'm') {
      event.preventDefault()
      openMenu(event.currentTarget)
    } else drag.onKeyDown?.(event)
  }
  const title = (
    <button
      type="button"
      className="card-open"
      ref={drag.setButton}
      aria-current={isSelected ? 'true' : undefined}
      aria-describedby={drag.describedBy}
      onClick={() => board.select(card.ref)}
      onKeyDown={onKeyDown}
      // Firefox clicks a button when Space comes up; here Space picks the card up.
      onKeyUp={(event) => mayMove && event.key === ' ' && event.preventDefault()}
    >
      {item.title}
    </button>
  )
  const classes = [
    isDone ? 'kl' : 'card',
    `t-${track.palette}`,
    item.certainty === 'conditional' && !isDone ? 'ev' : '',
    card.scheduled.isLapsed ? 'lapsed' : '',
    isSelected ? 'sel' : '',
    viewers?.[0] ? `viewed p${viewers[0].colour}` : '',
    presence.className,
    isHole ? `hole${dragger ? ` p${dragger.colour}` : ''}` : '',
  ]
  return (
    <article
      className={classes.filter((name) => name !== '').join(' ')}
      ref={drag.setCard}
      data-card={card.key}
      {...drag.pointerListeners}
    >
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
          aria-label={BOARD_NL.move(item.title)}
          aria-haspopup="menu"
          aria-expanded={board.menuOf === card.key}
          title={`${BOARD_NL.moveMenu} (M)`}
          onClick={(event) => openMenu(event.currentTarget)}
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
}
