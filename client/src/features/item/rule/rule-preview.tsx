import { formatDate } from '@samenspoor/shared/dates/format'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { DecisionRule } from '@samenspoor/shared/model/fields/decision-rule'
import { itemKey } from '@samenspoor/shared/model/item-ref'
import { RULE_NL } from '../../../nl/item/decisions.ts'
import { useView } from '../../../sync/use-view.ts'
import { dayAfter } from '../window/window-words.ts'
import { nextChances } from './next-chances.ts'

/** What a rule means, before it is saved: the last day for the start that is wanted, and the chances after it. */
export function RulePreview({ rule, item }: { rule: DecisionRule | null; item: Item }) {
  const { schedule, today } = useView()
  const starts = rule?.starts ? schedule.items.get(itemKey({ track: item.track, item: rule.starts })) : undefined
  const [first, ...later] = rule ? nextChances(rule, starts?.words.relied.start.start ?? null, today) : []
  return (
    <output className="rule-preview" aria-label={RULE_NL.preview} aria-live="polite">
      {first ? (
        <>
          <b>{RULE_NL.sentence(formatDate(first.lastDay), formatDate(first.start))}</b>
          <span className="sm">{RULE_NL.nextChances}</span>
          <ul className="sm">
            {later.map(({ lastDay, start }) => (
              <li key={start}>{RULE_NL.chance(dayAfter(lastDay), formatDate(start))}</li>
            ))}
          </ul>
        </>
      ) : (
        <span className="muted">{RULE_NL.previewWaits}</span>
      )}
    </output>
  )
}
