import { formatDate } from '@samenspoor/shared/dates/format'
import type { Contract } from '@samenspoor/shared/model/entities/contract'
import type { Track } from '@samenspoor/shared/model/track'
import type { ContractRow } from '@samenspoor/shared/schedule/contracts/contract-table'
import { useId } from 'react'
import { CONTRACT_FORM_NL } from '../../../nl/dependencies/contract-form.ts'
import { CONTRACTS_NL } from '../../../nl/dependencies/contracts.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { TrackName } from '../../../ui/marks/track-mark.tsx'
import type { StartDay } from './start-years.ts'
import { VerdictCell } from './verdict-cell.tsx'

interface ContractGridProps {
  readonly rows: readonly ContractRow[]
  readonly starts: readonly StartDay[]
  readonly tracks: readonly Track[]
  readonly caption: string
  /** null for who may not change contracts. */
  readonly onEdit: ((contract: Contract) => void) | null
}

/** Contracts down, start years across, one group of rows a track. */
export function ContractGrid({ rows, starts, tracks, caption, onEdit }: ContractGridProps) {
  return (
    <div className="contracts-scroll">
      <table>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{CONTRACTS_NL.headContract}</th>
            {starts.map(({ day, isPlanned }) => (
              <th key={day} scope="col" className={isPlanned ? 'contracts-planned' : undefined}>
                {CONTRACTS_NL.headStart(day)}
                <span>{isPlanned ? CONTRACTS_NL.planned : CONTRACTS_NL.notPlanned}</span>
              </th>
            ))}
          </tr>
        </thead>
        {[...Map.groupBy(rows, ({ contract }) => contract.track)].map(([id, group]) => {
          const track = tracks.find((each) => each.id === id)
          return (
            <tbody key={id}>
              <tr className="contracts-track">
                <th scope="rowgroup" colSpan={starts.length + 1}>
                  {track ? <TrackName track={track} long /> : id}
                </th>
              </tr>
              {group.map((row) => (
                <Row key={row.contract.id} row={row} starts={starts} onEdit={onEdit} />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

interface RowProps extends Pick<ContractGridProps, 'starts' | 'onEdit'> {
  readonly row: ContractRow
}

function Row({ row: { contract, verdicts, lastEnd, side }, starts, onEdit }: RowProps) {
  const nameId = useId()
  const label = CONTRACT_FORM_NL.editOf(contract.title)
  return (
    <tr>
      <th scope="row" aria-labelledby={nameId}>
        <div className="contract-name">
          <div className="grow" id={nameId}>
            {contract.title}
            {lastEnd !== null && side === 'current' && <span>{CONTRACTS_NL.lastEnd(formatDate(lastEnd))}</span>}
          </div>
          {onEdit && (
            <button
              type="button"
              className="btn ghost s sq"
              aria-label={label}
              title={label}
              onClick={() => onEdit(contract)}
            >
              <Icon name="edit" size={14} />
            </button>
          )}
        </div>
      </th>
      {starts.map(({ day, isPlanned }, index) => {
        const verdict = verdicts[index]
        return (
          <td key={day} className={isPlanned ? 'contracts-planned' : undefined}>
            {verdict && <VerdictCell verdict={verdict} />}
          </td>
        )
      })}
    </tr>
  )
}
