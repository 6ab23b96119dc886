import { APP_NL } from '../../nl/app.ts'
import { useUndoQuestion } from '../../sync/use-undo.ts'
import { LateDialog } from '../../ui/late-dialog.tsx'

/** Asks before an undo replaces what a colleague did since. */
export function UndoQuestion() {
  const { question, force, keep } = useUndoQuestion()
  if (!question) return null
  return (
    <LateDialog title={APP_NL.overtakenTitle} onClose={keep} role="alertdialog">
      <p>{APP_NL.overtaken(question.step.label)}</p>
      <div className="form-buttons">
        <button type="button" className="btn p" onClick={force}>
          {APP_NL.overtakenForce}
        </button>
        <button type="button" className="btn" onClick={keep}>
          {APP_NL.overtakenKeep}
        </button>
      </div>
    </LateDialog>
  )
}
