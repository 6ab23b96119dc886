import { type ActionDetails, editAction } from '@samenspoor/shared/doc/commands/actions/actions'
import type { Action } from '@samenspoor/shared/model/entities/action'
import { type PersonId, personIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useState } from 'react'
import { nullable } from 'zod/mini'
import { ACTIONS_NL } from '../../../nl/actions.ts'
import { COMMON_NL } from '../../../nl/common.ts'
import { Choice } from '../../../parts/choice/choice.tsx'
import { PersonSelect } from '../../../parts/choice/person-select.tsx'
import { ItemComboBox } from '../../../parts/item/item-combo-box.tsx'
import { PeriodField } from '../../../parts/period/period-field.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { TrackMark } from '../../../ui/marks/track-mark.tsx'
import { useActions } from './actions-context.ts'

/** Everything of one action. Saves only what was changed here, so that a colleague's change elsewhere stays. */
export function ActionDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const { plan } = useActions()
  const run = useRun()
  const [first] = useState(action)
  const [title, setTitle] = useState(first.title)
  const [track, setTrack] = useState(first.track)
  const [who, setWho] = useState<PersonId | string | null>(first.assignee)
  const [item, setItem] = useState<ItemRef | null>(first.item)
  const [due, setDue] = useState(first.due)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const assignee = nullable(personIdSchema).safeParse(who)
    const details: ActionDetails = {
      ...(title.trim() === first.title ? {} : { title: title.trim() }),
      ...(track === first.track ? {} : { track }),
      ...(who === first.assignee || !assignee.success ? {} : { assignee: assignee.data }),
      ...(keyOf(item) === keyOf(first.item) ? {} : { item }),
      ...(due.trim() === first.due ? {} : { due }),
    }
    const isUnchanged = Object.keys(details).length === 0
    if (isUnchanged || run(editAction(first.id, details), ACTIONS_NL.changed(title.trim()), { announce: true }).ok) {
      onClose()
    }
  }
  return (
    <Dialog title={ACTIONS_NL.editTitle} onClose={onClose}>
      <form className="form" onSubmit={save}>
        <label className="form-field">
          <span>{ACTIONS_NL.what}</span>
          <textarea
            className="field"
            rows={2}
            required
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <div className="action-pair">
          <PersonSelect value={who} onChange={setWho} />
          <Choice
            label={ACTIONS_NL.track}
            options={plan.tracks.map((option) => ({
              id: option.id,
              label: option.title,
              icon: <TrackMark track={option} />,
            }))}
            value={track}
            onChange={(id) => setTrack(plan.tracks.find((known) => known.id === id)?.id ?? track)}
          />
        </div>
        <ItemComboBox label={ACTIONS_NL.item} value={item} onChange={setItem} />
        <PeriodField label={ACTIONS_NL.due} value={due} onChange={setDue} />
        <FormButtons
          submit={COMMON_NL.save}
          cancel={COMMON_NL.cancel}
          onCancel={onClose}
          isDisabled={title.trim() === ''}
        />
      </form>
    </Dialog>
  )
}

const keyOf = (ref: ItemRef | null): string => (ref === null ? '' : itemKey(ref))
