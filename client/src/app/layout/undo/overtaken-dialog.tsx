import { UNDO_NL as NL } from '../../../nl/history/undo.ts'
import type { UndoQuestionAnswers } from '../../../sync/use-undo.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { OvertakenWords } from './overtaken-words.tsx'

/** Asks before an undo replaces what a colleague did since: says who did what. */
export function OvertakenDialog({ question, force, keep }: UndoQuestionAnswers) {
  const { way, overtaken } = question
  return (
    <Dialog title={NL.overtakenTitle} onClose={keep} role="alertdialog">
      <OvertakenWords overtaken={overtaken} />
      <p>{NL.overtakenAsk(way)}</p>
      <div className="form-buttons">
        <button type="button" className="btn p" onClick={force}>
          {NL.force(way)}
        </button>
        <button type="button" className="btn" onClick={keep}>
          {NL.overtakenKeep}
        </button>
      </div>
    </Dialog>
  )
}
