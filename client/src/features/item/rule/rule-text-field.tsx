import { type ComponentProps, useId } from 'react'
import { RULE_PROBLEM_NL, type RuleProblem } from '../../../nl/decisions.ts'

interface RuleTextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: RuleProblem | undefined
  readonly hint?: string
  readonly inputMode?: ComponentProps<'input'>['inputMode']
  readonly maxLength?: number
}

/** A text field with what is wrong in it, in words, under it. */
export function RuleTextField({ label, value, onChange, problem, hint, inputMode, maxLength }: RuleTextFieldProps) {
  const wordsId = useId()
  const words = problem ? RULE_PROBLEM_NL[problem] : hint
  return (
    <div className="form-field">
      <label className="form-field">
        <span>{label}</span>
        <input
          className="field"
          value={value}
          autoComplete="off"
          inputMode={inputMode}
          maxLength={maxLength}
          aria-invalid={problem !== undefined}
          aria-describedby={words ? wordsId : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {words && (
        <p id={wordsId} className={problem ? 'form-error' : 'form-hint'} role={problem ? 'alert' : undefined}>
          {words}
        </p>
      )}
    </div>
  )
}
