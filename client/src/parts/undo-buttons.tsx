import { UNDO_BUTTONS_NL } from '../nl/history/undo-buttons.ts'
import { useUndo } from '../sync/use-undo.ts'
import { useUndoState } from '../sync/use-view.ts'
import { Icon } from '../ui/marks/icon.tsx'

/** Takes back my last step, or does it again; what that was stands in the tooltip. */
export function UndoButtons() {
  const steps = useUndoState()
  const { undo, redo } = useUndo()
  return (
    <>
      <button
        type="button"
        className="btn ghost sq"
        aria-label={UNDO_BUTTONS_NL.undo}
        title={steps.undo === null ? UNDO_BUTTONS_NL.undo : UNDO_BUTTONS_NL.undoWhat(steps.undo)}
        disabled={steps.undo === null}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="btn ghost sq"
        aria-label={UNDO_BUTTONS_NL.redo}
        title={steps.redo === null ? UNDO_BUTTONS_NL.redo : UNDO_BUTTONS_NL.redoWhat(steps.redo)}
        disabled={steps.redo === null}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </>
  )
}
