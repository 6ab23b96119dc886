import { VIEW_TITLE_MAX } from '@samenspoor/shared/model/entities/saved-view'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL } from '../../../nl/common.ts'
import { VIEWS_NL as NL } from '../../../nl/timeline/views.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { TimelineSettings } from '../hooks/use-settings.ts'
import { useViews } from './use-views.ts'

interface SaveViewProps {
  readonly settings: TimelineSettings
  readonly onClose: () => void
}

/** A name, and for whom. A reader saves for themselves only. */
export function SaveView({ settings, onClose }: SaveViewProps) {
  const rights = useRights()
  const { save } = useViews(settings)
  const [title, setTitle] = useState('')
  const [forAll, setForAll] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const problem = titleProblem(title)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (problem === undefined && save(title.trim(), forAll && rights.programme)) onClose()
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <p className="muted">{NL.saveHelp}</p>
      <TextField
        label={NL.name}
        value={title}
        onChange={setTitle}
        problem={isAsked ? problem : undefined}
        hasAutoFocus
      />
      {rights.programme ? (
        <fieldset className="views-choice">
          <legend>{NL.forWhom}</legend>
          <Choice label={NL.forMe} help={NL.forMeHelp} isChosen={!forAll} onChoose={() => setForAll(false)} />
          <Choice label={NL.forAll} help={NL.forAllHelp} isChosen={forAll} onChoose={() => setForAll(true)} />
        </fieldset>
      ) : (
        <p className="form-hint">
          {NL.readerHelp} {NL.forMeHelp}
        </p>
      )}
      <FormButtons submit={COMMON_NL.save} cancel={COMMON_NL.cancel} onCancel={onClose} />
    </form>
  )
}

/** What is wrong with the name of a view, in words. */
export function titleProblem(title: string): string | undefined {
  if (title.trim() === '') return NL.nameMissing
  return title.trim().length > VIEW_TITLE_MAX ? NL.nameTooLong(VIEW_TITLE_MAX) : undefined
}

interface ChoiceProps {
  readonly label: string
  readonly help: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Choice({ label, help, isChosen, onChoose }: ChoiceProps) {
  const helpId = useId()
  return (
    <label>
      <input type="radio" name="for-whom" checked={isChosen} aria-describedby={helpId} onChange={onChoose} />
      <span>{label}</span>
      <small id={helpId}>{help}</small>
    </label>
  )
}
