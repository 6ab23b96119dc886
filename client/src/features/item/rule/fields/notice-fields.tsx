import { NOTICE_UNITS } from '@samenspoor/shared/model/fields/decision-rule'
import { NOTICE_UNIT_NL, RULE_NL } from '../../../../nl/item/decisions.ts'
import { Choice } from '../../../../parts/choice/choice.tsx'
import type { RuleFieldsProps } from './rule-fields-props.ts'
import { RuleTextField } from './rule-text-field.tsx'

/** opzegtermijn: how many of which. */
export function NoticeFields({ draft, problems, onChange }: RuleFieldsProps) {
  return (
    <div className="form-pair">
      <RuleTextField
        label={RULE_NL.amount}
        inputMode="numeric"
        value={draft.amount}
        problem={problems.amount}
        onChange={(amount) => onChange({ amount })}
      />
      <Choice
        label={RULE_NL.unit}
        options={NOTICE_UNITS.map((id) => ({ id, label: NOTICE_UNIT_NL[id] }))}
        value={draft.unit}
        onChange={(id) => onChange({ unit: NOTICE_UNITS.find((unit) => unit === id) ?? draft.unit })}
      />
    </div>
  )
}
