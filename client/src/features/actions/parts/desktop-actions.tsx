import { useId } from 'react'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { Segmented } from '../../../ui/form/segmented.tsx'
import { Avatar } from '../../../ui/marks/avatar.tsx'
import { Icon } from '../../../ui/marks/icon.tsx'
import { groupEntries, isLate } from '../model/action-list.ts'
import { QuickLine } from '../quick/quick-line.tsx'
import { ActionGroups } from './action-groups.tsx'
import { useActions } from './actions-context.ts'
import type { ActionsProps } from './actions-props.ts'
import { DoneActions } from './done-actions.tsx'
import { LapsedActions } from './lapsed-actions.tsx'
import { UrgencyList } from './urgency-list.tsx'

const SELECTIONS = ['all', 'mine', 'given'] as const
const GROUPINGS = ['person', 'track', 'date'] as const

/** The quick line, the list in groups, and beside it what I have to do myself. */
export function DesktopActions(props: ActionsProps) {
  const { shown, entries, people, selection } = props
  const { plan, mayWrite } = useActions()
  return (
    <>
      <Toolbar {...props} />
      <main id="inhoud" className="acts" tabIndex={-1}>
        <h1 className="vh">{ACTIONS_NL.title}</h1>
        <div className="al">
          {mayWrite && <QuickLine loadOf={props.loadOf} />}
          <div className="lst">
            {shown.length === 0 && <p className="actions-empty muted">{ACTIONS_NL.empty[selection]}</p>}
            <ActionGroups groups={groupEntries(shown, props.grouping, people, plan.tracks)} />
            <DoneActions {...props} />
          </div>
        </div>
        <Mine {...props} entries={entries} />
      </main>
    </>
  )
}

function Toolbar({ entries, selection, onSelection, grouping, onGrouping }: ActionsProps) {
  const open = entries.filter(({ action }) => !action.done)
  const late = open.filter(isLate).length
  return (
    <section className="bar2 actions-bar" aria-label={ACTIONS_NL.toolbar}>
      <Segmented
        label={ACTIONS_NL.whichActions}
        value={selection}
        onChange={onSelection}
        options={SELECTIONS.map((value) => ({ value, label: ACTIONS_NL.selections[value] }))}
      />
      <span className="sep" />
      <span className="sm muted nw group-by" aria-hidden="true">
        {ACTIONS_NL.groupBy}
      </span>
      <Segmented
        label={ACTIONS_NL.groupBy}
        value={grouping}
        onChange={onGrouping}
        options={GROUPINGS.map((value) => ({ value, label: ACTIONS_NL.groupings[value] }))}
      />
      <span className="grow" />
      {late > 0 && (
        <span className="row b late-sum">
          <Icon name="clock" />
          {ACTIONS_NL.late(late)}
        </span>
      )}
      <span className="muted nw">{ACTIONS_NL.open(open.length)}</span>
    </section>
  )
}

function Mine({ mine, mineLapsed, me }: ActionsProps) {
  const headingId = useId()
  return (
    <aside className="mine" aria-labelledby={headingId}>
      <header>
        <span aria-hidden="true">
          <Avatar person={me} size={28} />
        </span>
        <h2 id={headingId}>{ACTIONS_NL.mine}</h2>
        <span className="chip">{mine.filter(({ action }) => !action.done).length}</span>
      </header>
      {mine.length === 0 && <p className="actions-empty muted">{ACTIONS_NL.empty.mine}</p>}
      <UrgencyList entries={mine} />
      <LapsedActions entries={mineLapsed} />
    </aside>
  )
}
