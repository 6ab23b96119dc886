import type { Action } from '@samenspoor/shared/model/entities/action'
import type { ActionId } from '@samenspoor/shared/model/ids'
import { useMemo, useState } from 'react'
import { useCommands } from '../../parts/commands/use-commands.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRights } from '../../sync/use-rights.ts'
import { useSelection } from '../../sync/use-selection.ts'
import { useView } from '../../sync/use-view.ts'
import { useIsNarrow } from '../../ui/browser/use-is-narrow.ts'
import { focusAction } from './focus-action.ts'
import { entriesOf, type Grouping, isForLapsed, loadsOf, type Selection, selectEntries } from './model/action-list.ts'
import { ActionDialog } from './parts/action-dialog.tsx'
import { ActionsContext } from './parts/actions-context.ts'
import { AssignPopover } from './parts/assign/assign-popover.tsx'
import { DesktopActions } from './parts/desktop-actions.tsx'
import { PhoneActions } from './parts/phone-actions.tsx'
import { useActionCommands } from './use-action-commands.ts'
import { useTellAction } from './use-tell-action.ts'
import './styles/actions.css'

/** Who does what by when, across all tracks. */
export function ActionsPage() {
  const { plan, today, schedule } = useView()
  const { programme, me } = useProgramme()
  const rights = useRights()
  const { select } = useSelection()
  const isNarrow = useIsNarrow()
  const commands = useActionCommands()
  const [selection, setSelection] = useState<Selection>(isNarrow ? 'mine' : 'all')
  const [grouping, setGrouping] = useState<Grouping>('person')
  const [showsDone, setShowsDone] = useState(false)
  const [editing, setEditing] = useState<Action | null>(null)
  const [assigning, setAssigning] = useState<{ id: ActionId; anchor: HTMLElement } | null>(null)
  useTellAction(editing?.id ?? assigning?.id ?? null, editing === null ? 'assignee' : null)
  /** What I just finished stays in sight, struck through, until I look at something else. */
  const [justDone, setJustDone] = useState<ReadonlySet<ActionId>>(new Set())

  useCommands({
    'show-action': (id) => {
      const action = plan.actions.get(id as ActionId)
      if (!action) return
      setSelection('all')
      if (action.done) setShowsDone(true)
      focusAction(action.id)
    },
    'show-person': () => {
      setSelection('all')
      setGrouping('person')
    },
  })
  const entries = useMemo(() => entriesOf(plan, today), [plan, today])
  const loadOf = useMemo(() => loadsOf(entries), [entries])
  const people = useMemo(() => new Map(programme.people.map((person) => [person.id as string, person])), [programme])
  const allMine = selectEntries(entries, 'mine', me)
  const mine = allMine.filter((entry) => !isForLapsed(entry, schedule))
  const selected = selection === 'mine' ? mine : selectEntries(entries, selection, me)
  const isShown = ({ action }: (typeof entries)[number]) => !action.done || justDone.has(action.id)
  const assignee = assigning && plan.actions.get(assigning.id)
  const props = {
    entries,
    shown: selected.filter(isShown),
    done: selected.filter((entry) => !isShown(entry)),
    mine: mine.filter(isShown),
    mineLapsed: allMine.filter((entry) => isForLapsed(entry, schedule)),
    me: rights.me,
    people: programme.people,
    loadOf,
    selection,
    onSelection: (next: Selection) => {
      setSelection(next)
      setJustDone(new Set())
    },
    grouping,
    onGrouping: setGrouping,
    showsDone,
    onShowsDone: setShowsDone,
  }
  return (
    <ActionsContext
      value={{
        plan,
        today,
        people,
        mayWrite: rights.programme,
        openItem: select,
        finish: (action, done) => {
          if (commands.finish(action, done).ok) setJustDone((previous) => new Set([...previous, action.id]))
        },
        changeDue: commands.changeDue,
        remove: commands.remove,
        edit: setEditing,
        chooseAssignee: ({ id }, anchor) => setAssigning({ id, anchor }),
        assigning: assigning?.id ?? null,
      }}
    >
      {isNarrow ? <PhoneActions {...props} /> : <DesktopActions {...props} />}
      {editing && <ActionDialog action={editing} onClose={() => setEditing(null)} />}
      {assigning && assignee && (
        <AssignPopover
          title={assignee.title}
          people={programme.people}
          assignee={assignee.assignee}
          anchor={assigning.anchor}
          loadOf={loadOf}
          onAssign={(person) => commands.assign(assigning.id, assignee.title, person)}
          onClose={() => setAssigning(null)}
        />
      )}
    </ActionsContext>
  )
}
