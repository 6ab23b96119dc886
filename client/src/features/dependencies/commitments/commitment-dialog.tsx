import { makeCommitment } from '@samenspoor/shared/doc/commands/commitments'
import { commitmentIdSchema } from '@samenspoor/shared/model/ids'
import type { ItemRef } from '@samenspoor/shared/model/item-ref'
import { type FormEvent, useId, useState } from 'react'
import { COMMON_NL, REFUSAL_NL } from '../../../nl/common.ts'
import { COMMITMENTS_NL } from '../../../nl/dependencies/commitments.ts'
import { ItemComboBox } from '../../../parts/item/item-combo-box.tsx'
import { PeriodField } from '../../../parts/period/period-field.tsx'
import { useRun } from '../../../sync/use-run.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'

/** The longest name of who promises, or to whom. */
const NAME_MAX = 120

/** Writes down a toezegging: what, by whom to whom, by when in words, and with which item it will be kept. */
export function CommitmentDialog({ onClose }: { onClose: () => void }) {
  const run = useRun()
  const [title, setTitle] = useState('')
  const [by, setBy] = useState<string>(COMMITMENTS_NL.college)
  const [to, setTo] = useState<string>(COMMITMENTS_NL.council)
  const [due, setDue] = useState('')
  const [item, setItem] = useState<ItemRef | null>(null)
  const [error, setError] = useState('')
  const errorId = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setError(COMMITMENTS_NL.whatMissing)
    const id = commitmentIdSchema.parse(crypto.randomUUID())
    const label = COMMITMENTS_NL.added(title.trim())
    const result = run(makeCommitment({ id, title, by, to, due, item }), label, { announce: true })
    if (result.ok) onClose()
    else setError(REFUSAL_NL[result.code])
  }
  return (
    <Dialog title={COMMITMENTS_NL.dialogTitle} onClose={onClose}>
      <form className="form" onSubmit={add} noValidate>
        <label className="form-field">
          <span>{COMMITMENTS_NL.what}</span>
          <input
            className="field"
            autoFocus
            value={title}
            placeholder={COMMITMENTS_NL.whatPlaceholder}
            aria-required
            aria-invalid={error !== ''}
            aria-describedby={errorId}
            onChange={(event) => {
              setTitle(event.target.value)
              setError('')
            }}
          />
        </label>
        <p id={errorId} className="form-error" role="alert">
          {error}
        </p>
        <div className="commitment-pair">
          <label className="form-field">
            <span>{COMMITMENTS_NL.by}</span>
            <input className="field" value={by} maxLength={NAME_MAX} onChange={(event) => setBy(event.target.value)} />
          </label>
          <label className="form-field">
            <span>{COMMITMENTS_NL.to}</span>
            <input className="field" value={to} maxLength={NAME_MAX} onChange={(event) => setTo(event.target.value)} />
          </label>
        </div>
        <PeriodField label={COMMITMENTS_NL.when} value={due} onChange={setDue} isLive />
        <ItemComboBox label={COMMITMENTS_NL.item} value={item} onChange={setItem} />
        <FormButtons submit={COMMON_NL.add} cancel={COMMON_NL.cancel} onCancel={onClose} describedBy={errorId} />
      </form>
    </Dialog>
  )
}
