import { TIMELINE_NL as NL } from '../../../../nl/timeline.ts'
import { firstName } from '../../../../parts/first-name.ts'
import type { PresenceMark } from '../../hooks/picture/use-presence-marks.ts'

/** A ring around what a colleague works on, with the name. */
export function PresenceRing({ marks }: { marks: readonly PresenceMark[] }) {
  const mark = marks.find(({ doing }) => doing !== 'editing') ?? marks[0]
  if (!mark) return null
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

export function presenceText({ person, doing }: PresenceMark): string {
  return doing === 'editing' ? NL.isEditing(firstName(person)) : NL.isMoving(firstName(person))
}
