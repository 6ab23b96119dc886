import { ROUTE_BODIES } from '@samenspoor/shared/model/fields/decision-rule'
import { useRef } from 'react'
import { ROUTE_BODY_NL, RULE_NL } from '../../../../nl/item/decisions.ts'
import { Choice } from '../../../../parts/choice/choice.tsx'
import { StepButton } from '../../../../ui/form/step-button.tsx'
import { Icon } from '../../../../ui/marks/icon.tsx'
import { addStep, changeStep, moveStep } from '../route-draft.ts'
import { STEPS_MAX, type StepDraft } from '../rule-draft.ts'
import type { RuleFieldsProps } from './rule-fields-props.ts'
import { RuleTextField } from './rule-text-field.tsx'

const UNITS = ['days', 'working-days'] as const

/** The steps of the besluitroute, in order; buttons move, add and take away. */
export function RouteFields({ draft, problems, onChange }: RuleFieldsProps) {
  const list = useRef<HTMLFieldSetElement>(null)
  const { route } = draft
  const setRoute = (next: typeof route) => onChange({ route: next })
  const remove = (key: number) => {
    setRoute(route.filter((step) => step.key !== key))
    // The button that had the focus goes away with its step.
    list.current?.querySelector<HTMLElement>('.rule-add')?.focus()
  }
  return (
    <fieldset ref={list} className="rule-route">
      <legend>{RULE_NL.route}</legend>
      <p className="form-hint">{RULE_NL.routeHint}</p>
      {route.map((step, index) => (
        <StepFields
          key={step.key}
          step={step}
          number={index + 1}
          isLast={index === route.length - 1}
          titleProblem={problems[`title-${step.key}`]}
          leadProblem={problems[`lead-${step.key}`]}
          onChange={(patch) => setRoute(changeStep(route, step.key, patch))}
          onMove={(by) => setRoute(moveStep(route, step.key, by))}
          onRemove={() => remove(step.key)}
        />
      ))}
      <button
        type="button"
        className="btn s rule-add"
        aria-disabled={route.length >= STEPS_MAX}
        onClick={() => setRoute(addStep(route))}
      >
        <Icon name="plus" />
        {RULE_NL.addStep}
      </button>
    </fieldset>
  )
}

interface StepFieldsProps {
  readonly step: StepDraft
  readonly number: number
  readonly isLast: boolean
  readonly titleProblem: Parameters<typeof RuleTextField>[0]['problem']
  readonly leadProblem: Parameters<typeof RuleTextField>[0]['problem']
  readonly onChange: (patch: Partial<Omit<StepDraft, 'key'>>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

function StepFields({ step, number, isLast, titleProblem, leadProblem, onChange, onMove, onRemove }: StepFieldsProps) {
  const name = RULE_NL.step(number)
  return (
    <div className="rule-step" role="group" aria-label={name}>
      <RuleTextField
        label={RULE_NL.stepTitle}
        value={step.title}
        problem={titleProblem}
        onChange={(title) => onChange({ title })}
      />
      <Choice
        label={RULE_NL.stepBody}
        options={ROUTE_BODIES.map((id) => ({ id, label: ROUTE_BODY_NL[id] }))}
        value={step.body}
        onChange={(id) => onChange({ body: ROUTE_BODIES.find((body) => body === id) ?? step.body })}
      />
      <div className="rule-step-buttons">
        <StepButton label={RULE_NL.up(name)} isOff={number === 1} onPress={() => onMove(-1)}>
          <Icon name="chevron-up" size={14} />
        </StepButton>
        <StepButton label={RULE_NL.down(name)} isOff={isLast} onPress={() => onMove(1)}>
          <Icon name="chevron-down" size={14} />
        </StepButton>
        <StepButton label={RULE_NL.removeStep(name)} isOff={false} onPress={onRemove}>
          <Icon name="trash" size={14} />
        </StepButton>
      </div>
      {!isLast && (
        <>
          <RuleTextField
            label={RULE_NL.stepLead}
            inputMode="numeric"
            value={step.lead}
            problem={leadProblem}
            onChange={(lead) => onChange({ lead })}
          />
          <Choice
            label={RULE_NL.stepUnit}
            options={UNITS.map((id) => ({ id, label: RULE_NL.leadUnits[id] }))}
            value={step.unit}
            onChange={(id) => onChange({ unit: UNITS.find((unit) => unit === id) ?? step.unit })}
          />
        </>
      )}
    </div>
  )
}
