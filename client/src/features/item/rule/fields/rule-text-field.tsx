import type { ComponentProps } from 'react'
import { RULE_PROBLEM_NL, type RuleProblem } from '../../../../nl/item/decisions.ts'
import { TextField } from '../../../../ui/form/text-field.tsx'

interface RuleTextFieldProps extends Omit<ComponentProps<typeof TextField>, 'problem'> {
  readonly problem: RuleProblem | undefined
}

/** A text field of the rule. */
export function RuleTextField({ problem, ...field }: RuleTextFieldProps) {
  return <TextField {...field} problem={problem && RULE_PROBLEM_NL[problem]} />
}
