import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { Contract } from '@samenspoor/shared/model/entities/contract'
import type { Plan } from '@samenspoor/shared/model/plan'
import { contractTable } from '@samenspoor/shared/schedule/contracts/contract-table'
import { useMemo, useRef, useState } from 'react'
import { CONTRACT_FORM_NL } from '../../../nl/dependencies/contract-form.ts'
import { CONTRACTS_NL } from '../../../nl/dependencies/contracts.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { ContractDialog } from './contract-dialog.tsx'
import { ContractGrid } from './contract-grid.tsx'
import { type SortedContracts, sortOutContracts } from './sort-out-contracts.ts'
import { type StartDay, startYears } from './start-years.ts'
import './contracts.css'

type Behind = Exclude<keyof SortedContracts, 'running'>

const BEHIND: readonly { readonly kind: Behind; readonly caption: string }[] = [
  { kind: 'endless', caption: CONTRACTS_NL.captionEndless },
  { kind: 'ended', caption: CONTRACTS_NL.captionEnded },
  { kind: 'intended', caption: CONTRACTS_NL.captionIntended },
]

/** What each contract answers to the start years around the plan: does its end fit, is there a gap, does it run on? */
export function ContractTable() {
  const { plan, schedule } = useView()
  const rights = useRights()
  const addButton = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<Behind | null>(null)
  const [form, setForm] = useState<{ readonly opened: Contract | null } | null>(null)
  const starts = useMemo(() => startYears(schedule), [schedule])
  const sorted = useMemo(() => sortedContracts(plan, schedule.today, starts), [plan, starts, schedule.today])
  const behind = BEHIND.filter(({ kind }) => sorted[kind].length > 0)
  const isEmpty = sorted.running.length === 0 && behind.length === 0
  const firstTrack = plan.tracks.find(({ id }) => rights.track(id)) ?? plan.tracks[0]
  const mayWrite = rights.programme && firstTrack !== undefined
  if (isEmpty && !mayWrite) return null
  const open = behind.find(({ kind }) => kind === shown)
  const grid = { starts, tracks: plan.tracks, onEdit: mayWrite ? (opened: Contract) => setForm({ opened }) : null }
  const close = () => {
    setForm(null)
    // The button that opened the form is gone with a contract that was removed or moved.
    requestAnimationFrame(() => document.activeElement === document.body && addButton.current?.focus())
  }
  /** What is saved is in sight, also when it says little about the start. */
  const reveal = (contract: Contract) => {
    const alone = { contracts: new Map([[contract.id, contract]]), tracks: plan.tracks }
    const own = sortedContracts(alone, schedule.today, starts)
    setShown(BEHIND.find(({ kind }) => own[kind].length > 0)?.kind ?? shown)
  }
  return (
    <section className="panel contracts" aria-labelledby="contracts">
      <div className="panel-head">
        <h2 id="contracts">{CONTRACTS_NL.title}</h2>
        <span className="chip">{sorted.running.length}</span>
        <span className="muted sm panel-hint">{CONTRACTS_NL.hint}</span>
        <span className="grow" />
        {mayWrite && (
          <button ref={addButton} type="button" className="btn s" onClick={() => setForm({ opened: null })}>
            <Icon name="plus" />
            {CONTRACT_FORM_NL.add}
          </button>
        )}
      </div>
      {sorted.running.length === 0 ? (
        <p className="contracts-none muted">{isEmpty ? CONTRACT_FORM_NL.none : CONTRACTS_NL.noneRunning}</p>
      ) : (
        <ContractGrid {...grid} rows={sorted.running} caption={CONTRACTS_NL.caption} />
      )}
      {behind.length > 0 && (
        <div className="contracts-behind">
          {behind.map(({ kind }) => (
            <button
              key={kind}
              type="button"
              className="btn s ghost"
              aria-expanded={kind === shown}
              onClick={() => setShown(kind === shown ? null : kind)}
            >
              <Icon name={kind === shown ? 'chevron-down' : 'chevron-right'} size={12} />
              {CONTRACTS_NL[kind](sorted[kind].length)}
            </button>
          ))}
        </div>
      )}
      {open && <ContractGrid {...grid} rows={sorted[open.kind]} caption={open.caption} />}
      {form && firstTrack && (
        <ContractDialog opened={form.opened} firstTrack={firstTrack.id} onClose={close} onSaved={reveal} />
      )}
    </section>
  )
}

function sortedContracts(plan: Pick<Plan, 'contracts' | 'tracks'>, today: PlainDate, starts: readonly StartDay[]) {
  const rows = contractTable(
    plan,
    starts.map(({ day }) => day),
  )
  return sortOutContracts(rows, today)
}
