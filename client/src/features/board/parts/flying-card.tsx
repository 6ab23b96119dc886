import type { Person } from '@samenspoor/shared/model/person'
import type { Track } from '@samenspoor/shared/model/track'
import { BOARD_NL } from '../../../nl/board.ts'
import { firstName } from '../../../parts/first-name.ts'
import type { Card } from '../model/board-model.ts'
import { CardFace } from './card-face.tsx'

/** The tilted copy of a card that somebody drags. The card itself says who does; this is only a picture of it. */
export function FlyingCard({ card, track, person }: { card: Card; track: Track; person: Person | null }) {
  const { item } = card.scheduled
  return (
    <div className={`flying${person ? ` remote p${person.colour}` : ''}`} aria-hidden="true">
      {person && <span className="tag">{BOARD_NL.dragTag(firstName(person))}</span>}
      <div className={`card t-${track.palette}${item.certainty === 'conditional' ? ' ev' : ''}`}>
        <CardFace card={card} title={<span className="card-open">{item.title}</span>} />
      </div>
    </div>
  )
}
