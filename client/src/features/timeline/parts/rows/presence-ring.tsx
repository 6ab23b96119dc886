import { TIMELINE_NL as NL } from '../../../../nl/timeline/timeline.ts'
import { PRESENCE_NL } from '../../../../nl/together/presence.ts'
import { firstName } from '../../../../parts/first-name.ts'
import type { PresenceMark } from '../../../../sync/others/presence-marks.ts'

/** A ring around what a colleague works on, with the name. */
export function PresenceRing({ marks }: { marks: readonly PresenceMark[] }) {
  const mark = marks.find(({ doing }) => doing === 'moving' || doing === 'dragging') ?? marks[0]
  if (!mark) return null
  if (mark.doing === 'looking') return <span className={`ring look p${mark.person.colour}`} aria-hidden="true" />
  return (
    <span className={`ring p${mark.person.colour}`} aria-hidden="true">
      <i>{presenceText(mark)}</i>
    </span>
  )
}

/** Initials at the corner of a cell that a colleague edits. */
export function CellDot({ mark }: { mark: PresenceMark }) {
  return (
    <i className="cell-dot" title={presenceText(mark)}>
      {mark.person.initials}
      <span className="vh">{presenceText(mark)}</span>
    </i>
  )
}

/** Who has this row selected or open: initials in their colours. */
export function LookingDots({ marks }: { marks: readonly PresenceMark[] }) {
  const looking = marks.filter(({ doing }) => doing === 'looking')
  if (looking.length === 0) return null
  const names = looking.map(({ person }) => PRESENCE_NL.looksHere(firstName(person))).join(', ')
  return (
    <span className="look-dots" title={names}>
      {looking.slice(0, MOST_DOTS).map(({ person }) => (
        <i key={person.id} className={`look-dot p${person.colour}`} aria-hidden="true">
          {person.initials}
        </i>
      ))}
      <span className="vh">{names}</span>
    </span>
  )
}

const MOST_DOTS = 3

export function presenceText({ person, doing }: PresenceMark): string {
  switch (doing) {
    case 'looking':
      return PRESENCE_NL.looksHere(firstName(person))
    case 'editing':
      return NL.isEditing(firstName(person))
    default:
      return NL.isMoving(firstName(person))
  }
}
