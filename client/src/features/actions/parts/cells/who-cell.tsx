import type { Action } from '@samenspoor/shared/model/entities/action'
import { ACTIONS_NL } from '../../../../nl/actions.ts'
import { firstName } from '../../../../parts/first-name.ts'
import { Avatar } from '../../../../ui/marks/avatar.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { useActions } from '../actions-context.ts'

/** Who does it, or that somebody still has to be asked. */
export function WhoCell({ action }: { action: Action }) {
  const { people, mayWrite, chooseAssignee, assigning } = useActions()
  const person = action.assignee === null ? undefined : people.get(action.assignee)
  const name = person?.name ?? action.assignee
  const isOpen = assigning === action.id
  const face = person && (
    <>
      <span aria-hidden="true">
        <Avatar person={person} size={20} />
      </span>
      <span className="who-name">{firstName(person)}</span>
    </>
  )
  if (!mayWrite) return <span className="se">{face ?? ACTIONS_NL.nobody}</span>
  return (
    <button
      type="button"
      className={person ? 'se cell-button' : `asg${isOpen ? ' open' : ''}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={name === null ? ACTIONS_NL.assignAction(action.title) : ACTIONS_NL.reassign(action.title, name)}
      title={person?.name ?? (name === null ? undefined : `${name} ${ACTIONS_NL.left}`)}
      onClick={(event) => chooseAssignee(action, event.currentTarget)}
    >
      {face ?? (
        <>
          <Icon name="person" size={14} />
          {ACTIONS_NL.assign}
        </>
      )}
    </button>
  )
}
