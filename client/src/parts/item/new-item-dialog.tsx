import { addItem } from '@samenspoor/shared/doc/commands/items/items'
import { type DecidingBody, ITEM_KINDS, type ItemKind } from '@samenspoor/shared/model/entities/item'
import type { Status } from '@samenspoor/shared/model/fields/place'
import { itemIdSchema, type PersonId, type TrackId } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, KIND_NL, REFUSAL_NL } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useRun } from '../../sync/use-run.ts'
import { useView } from '../../sync/use-view.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormButtons } from '../../ui/form/form-buttons.tsx'
import { TrackMark } from '../../ui/marks/track-mark.tsx'
import { Choice } from '../choice/choice.tsx'
import { DecidingBodySelect } from '../choice/deciding-body-select.tsx'
import { PersonSelect } from '../choice/person-select.tsx'
import { PeriodField } from '../period/period-field.tsx'
import { placeAtEnd } from './place-at-end.ts'
import './new-item-dialog.css'

interface NewItemDialogProps {
  readonly onClose: () => void
  /** The track that is chosen at first, when I may write it. */
  readonly track?: TrackId
  readonly status?: Status
  readonly onCreated?: (ref: ItemRef) => void
}

/** Adds an activity, milestone or decision to one of the tracks that I may write. */
export function NewItemDialog(props: NewItemDialogProps) {
  const { plan } = useView()
  const rights = useRights()
  const mayWrite = plan.tracks.filter(({ id }) => rights.track(id))
  const first = mayWrite.find(({ id }) => id === props.track) ?? mayWrite[0]
  return (
    <Dialog title={PARTS_NL.newItem} onClose={props.onClose}>
      {first ? <NewItemForm {...props} tracks={mayWrite} firstTrack={first.id} /> : <p>{PARTS_NL.mayAddNothing}</p>}
    </Dialog>
  )
}

interface NewItemFormProps extends NewItemDialogProps {
  readonly tracks: ReturnType<typeof useView>['plan']['tracks']
  readonly firstTrack: TrackId
}

function NewItemForm({ onClose, status = 'planned', onCreated, tracks, firstTrack }: NewItemFormProps) {
  const { plan } = useView()
  const run = useRun()
  const [title, setTitle] = useState('')
  const [kind, setKind] = useState<ItemKind>('activity')
  const [decidingBody, setDecidingBody] = useState<DecidingBody | null>(null)
  const [track, setTrack] = useState<TrackId>(firstTrack)
  const [period, setPeriod] = useState('')
  const [who, setWho] = useState<PersonId | null>(null)
  const [error, setError] = useState('')
  const errorId = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setError(PARTS_NL.titleMissing)
    const ref: ItemRef = { track, item: itemIdSchema.parse(crypto.randomUUID()) }
    const result = run(
      addItem({
        id: ref.item,
        track,
        title,
        kind,
        period: period.trim(),
        who,
        decidingBody: kind === 'decision' ? decidingBody : null,
        ...placeAtEnd(plan, track, status),
      }),
      PARTS_NL.added(title.trim()),
      { announce: true },
    )
    if (!result.ok) return setError(REFUSAL_NL[result.code])
    onClose()
    onCreated?.(ref)
  }
  return (
    <form className="form" onSubmit={add} noValidate>
      <label className="form-field">
        <span>{PARTS_NL.title}</span>
        <input
          className="field"
          // biome-ignore lint/a11y/noAutofocus: the first field of a dialog that was just opened
          autoFocus
          value={title}
          placeholder={PARTS_NL.titlePlaceholder}
          aria-required
          aria-invalid={error !== ''}
          aria-describedby={errorId}
          onChange={(event) => {
            setTitle(event.target.value)
            setError('')
          }}
        />
      </label>
      <p id={errorId} className="form-error new-item-error" role="alert">
        {error}
      </p>
      <div className="new-item-pair">
        <Choice
          label={PARTS_NL.kind}
          options={ITEM_KINDS.map((id) => ({ id, label: KIND_NL[id] }))}
          value={kind}
          onChange={(id) => setKind(ITEM_KINDS.find((known) => known === id) ?? kind)}
        />
        <Choice
          label={PARTS_NL.track}
          options={tracks.map((option) => ({
            id: option.id,
            label: option.title,
            icon: <TrackMark track={option} />,
          }))}
          value={track}
          onChange={(id) => setTrack(tracks.find((known) => known.id === id)?.id ?? track)}
        />
        {kind === 'decision' && <DecidingBodySelect value={decidingBody} onChange={setDecidingBody} />}
        <PersonSelect value={who} onChange={setWho} />
      </div>
      <PeriodField label={PARTS_NL.period} value={period} onChange={setPeriod} isLive />
      <FormButtons submit={COMMON_NL.add} cancel={COMMON_NL.cancel} onCancel={onClose} />
    </form>
  )
}
