import { useUndoQuestion } from '../../../sync/use-undo.ts'
import { late } from '../../../ui/late/late.tsx'

const OvertakenDialog = late(() => import('./overtaken-dialog.tsx').then((module) => module.OvertakenDialog))

/** The place of the question that comes before an undo replaces what a colleague did since. */
export function UndoQuestion() {
  const { question, force, keep } = useUndoQuestion()
  return question && <OvertakenDialog question={question} force={force} keep={keep} />
}
