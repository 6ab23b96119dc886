import type { RuleDraft, RuleProblems } from '../rule-draft.ts'

/** What the parts of the form get: what is typed, what is wrong with it, and how to change it. */
export interface RuleFieldsProps {
  readonly draft: RuleDraft
  readonly problems: RuleProblems
  readonly onChange: (patch: Partial<RuleDraft>) => void
}
