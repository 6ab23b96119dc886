import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { ActionRow } from './action-row.tsx'
import type { ActionsProps } from './actions-props.ts'

/** What is done, hidden until somebody wants to see it. */
export function DoneActions({ done, showsDone, onShowsDone }: ActionsProps) {
  if (done.length === 0) return null
  return (
    <section aria-label={ACTIONS_NL.doneGroup}>
      <button
        type="button"
        className="done-toggle btn ghost"
        aria-expanded={showsDone}
        onClick={() => onShowsDone(!showsDone)}
      >
        <Icon name={showsDone ? 'chevron-down' : 'chevron-right'} size={12} />
        {showsDone ? ACTIONS_NL.hideDone : ACTIONS_NL.showDone(done.length)}
      </button>
      {showsDone && (
        <ul>
          {done.map((entry) => (
            <ActionRow key={entry.action.id} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  )
}
