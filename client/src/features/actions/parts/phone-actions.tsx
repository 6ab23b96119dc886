import { useState } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Segmented } from '../../../ui/form/segmented.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { QuickLine } from '../quick/quick-line.tsx'
import { useActions } from './actions-context.ts'
import type { ActionsProps } from './actions-props.ts'
import { DoneActions } from './done-actions.tsx'
import { LapsedActions } from './lapsed-actions.tsx'
import { UrgencyList } from './urgency-list.tsx'

/** One list on a small screen: mine first, a big plus for a new action. */
export function PhoneActions(props: ActionsProps) {
  const { shown, mine, mineLapsed, selection, onSelection, loadOf } = props
  const { mayWrite } = useActions()
  const [isAdding, setIsAdding] = useState(false)
  const open = mine.filter(({ action }) => !action.done).length
  return (
    <>
      <section className="bar2 actions-phone-bar" aria-label={ACTIONS_NL.toolbar}>
        <Segmented
          className="pills"
          label={ACTIONS_NL.whichActions}
          value={selection === 'given' ? 'all' : selection}
          onChange={onSelection}
          options={[
            { value: 'mine', label: ACTIONS_NL.mineCount(open) },
            { value: 'all', label: ACTIONS_NL.selections.all },
          ]}
        />
      </section>
      <main id="inhoud" className="mlist" tabIndex={-1}>
        <h1 className="vh">{ACTIONS_NL.title}</h1>
        {isAdding && mayWrite && <QuickLine loadOf={loadOf} autoFocus onEscape={() => setIsAdding(false)} />}
        {shown.length === 0 && <p className="actions-empty muted">{ACTIONS_NL.empty[selection]}</p>}
        <UrgencyList entries={shown} showsWho={selection !== 'mine'} />
        {selection === 'mine' && <LapsedActions entries={mineLapsed} />}
        <DoneActions {...props} />
        {mayWrite && !isAdding && (
          <button type="button" className="fab" aria-label={ACTIONS_NL.newAction} onClick={() => setIsAdding(true)}>
            <Icon name="plus" size={24} />
          </button>
        )}
      </main>
    </>
  )
}
