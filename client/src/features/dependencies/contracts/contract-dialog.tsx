import { addContract, editContract, removeContract } from '@samenspoor/shared/doc/commands/contracts'
import { type Contract, contractSchema } from '@samenspoor/shared/model/entities/contract'
import { contractIdSchema, type TrackId } from '@samenspoor/shared/model/ids'
import { type FormEvent, useRef, useState } from 'react'
import { COMMON_NL, shortened } from '../../../nl/common.ts'
import { CONTRACT_FORM_NL as NL } from '../../../nl/dependencies/contract-form.ts'
import { useRun } from '../../../sync/use-run.ts'
import { useView } from '../../../sync/use-view.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { ContractPreview } from './contract-preview.tsx'
import { newContractDraft, printContract } from './form/contract-draft.ts'
import { ContractFields } from './form/contract-fields.tsx'
import { changedFacts, readContract } from './form/read-contract.ts'
import './contract-dialog.css'

interface ContractDialogProps {
  /** The contract to change, as it was when the form was opened; without one a contract is added. */
  readonly opened: Contract | null
  /** Where a new contract goes at first. */
  readonly firstTrack: TrackId
  readonly onClose: () => void
  /** After it was saved; not after it was removed. */
  readonly onSaved: (contract: Contract) => void
}

/** Adds, changes or removes a contract, and says what it answers to the start years while you type. */
export function ContractDialog({ opened, firstTrack, onClose, onSaved }: ContractDialogProps) {
  const run = useRun()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(() => opened?.id ?? contractIdSchema.parse(crypto.randomUUID()))
  const now = useView().plan.contracts.get(id)
  const [draft, setDraft] = useState(() => (opened ? printContract(opened) : newContractDraft(firstTrack)))
  /** Nobody is told off before they tried to save. */
  const [isTried, setIsTried] = useState(false)
  const read = readContract(draft)
  const isGone = opened !== null && now?.removed !== null
  const shown = read.ok ? contractSchema.parse({ ...opened, id, ...read.facts }) : null
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    // The fields know that they are wrong once they were drawn again.
    if (!read.ok || shown === null) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const title = shortened(read.facts.title)
    const result = opened
      ? run(editContract(id, changedFacts(opened, read.facts)), NL.saved(title), { announce: true })
      : run(addContract({ id, ...read.facts }), NL.added(title), { announce: true })
    if (!result.ok) return
    onClose()
    onSaved(shown)
  }
  const remove = ({ title }: Contract) => {
    if (run(removeContract(id), NL.removed(shortened(title)), { announce: true }).ok) onClose()
  }
  return (
    <Dialog title={opened ? NL.edit : NL.add} onClose={onClose}>
      <form ref={form} className="form wide-form contract-form" onSubmit={save} noValidate>
        <ContractFields
          draft={draft}
          problems={isTried && !read.ok ? read.problems : {}}
          onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
        >
          <ContractPreview contract={shown} />
        </ContractFields>
        {opened && now !== opened && (
          <p className="form-changed" role="status">
            {isGone ? NL.gone : NL.changed}
          </p>
        )}
        <FormButtons
          submit={opened ? COMMON_NL.save : COMMON_NL.add}
          cancel={COMMON_NL.cancel}
          onCancel={onClose}
          isDisabled={isGone}
        >
          {opened && !isGone && (
            <button type="button" className="btn ghost form-remove" onClick={() => remove(opened)}>
              {NL.remove}
            </button>
          )}
        </FormButtons>
      </form>
    </Dialog>
  )
}
