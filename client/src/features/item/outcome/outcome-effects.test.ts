import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { decisionRuleSchema } from '@samenspoor/shared/model/fields/decision-rule'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { emptyPlan, type Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { outcomeEffects } from './outcome-effects.ts'

const TODAY = '2021-11-16'
const RULE = decisionRuleSchema.parse({
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
  starts: 'start',
  noticeItem: 'notice',
})

const item = (
  id: string,
  kind: string,
  period: string,
  more: object = {},
): [ItemKey, ReturnType<typeof itemSchema.parse>] => [
  `wi/${id}`,
  itemSchema.parse({ id, track: 'wi', title: id, kind, period, place: { status: 'planned', order: id }, ...more }),
]
const hanging = { certainty: 'conditional', conditionalOn: { track: 'wi', item: 'decision' } }

const plan: Plan = {
  ...emptyPlan(programmeIdSchema.parse('p')),
  items: new Map([
    item('decision', 'decision', 'uiterlijk Q2 2022', { rule: RULE }),
    item('notice', 'milestone', 'voor 1 juli 2022', hanging),
    item('work', 'activity', 'Q3 2022-Q1 2024', hanging),
    item('start', 'milestone', 'Q1 2024', hanging),
    item('other', 'activity', 'Q1 2022'),
  ]),
}

describe('what an outcome would do', () => {
  it('[OUT1] no takes away what hangs on it', () => {
    expect(outcomeEffects(plan, 'wi/decision', deriveSchedule(plan, TODAY)).no).toEqual({
      lapses: 3,
      certain: 0,
      moves: 0,
      start: null,
    })
  })

  it('[OUT2] yes makes what hangs on it certain', () => {
    expect(outcomeEffects(plan, 'wi/decision', deriveSchedule(plan, TODAY)).yes).toEqual({
      lapses: 0,
      certain: 3,
      moves: 0,
      start: null,
    })
  })

  it('[OUT3] postponed moves it to the next chance', () => {
    expect(outcomeEffects(plan, 'wi/decision', deriveSchedule(plan, TODAY)).postponed).toEqual({
      lapses: 0,
      certain: 0,
      moves: 3,
      start: '2025-01-01',
    })
  })

  it('is told against the decision being open, whatever its outcome is now', () => {
    const [key, decision] = item('decision', 'decision', 'uiterlijk Q2 2022', { rule: RULE, outcome: 'no' })
    const decided = { ...plan, items: new Map(plan.items).set(key, decision) }
    expect(outcomeEffects(decided, key, deriveSchedule(decided, TODAY))).toEqual(
      outcomeEffects(plan, key, deriveSchedule(plan, TODAY)),
    )
  })
})
