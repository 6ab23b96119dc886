import type { Contract } from '@samenspoor/shared/model/entities/contract'
import { contractTable } from '@samenspoor/shared/schedule/contracts/contract-table'
import { contractEnds, termFault } from '@samenspoor/shared/schedule/contracts/contract-terms'
import { CONTRACT_FORM_NL as NL } from '../../../nl/dependencies/contract-form.ts'
import { CONTRACTS_NL } from '../../../nl/dependencies/contracts.ts'
import { useView } from '../../../sync/use-view.ts'
import { startYears } from './start-years.ts'
import { VerdictCell } from './verdict-cell.tsx'

/** What a contract answers to the start years, before it is saved; null while nobody can read what is typed. */
export function ContractPreview({ contract }: { contract: Contract | null }) {
  return (
    <output className="contract-preview" aria-label={NL.preview} aria-live="polite">
      {contract === null ? <span className="muted">{NL.previewWaits}</span> : <Answers contract={contract} />}
    </output>
  )
}

function Answers({ contract }: { contract: Contract }) {
  const { plan, schedule } = useView()
  const starts = startYears(schedule)
  const contracts = new Map([[contract.id, { ...contract, removed: null }]])
  const [row] = contractTable(
    { contracts, tracks: plan.tracks },
    starts.map(({ day }) => day),
  )
  const fault = termFault(contract)
  return (
    <>
      <b>{runsNl(contract)}</b>
      {fault && <span className="contract-fault">{NL.doesNotAddUp(fault.computed, fault.stated)}</span>}
      <ul>
        {starts.map(({ day, isPlanned }, index) => {
          const verdict = row?.verdicts[index]
          return (
            <li key={day}>
              <span className="contract-preview-start">
                {CONTRACTS_NL.headStart(day)}
                {isPlanned && <span>{CONTRACTS_NL.planned}</span>}
              </span>
              {verdict && <VerdictCell verdict={verdict} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function runsNl(contract: Contract): string {
  const ends = contractEnds(contract)
  const [end, last] = [ends[0], ends.at(-1)]
  if (end === undefined || last === undefined) return contract.isOpenEnded ? NL.openEnded : NL.noEnd
  return end === last ? NL.runs(end) : NL.runsOn(end, last)
}
