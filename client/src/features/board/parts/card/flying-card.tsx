import type { Person } from '@samenspoor/shared/model/person'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { firstName } from '../../../../parts/first-name.ts'
import type { Card } from '../../model/board-model.ts'
import { useBoard } from '../board-context.ts'
import { CardFace } from './card-face.tsx'

/** The tilted copy of a card that somebody drags. The card itself says who does; this is only a picture of it. */
export function FlyingCard({ card, person }: { card: Card; person: Person | null }) {
  const { tracks } = useBoard()
  const { item } = card.scheduled
  const palette = tracks.get(item.track)?.palette
  return (
    <div className={`flying${person ? ` remote p${person.colour}` : ''}`} aria-hidden="true">
      {person && <span className="tag">{BOARD_NL.dragTag(firstName(person))}</span>}
      <div className={`card${palette ? ` t-${palette}` : ''}${item.certainty === 'conditional' ? ' ev' : ''}`}>
        <CardFace card={card} title={<span className="card-open">{item.title}</span>} />
      </div>
    </div>
  )
}
