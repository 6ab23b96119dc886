import { homeOfLink, linkItems } from '@samenspoor/shared/doc/commands/links'
import { linkIdSchema } from '@samenspoor/shared/model/ids'
import { type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { LAG_MAX_DAYS, LINK_TYPES, type LinkType } from '@samenspoor/shared/model/link'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, LINK_TYPE_NL, REFUSAL_NL } from '../../nl/common.ts'
import { PARTS_NL } from '../../nl/parts.ts'
import { useRights } from '../../sync/use-rights.ts'
import { useRun } from '../../sync/use-run.ts'
import { useView } from '../../sync/use-view.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Choice } from '../choice/choice.tsx'
import { ItemComboBox } from '../item/item-combo-box.tsx'
import { LinkAnswer } from './link-answer.tsx'
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
  const [lag, setLag] = useState('0')
  const [note, setNote] = useState('')
  const [error, setError] = useState('')
  const errorId = useId()
  const forbidden = useForbidden(from, to)
  const lagDays = readLag(lag)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (from === null || to === null) return setError(PARTS_NL.chooseItem)
    if (lagDays === null) return setError(REFUSAL_NL['invalid-lag'])
    const titleOf = (ref: ItemRef) => plan.items.get(itemKey(ref))?.title ?? PARTS_NL.vanishedItem
    const id = linkIdSchema.parse(crypto.randomUUID())
    const label = PARTS_NL.linkAdded(titleOf(from), titleOf(to))
    const result = run(linkItems({ id, from, to, type, lagDays, note: note.trim() }), label, { announce: true })
    if (result.ok) onClose()
    else setError(REFUSAL_NL[result.code])
  }
  return (
    <Dialog title={PARTS_NL.newLink} onClose={onClose}>
      <form className="form" onSubmit={add} noValidate onChange={() => setError('')}>
        <ItemComboBox label={PARTS_NL.linkTo} value={to} onChange={setTo} without={from} />
        <ItemComboBox label={PARTS_NL.linkFrom} value={from} onChange={setFrom} without={to} />
        <Choice
          label={PARTS_NL.linkType}
          options={LINK_TYPES.map((id) => ({ id, label: LINK_TYPE_NL[id].name, hint: LINK_TYPE_NL[id].meaning }))}
          value={type}
          onChange={(id) => setType(LINK_TYPES.find((known) => known === id) ?? type)}
        />
        {type !== 'together' && (
          <label className="form-field">
            <span>{PARTS_NL.lag}</span>
            <span className="row">
              <input
                className="field link-lag"
                inputMode="numeric"
                value={lag}
                aria-invalid={lagDays === null}
                onChange={(event) => setLag(event.target.value)}
              />
              <span className="form-hint">{PARTS_NL.lagHelp}</span>
            </span>
          </label>
        )}
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
        <LinkAnswer from={from} to={to} type={type} lagDays={lagDays ?? 0} />
        <p id={errorId} className="form-error" role="alert">
          {forbidden ?? error}
        </p>
        <div className="form-buttons">
          <button type="submit" className="btn p" disabled={forbidden !== null} aria-describedby={errorId}>
            {COMMON_NL.add}
          </button>
          <button type="button" className="btn ghost" onClick={onClose}>
            {COMMON_NL.cancel}
          </button>
        </div>
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

/** Whole days; null for anything else. An empty field is none. */
function readLag(text: string): number | null {
  const words = text.trim().replace('−', '-')
  if (words === '') return 0
  const days = Number(words)
  return /^-?\d+$/.test(words) && Math.abs(days) <= LAG_MAX_DAYS ? days : null
}
