import { assignAction } from '@samenspoor/shared/doc/commands/actions/actions'
import { actionIdSchema, type PersonId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { COMMON_NL } from '../../../nl/common.ts'
import { ITEM_NL } from '../../../nl/item/item.ts'
import { PersonSelect } from '../../../parts/choice/person-select.tsx'
import { actionOrderAtEnd } from '../../../parts/item/place-at-end.ts'
import { PeriodEcho } from '../../../parts/period/period-echo.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'

/** Gives out an action for an item, in the list itself. Stays open for the next one. */
export function AddAction({ itemRef, onClose }: { itemRef: ItemRef; onClose: () => void }) {
  const { plan } = useView()
  const run = useRun()
  const titleField = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState('')
  const [due, setDue] = useState('')
  const [assignee, setAssignee] = useState<PersonId | null>(null)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return titleField.current?.focus()
    const result = run(
      assignAction({
        id: actionIdSchema.parse(crypto.randomUUID()),
        title,
        track: itemRef.track,
        assignee,
        due,
        item: itemRef,
        order: actionOrderAtEnd(plan),
      }),
      ITEM_NL.actionAdded(title.trim()),
    )
    if (!result.ok) return
    setTitle('')
    setDue('')
    titleField.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <form className="drawer-add-action" aria-label={ITEM_NL.addActionLabel} onSubmit={add} onKeyDown={onKeyDown}>
      <input
        ref={titleField}
        className="field drawer-add-title"
        // biome-ignore lint/a11y/noAutofocus: the person asked for this form
        autoFocus
        aria-label={ITEM_NL.actionTitle}
        placeholder={ITEM_NL.actionTitlePlaceholder}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <PersonSelect value={assignee} onChange={setAssignee} />
      <div className="form-field">
        <label className="form-field">
          <span>{ITEM_NL.actionDue}</span>
          <input
            className="field"
            placeholder={ITEM_NL.actionDuePlaceholder}
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        </label>
        {due.trim() !== '' && <PeriodEcho words={due} isLive />}
      </div>
      <FormButtons submit={COMMON_NL.add} cancel={COMMON_NL.close} onCancel={onClose} isSmall />
    </form>
  )
}
