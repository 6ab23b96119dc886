import { type PlainDate, partsOf } from '../../dates/plain-date.ts'
import { type DecisionRule, decisionRuleSchema } from '../../model/fields/decision-rule.ts'
import type { ItemId } from '../../model/ids.ts'
import type { Random } from './random.ts'

const NOTICES = [
  { amount: 12, unit: 'months' },
  { amount: 6, unit: 'months' },
  { amount: 90, unit: 'days' },
  { amount: 1, unit: 'calendar-years' },
] as const

const ROUTE = [
  { title: 'Behandeling in het college', body: 'college', lead: { amount: 28, unit: 'days' } },
  { title: 'Behandeling in de commissie', body: 'committee', lead: { amount: 10, unit: 'working-days' } },
  { title: 'Besluit van de raad', body: 'council', lead: { amount: 0, unit: 'days' } },
] as const

/** A besluitvenster for a decision about `day`; `starts` is the item that begins once one has left. */
export function randomRule(day: PlainDate, starts: ItemId | null, random: Random): DecisionRule {
  const { year } = partsOf(day)
  const exitDays = random.chance(0.7)
    ? { kind: 'yearly', named: random.chance(0.5) ? 'last-day' : 'first-day', days: [{ month: 12, day: 31 }] }
    : { kind: 'term-end', firstEnd: `${year + random.below(2)}-12-31`, renewMonths: random.chance(0.5) ? 12 : 24 }
  return decisionRuleSchema.parse({
    notice: random.pick(NOTICES),
    exitDays,
    starts,
    noticeItem: starts !== null && random.chance(0.2) ? starts : null,
    route: random.chance(0.5) ? ROUTE : [],
  })
}
