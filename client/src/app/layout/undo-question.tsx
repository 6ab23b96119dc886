import { APP_NL } from '../../nl/app.ts'
import { UNDO_NL } from '../../nl/undo.ts'
import { useUndoQuestion } from '../../sync/use-undo.ts'
import { late } from '../../ui/late.tsx'
import { LateDialog } from '../../ui/late-dialog.tsx'

const OvertakenWords = late(() => import('./overtaken-words.tsx').then((module) => module.OvertakenWords))

/** Asks before an undo replaces what a colleague did since: says who did what. */
export function UndoQuestion() {
  const { question, force, keep } = useUndoQuestion()
  if (!question) return null
  const { way, overtaken } = question
  return (
    <LateDialog title={APP_NL.overtakenTitle} onClose={keep} role="alertdialog">
      <OvertakenWords overtaken={overtaken} />
      <p>{UNDO_NL.overtakenAsk(way)}</p>
      <div className="form-buttons">
        <button type="button" className="btn p" onClick={force}>
          {UNDO_NL.force(way)}
        </button>
        <button type="button" className="btn" onClick={keep}>
          {APP_NL.overtakenKeep}
        </button>
      </div>
    </LateDialog>
  )
}
