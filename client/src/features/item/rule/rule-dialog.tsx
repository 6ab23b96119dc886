import { setDecisionRule } from '@samenspoor/shared/doc/commands/decisions'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { DecisionRule } from '@samenspoor/shared/model/fields/decision-rule'
import { type FormEvent, useRef, useState } from 'react'
import { COMMON_NL, shortened } from '../../../nl/common.ts'
import { RULE_NL } from '../../../nl/item/decisions.ts'
import { useRun } from '../../../sync/use-run.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormButtons } from '../../../ui/form/form-buttons.tsx'
import { ExitFields } from './fields/exit-fields.tsx'
import { NoticeFields } from './fields/notice-fields.tsx'
import { RouteFields } from './fields/route-fields.tsx'
import type { RuleFieldsProps } from './fields/rule-fields-props.ts'
import { printRule, readRule } from './rule-draft.ts'
import { RuleItems } from './rule-items.tsx'
import { RulePreview } from './rule-preview.tsx'
import './rule-dialog.css'

/** Edits the rule of a decision and its besluitroute, and says in words what it means while you type. */
export function RuleDialog({ item, onClose }: { item: Item; onClose: () => void }) {
  const run = useRun()
  const form = useRef<HTMLFormElement>(null)
  const [opened] = useState(() => JSON.stringify(item.rule))
  const [draft, setDraft] = useState(() => printRule(item.rule))
  /** Nobody is told off before they tried to save. */
  const [isTried, setIsTried] = useState(false)
  const read = readRule(draft)
  const fields: RuleFieldsProps = {
    draft,
    problems: isTried && !read.ok ? read.problems : {},
    onChange: (patch) => setDraft((before) => ({ ...before, ...patch })),
  }
  const set = (rule: DecisionRule | null, label: string) => {
    if (run(setDecisionRule({ track: item.track, item: item.id }, rule), label, { announce: true }).ok) onClose()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (read.ok) set(read.rule, RULE_NL.saved(shortened(item.title)))
    // The fields know that they are wrong once they were drawn again.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Dialog title={RULE_NL.title} onClose={onClose}>
      <form ref={form} className="form wide-form" onSubmit={save} noValidate>
        <p className="form-hint">{RULE_NL.intro}</p>
        <NoticeFields {...fields} />
        <ExitFields {...fields} />
        <RuleItems {...fields} item={item} />
        <RulePreview rule={read.ok ? read.rule : null} item={item} />
        <RouteFields {...fields} />
        {JSON.stringify(item.rule) !== opened && (
          <p className="form-changed" role="status">
            {RULE_NL.changed}
          </p>
        )}
        <FormButtons submit={COMMON_NL.save} cancel={COMMON_NL.cancel} onCancel={onClose}>
          {item.rule && (
            <button
              type="button"
              className="btn ghost form-remove"
              onClick={() => set(null, RULE_NL.removed(shortened(item.title)))}
            >
              {RULE_NL.remove}
            </button>
          )}
        </FormButtons>
      </form>
    </Dialog>
  )
}
