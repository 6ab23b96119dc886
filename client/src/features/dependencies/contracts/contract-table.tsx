import { contractTable } from '@samenspoor/shared/schedule/contracts/contract-table'
import { useMemo, useState } from 'react'
import { CONTRACTS_NL } from '../../../nl/contracts.ts'
import { useView } from '../../../sync/use-view.ts'
import { Icon } from '../../../ui/icon.tsx'
import { ContractGrid } from './contract-grid.tsx'
import { type SortedContracts, sortOutContracts } from './sort-out-contracts.ts'
import { startYears } from './start-years.ts'
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
  const [shown, setShown] = useState<Behind | null>(null)
  const starts = useMemo(() => startYears(schedule), [schedule])
  const sorted = useMemo(() => {
    const rows = contractTable(
      plan,
      starts.map(({ day }) => day),
    )
    return sortOutContracts(rows, schedule.today)
  }, [plan, starts, schedule.today])
  const behind = BEHIND.filter(({ kind }) => sorted[kind].length > 0)
  if (sorted.running.length === 0 && behind.length === 0) return null
  const open = behind.find(({ kind }) => kind === shown)
  return (
    <section className="panel contracts" aria-labelledby="contracts">
      <div className="panel-head">
        <h2 id="contracts">{CONTRACTS_NL.title}</h2>
        <span className="chip">{sorted.running.length}</span>
        <span className="muted sm panel-hint">{CONTRACTS_NL.hint}</span>
      </div>
      {sorted.running.length === 0 ? (
        <p className="contracts-none muted">{CONTRACTS_NL.noneRunning}</p>
      ) : (
        <ContractGrid rows={sorted.running} starts={starts} tracks={plan.tracks} caption={CONTRACTS_NL.caption} />
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
      {open && <ContractGrid rows={sorted[open.kind]} starts={starts} tracks={plan.tracks} caption={open.caption} />}
    </section>
  )
}
