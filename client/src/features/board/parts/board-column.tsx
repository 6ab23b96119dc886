import type { Status } from '@samenspoor/shared/model/place'
import { useId } from 'react'
import { BOARD_NL } from '../../../nl/board.ts'
import { STATUS_NL } from '../../../nl/common.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useColumnSlot } from '../drag/card-drag.tsx'
import { columnKey } from '../drag/remote-drags.ts'
import type { Lane } from '../model/board-model.ts'
import { BoardCard } from './board-card.tsx'
import { useBoard } from './board-context.ts'
import { FlyingCard } from './flying-card.tsx'

/** One column of one lane: a list of cards and a place to drop one. */
export function BoardColumn({ lane, status, mayWrite }: { lane: Lane; status: Status; mayWrite: boolean }) {
  const { track } = lane
  const board = useBoard()
  const headingId = useId()
  const setSlot = useColumnSlot(track.id, status, !mayWrite)
  const cards = lane.columns[status]
  const landing = board.drag?.key.startsWith(`${track.id}/`) ? board.drag.target : null
  const isLanding = landing?.status === status
  const remote = board.remoteDrags.filter(({ over }) => over === columnKey(track.id, status))
  const classes = [
    'cell',
    `cell-${status}`,
    isLanding ? 'landing' : '',
    remote[0] ? `drop p${remote[0].person.colour}` : '',
  ]
  return (
    <section className={classes.filter((name) => name !== '').join(' ')} aria-labelledby={headingId}>
      <h3 className="vh" id={headingId}>
        {BOARD_NL.cell(track.shortTitle, status)}
      </h3>
      <ul
        ref={setSlot}
        className={`cards${isLanding && landing.before === null ? ' land-last' : ''}`}
        aria-label={`${track.shortTitle}, ${STATUS_NL[status]}`}
      >
        {cards.map((card) => (
          <li key={card.key} className={isLanding && landing.before === card.key ? 'land-before' : ''}>
            <BoardCard card={card} track={track} mayMove={mayWrite} />
          </li>
        ))}
        {mayWrite && (
          <li className="add-place">
            <button
              type="button"
              className="addc"
              aria-label={BOARD_NL.addCardTo(track.shortTitle, status)}
              onClick={() => board.addCard(track.id, status)}
            >
              <Icon name="plus" size={13} />
              {BOARD_NL.addCard}
            </button>
          </li>
        )}
      </ul>
      {remote.map(({ key, person }) => {
        const card = board.cardOf(key)
        return card && <FlyingCard key={key} card={card} track={track} person={person} />
      })}
    </section>
  )
}
