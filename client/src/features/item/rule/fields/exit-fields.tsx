import { RULE_NL } from '../../../../nl/item/decisions.ts'
import { Choice } from '../../../../parts/choice/choice.tsx'
import { Segmented } from '../../../../ui/form/segmented.tsx'
import type { RuleFieldsProps } from './rule-fields-props.ts'
import { RuleTextField } from './rule-text-field.tsx'

const KINDS = ['yearly', 'term-end'] as const
const NAMED = ['last-day', 'first-day'] as const

/** When one can leave: on days of the year, or at the end of a term that renews itself. */
export function ExitFields(props: RuleFieldsProps) {
  const { draft, onChange } = props
  return (
    <>
      <div className="form-field">
        <span>{RULE_NL.when}</span>
        <Segmented
          label={RULE_NL.when}
          value={draft.kind}
          options={KINDS.map((value) => ({ value, label: RULE_NL.kinds[value] }))}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      {draft.kind === 'yearly' ? <YearlyFields {...props} /> : <TermFields {...props} />}
    </>
  )
}

function YearlyFields({ draft, problems, onChange }: RuleFieldsProps) {
  return (
    <div className="form-pair">
      <RuleTextField
        label={RULE_NL.days}
        value={draft.days}
        problem={problems.days}
        hint={RULE_NL.daysHint}
        onChange={(days) => onChange({ days })}
      />
      <Choice
        label={RULE_NL.named}
        options={NAMED.map((id) => ({ id, label: RULE_NL.namedAs[id] }))}
        value={draft.named}
        onChange={(id) => onChange({ named: NAMED.find((named) => named === id) ?? draft.named })}
      />
    </div>
  )
}

function TermFields({ draft, problems, onChange }: RuleFieldsProps) {
  return (
    <div className="form-pair">
      <RuleTextField
        label={RULE_NL.firstEnd}
        value={draft.firstEnd}
        problem={problems.firstEnd}
        hint={RULE_NL.firstEndHint}
        onChange={(firstEnd) => onChange({ firstEnd })}
      />
      <RuleTextField
        label={RULE_NL.renewMonths}
        inputMode="numeric"
        value={draft.renewMonths}
        problem={problems.renewMonths}
        onChange={(renewMonths) => onChange({ renewMonths })}
      />
    </div>
  )
}
