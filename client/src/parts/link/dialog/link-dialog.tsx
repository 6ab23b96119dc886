import { homeOfLink, linkItems } from '@samenspoor/shared/doc/commands/links'
import type { LinkType } from '@samenspoor/shared/model/entities/link'
import { linkIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, REFUSAL_NL } from '../../../nl/common.ts'
import { PARTS_NL } from '../../../nl/parts.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { ItemComboBox } from '../../item/item-combo-box.tsx'
import { NO_LAG, printLag, readLag } from './lag-draft.ts'
import { LinkAnswer } from './link-answer.tsx'
import { LinkNeedFields } from './link-need-fields.tsx'
import './link-dialog.css'

interface LinkDialogProps {
  /** What must come first. */
  readonly from?: ItemRef
  /** What waits for it. */
  readonly to?: ItemRef
  readonly onClose: () => void
}

const NOTE_MAX = 1_000

/** Links two items: `to` needs `from`. Shows whether that works out before it is saved. */
export function LinkDialog({ from: firstFrom, to: firstTo, onClose }: LinkDialogProps) {
  const { plan } = useView()
  const run = useRun()
  const [from, setFrom] = useState<ItemRef | null>(firstFrom ?? null)
  const [to, setTo] = useState<ItemRef | null>(firstTo ?? null)
  const [type, setType] = useState<LinkType>('FS')
  const [lag, setLag] = useState(() => printLag(NO_LAG))
  const [note, setNote] = useState('')
  const [error, setError] = useState('')
  const errorId = useId()
  const forbidden = useForbidden(from, to)
  const between = type === 'together' ? NO_LAG : readLag(lag)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (from === null || to === null) return setError(PARTS_NL.chooseItem)
    if (between === null) return setError(REFUSAL_NL['invalid-lag'])
    const titleOf = (ref: ItemRef) => plan.items.get(itemKey(ref))?.title ?? PARTS_NL.vanishedItem
    const id = linkIdSchema.parse(crypto.randomUUID())
    const label = PARTS_NL.linkAdded(titleOf(from), titleOf(to))
    const result = run(linkItems({ id, from, to, type, ...between, note: note.trim() }), label, { announce: true })
    if (result.ok) onClose()
    else setError(REFUSAL_NL[result.code])
  }
  return (
    <Dialog title={PARTS_NL.newLink} onClose={onClose}>
      <form className="form" onSubmit={add} noValidate onChange={() => setError('')}>
        <ItemComboBox label={PARTS_NL.linkTo} value={to} onChange={setTo} without={from} />
        <ItemComboBox label={PARTS_NL.linkFrom} value={from} onChange={setFrom} without={to} />
        <LinkNeedFields type={type} onType={setType} lag={lag} onLag={setLag} />
        <label className="form-field">
          <span>
            {PARTS_NL.note} {PARTS_NL.optional}
          </span>
          <input
            className="field"
            value={note}
            maxLength={NOTE_MAX}
            placeholder={PARTS_NL.notePlaceholder}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <LinkAnswer from={from} to={to} type={type} between={between} />
        <p id={errorId} className="form-error" role="alert">
          {forbidden ?? error}
        </p>
        <FormButtons
          submit={COMMON_NL.add}
          cancel={COMMON_NL.cancel}
          onCancel={onClose}
          isDisabled={forbidden !== null}
          describedBy={errorId}
        />
      </form>
    </Dialog>
  )
}

/** Why I may not make this link, in words; null when I may. */
function useForbidden(from: ItemRef | null, to: ItemRef | null): string | null {
  const { plan } = useView()
  const rights = useRights()
  if (from === null || to === null) return null
  const home = homeOfLink(from, to)
  if (home === 'programme') return rights.programme ? null : PARTS_NL.linkNotAcross
  const track = plan.tracks.find(({ id }) => id === to.track)
  return rights.track(to.track) ? null : PARTS_NL.linkNotInTrack(track?.title ?? to.track)
}
