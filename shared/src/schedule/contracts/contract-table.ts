import type { PlainDate } from '../../dates/plain-date.ts'
import type { Contract } from '../../model/entities/contract.ts'
import { compareKeys } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { contractEnds } from './contract-terms.ts'
import { type ContractVerdict, judgeContract } from './judge-contract.ts'
import { type IntendedVerdict, judgeIntended } from './judge-intended.ts'

/** One contract and what it answers to each start, in the order of the starts. */
export type ContractRow = {
  readonly contract: Contract
  /** The last day on which it can end, without a bridge; null when no end is known. */
  readonly lastEnd: PlainDate | null
} & (
  | { readonly side: 'current'; readonly verdicts: readonly ContractVerdict[] }
  | { readonly side: 'intended'; readonly verdicts: readonly IntendedVerdict[] }
)

/** [CON6] Every contract that is not in the prullenbak against these starts: by track, then by title. */
export function contractTable(plan: Pick<Plan, 'contracts' | 'tracks'>, starts: readonly PlainDate[]): ContractRow[] {
  const position = new Map<string, number>(plan.tracks.map(({ id }, index) => [id, index]))
  const placeOf = (contract: Contract) => position.get(contract.track) ?? position.size
  return [...plan.contracts.values()]
    .filter(({ removed }) => removed === null)
    .sort((a, b) => placeOf(a) - placeOf(b) || compareKeys(a.title, b.title) || compareKeys(a.id, b.id))
    .map((contract) => rowOf(contract, starts))
}

function rowOf(contract: Contract, starts: readonly PlainDate[]): ContractRow {
  const lastEnd = contractEnds(contract).at(-1) ?? null
  return contract.side === 'current'
    ? { contract, lastEnd, side: 'current', verdicts: starts.map((start) => judgeContract(contract, start)) }
    : { contract, lastEnd, side: 'intended', verdicts: starts.map((start) => judgeIntended(contract, start)) }
}
