import { compareByRow, type Item } from '@samenspoor/shared/model/entities/item'
import { RULE_NL } from '../../../nl/item/decisions.ts'
import { Choice } from '../../../parts/choice/choice.tsx'
import { useView } from '../../../sync/use-view.ts'
import type { RuleFieldsProps } from './fields/rule-fields-props.ts'

const NONE = 'none'

/** Which items of the same track the rule speaks of: what begins, and with what notice is given. */
export function RuleItems({ draft, onChange, item }: RuleFieldsProps & { readonly item: Item }) {
  const { plan } = useView()
  const items = [...plan.items.values()]
    .filter(({ track, id, removed }) => track === item.track && id !== item.id && removed === null)
    .sort(compareByRow)
  const options = items.map(({ id, title, period }) => ({ id: `item ${id}`, label: title, hint: period }))
  const idOf = (option: string) => items.find(({ id }) => `item ${id}` === option)?.id ?? null
  const choice = (label: string, none: string, value: string | null, change: (option: string) => void) => (
    <Choice
      label={label}
      options={[{ id: NONE, label: none }, ...options]}
      // An item that has gone since is no choice any more.
      value={value !== null && idOf(`item ${value}`) !== null ? `item ${value}` : NONE}
      onChange={change}
    />
  )
  return (
    <div className="form-pair">
      {choice(RULE_NL.starts, RULE_NL.noItem, draft.starts, (option) => onChange({ starts: idOf(option) }))}
      {choice(RULE_NL.noticeItem, RULE_NL.noNoticeItem, draft.noticeItem, (option) =>
        onChange({ noticeItem: idOf(option) }),
      )}
    </div>
  )
}
