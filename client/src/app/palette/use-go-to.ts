import { useLocation } from 'wouter'
import type { CommandId } from '../../parts/commands/command-id.ts'
import { offeredCommands, runCommand } from '../../parts/commands/use-commands.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSelection } from '../../sync/use-selection.ts'
import { useUndo } from '../../sync/use-undo.ts'
import { useIsNarrow } from '../../ui/browser/use-is-narrow.ts'
import { viewPath } from '../views.ts'
import { placeOfCommand } from './entries/command-entries.ts'
import type { Target } from './entries/entry.ts'

/** Where one came from has gone with its screen: the new screen gets the focus, so that the keys go on there. */
function focusPage(): void {
  requestAnimationFrame(() => {
    const page = document.getElementById('inhoud')
    if (!page || document.activeElement !== document.body) return
    page.tabIndex = -1
    page.focus({ preventScroll: true })
  })
}

/** Does what an entry says; when that is done on another screen, it goes there first. */
export function useGoTo(openKeys: () => void): (target: Target) => void {
  const { programme } = useProgramme()
  const [, navigate] = useLocation()
  const { select } = useSelection()
  const { undo, redo } = useUndo()
  const isNarrow = useIsNarrow()
  const runAt = (id: CommandId, view: Parameters<typeof viewPath>[1] | null, argument = '') => {
    if (!offeredCommands()[id] && view !== null) navigate(viewPath(programme.id, view))
    runCommand(id, argument)
  }
  return (target) => {
    switch (target.kind) {
      case 'item':
        return select(target.ref)
      case 'track':
        return runAt('show-track', 'timeline', target.id)
      case 'person':
        return runAt('show-person', isNarrow ? 'actions' : 'timeline', target.id)
      case 'action':
        return runAt('show-action', 'actions', target.id)
      case 'page':
        navigate(target.path)
        return focusPage()
      case 'command':
        return runAt(target.id, placeOfCommand(target.id, isNarrow))
      case 'undo':
        return undo()
      case 'redo':
        return redo()
      case 'keys':
        return openKeys()
      case 'place':
        return target.go()
    }
  }
}
