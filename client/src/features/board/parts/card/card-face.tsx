import type { Person } from '@samenspoor/shared/model/person'
import type { ReactNode } from 'react'
import { BOARD_NL } from '../../../../nl/board/board.ts'
import { COMMON_NL, listNl } from '../../../../nl/common.ts'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { KindMarker } from '../../../../ui/marks/kind-marker.tsx'
import { StatusIcon } from '../../../../ui/marks/status-icon.tsx'
import { TrackName } from '../../../../ui/marks/track-mark.tsx'
import type { Card } from '../../model/board-model.ts'
import { useBoard } from '../board-context.ts'
import { CardNotes } from './card-notes.tsx'
import { NotesLine } from './notes-line.tsx'

/** What a card shows. `title` is a button on the board and plain text in the copy that follows the pointer. */
export function CardFace({ card, title, viewers = [] }: { card: Card; title: ReactNode; viewers?: readonly Person[] }) {
  const { people, tracks, fields } = useBoard()
  const { item, isLate, isLapsed } = card.scheduled
  const owner = item.who === null || !fields.has('owner') ? undefined : people.get(item.who)
  const track = fields.has('track') ? tracks.get(item.track) : undefined
  return (
    <>
      <h4>
        <KindMarker item={item} />
        {title}
      </h4>
      {track && (
        <p className="card-track">
          <TrackName track={track} />
        </p>
      )}
      <CardNotes bottleneck={fields.has('reason') ? card.bottleneck : null} isLate={isLate} isLapsed={isLapsed} />
      {fields.has('notes') && <NotesLine of={card.ref} />}
      <div className="ft2">
        {fields.has('period') && <Period card={card} />}
        {fields.has('links') && card.linkCount > 0 && (
          <span className="dep" title={BOARD_NL.links(card.linkCount)}>
            <Icon name="link" size={13} />
            <span aria-hidden="true">{card.linkCount}</span>
            <span className="vh">{BOARD_NL.links(card.linkCount)}</span>
          </span>
        )}
        {item.certainty === 'conditional' && <span className="vh">{BOARD_NL.conditional}</span>}
        <span className="card-people">
          {viewers.length > 0 && <span className="vh">{BOARD_NL.openBy(listNl(viewers.map(({ name }) => name)))}</span>}
          {viewers.map((person) => (
            <Avatar key={person.id} person={person} live />
          ))}
          {owner && !viewers.includes(owner) && <Avatar person={owner} />}
        </span>
      </div>
    </>
  )
}

/** A done card takes one line and its period. */
export function DoneFace({ card, title }: { card: Card; title: ReactNode }) {
  const { fields } = useBoard()
  const { item } = card.scheduled
  return (
    <>
      <StatusIcon status="done" size={14} />
      <div className="kl-text">
        <h4>{title}</h4>
        {fields.has('period') && (
          <span className="kl-period">{item.period === '' ? COMMON_NL.noPeriod : item.period}</span>
        )}
      </div>
    </>
  )
}

function Period({ card: { scheduled } }: { card: Card }) {
  const { period } = scheduled.item
  const isUnread = period !== '' && !scheduled.dates.reading.understood
  return (
    <span className="pc" title={period}>
      <Icon name="calendar" size={13} />
      <span className="pc-words">{period === '' ? COMMON_NL.noPeriod : period}</span>
      {isUnread && <span className="pc-unread">{COMMON_NL.unreadPeriod}</span>}
    </span>
  )
}
