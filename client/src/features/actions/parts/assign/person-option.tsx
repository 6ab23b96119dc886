import type { Person } from '@samenspoor/shared/model/person'
import { ACTIONS_NL } from '../../../../nl/actions.ts'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import type { Load } from '../../model/action-list.ts'

/** A person to choose, with how much that person has to do. What is late counts most. */
export function PersonOption({ person, load }: { person: Person; load: Load }) {
  return (
    <>
      <span aria-hidden="true">
        <Avatar person={person} size={26} />
      </span>
      <span className="option-words">
        <b>{person.name}</b>
        <small>{person.title}</small>
      </span>
      {load.late > 0 ? (
        <span className="ld late">{ACTIONS_NL.late(load.late)}</span>
      ) : (
        <span className="ld">{ACTIONS_NL.open(load.open)}</span>
      )}
    </>
  )
}
