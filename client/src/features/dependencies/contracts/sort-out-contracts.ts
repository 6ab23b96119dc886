import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { ContractRow } from '@samenspoor/shared/schedule/contracts/contract-table'

/** Contracts by what people look for: those that run, and behind them those that say little about the start. */
export interface SortedContracts {
  readonly running: readonly ContractRow[]
  /** Over on that day, with nothing that carries it on. */
  readonly ended: readonly ContractRow[]
  readonly endless: readonly ContractRow[]
  readonly intended: readonly ContractRow[]
}

export function sortOutContracts(rows: readonly ContractRow[], today: PlainDate): SortedContracts {
  const lists: Record<keyof SortedContracts, ContractRow[]> = { running: [], ended: [], endless: [], intended: [] }
  for (const row of rows) lists[kindOf(row, today)].push(row)
  return lists
}

function kindOf({ side, lastEnd, contract }: ContractRow, today: PlainDate): keyof SortedContracts {
  if (side === 'intended') return 'intended'
  if (lastEnd === null) return 'endless'
  const isCarriedOn = contract.isOpenEnded || (contract.bridgeUntil !== null && contract.bridgeUntil >= today)
  return lastEnd < today && !isCarriedOn ? 'ended' : 'running'
}
