import { editAction, finishAction, removeAction } from '@samenspoor/shared/doc/commands/actions/actions'
import type { Action } from '@samenspoor/shared/model/entities/action'
import type { ActionId, PersonId } from '@samenspoor/shared/model/ids'
import { ACTIONS_NL } from '../../nl/actions.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useRun } from '../../sync/use-run.ts'
import { focusAction, focusBeside } from './focus-action.ts'

/** What a row can do to its action; each says what it did and can be undone. */
export function useActionCommands() {
  const run = useRun()
  const { people } = useProgramme().programme
  const announce = { announce: true }
  return {
    finish: (action: Action, done: boolean) =>
      run(
        finishAction(action.id, done),
        done ? ACTIONS_NL.finished(action.title) : ACTIONS_NL.reopened(action.title),
        announce,
      ),
    changeDue: (action: Action, words: string) =>
      run(editAction(action.id, { due: words }), ACTIONS_NL.dueChanged(action.title), announce),
    assign: (id: ActionId, title: string, assignee: PersonId | null) => {
      const name = people.find((person) => person.id === assignee)?.name
      run(
        editAction(id, { assignee }),
        name === undefined ? ACTIONS_NL.unassignedNow(title) : ACTIONS_NL.assigned(title, name),
        announce,
      )
      focusAction(id)
    },
    remove: (action: Action) => {
      focusBeside(action.id)
      run(removeAction(action.id), ACTIONS_NL.removed(action.title), announce)
    },
  }
}
