import { restoreChanges } from '@samenspoor/shared/doc/commands/undo/restore'
import { type FormEvent, useState } from 'react'
import { OFFLINE_NL } from '../../../nl/app/offline.ts'
import { fieldNl } from '../../../nl/history/history.ts'
import { entityTitle } from '../../../parts/history/words/entity-title.ts'
import { nameOfMaker } from '../../../parts/history/words/name-of-maker.ts'
import { valueInWords } from '../../../parts/history/words/value-in-words.ts'
import { momentInWords } from '../../../parts/moment-in-words.ts'
import { useProgramme } from '../../../sync/programme-context.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import type { Clash } from './return-summary.ts'

interface ClashDialogProps {
  readonly clash: Clash
  readonly onChosen: () => void
  readonly onClose: () => void
}

/** Two values for one field: both with who and when. What is not chosen stays in the history. */
export function ClashDialog({ clash: { mine, theirs }, onChosen, onClose }: ClashDialogProps) {
  const { people } = useProgramme().programme
  const { plan } = useView()
  const run = useRun()
  const [isMine, setMine] = useState(false)
  const names = { plans: [plan], people }
  const [title, field] = [entityTitle(mine, [plan]), fieldNl(mine.field)]
  const wordsOf = (value: unknown): string => valueInWords(mine, value, names) ?? ''
  const name = nameOfMaker(theirs.by, people)
  const choose = (event: FormEvent) => {
    event.preventDefault()
    const after = isMine ? mine.after : theirs.after
    const label = OFFLINE_NL.chosen(OFFLINE_NL.clashLine(field, title), wordsOf(after))
    // A value that stands there already is not written again.
    if (run(restoreChanges([{ ...mine, after }]), label, { announce: true }).ok) onChosen()
  }
  const options = [
    { value: theirs.after, who: OFFLINE_NL.theirs(name, momentInWords(theirs.at)), isMine: false },
    { value: mine.after, who: OFFLINE_NL.mine, isMine: true },
  ]
  return (
    <Dialog title={OFFLINE_NL.clashTitle} onClose={onClose}>
      <form onSubmit={choose}>
        <p>{OFFLINE_NL.clash(name, field, title)}</p>
        <fieldset className="clash-options" aria-label={OFFLINE_NL.clashLine(field, title)}>
          {options.map((option) => (
            <label key={option.who} className="clash-option">
              <input
                type="radio"
                name="clash"
                checked={isMine === option.isMine}
                onChange={() => setMine(option.isMine)}
              />
              <span>
                <b>{wordsOf(option.value)}</b>
                {option.who}
              </span>
            </label>
          ))}
        </fieldset>
        <FormButtons submit={OFFLINE_NL.choose} cancel={OFFLINE_NL.later} onCancel={onClose} />
        <p className="muted sm">{OFFLINE_NL.other}</p>
      </form>
    </Dialog>
  )
}
