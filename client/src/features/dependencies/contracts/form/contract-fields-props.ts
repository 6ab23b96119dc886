import type { ContractDraft } from './contract-draft.ts'
import type { ContractProblems } from './read-contract.ts'

/** What the parts of the form get: what is typed, what is wrong with it, and how to change it. */
export interface ContractFieldsProps {
  readonly draft: ContractDraft
  readonly problems: ContractProblems
  readonly onChange: (patch: Partial<ContractDraft>) => void
}
