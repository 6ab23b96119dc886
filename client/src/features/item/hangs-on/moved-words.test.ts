import { itemSchema } from '@samenspoor/shared/model/entities/item'
import { decisionRuleSchema } from '@samenspoor/shared/model/fields/decision-rule'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { emptyPlan } from '@samenspoor/shared/model/plan'
import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { describe, expect, it } from 'vitest'
import { movedWords } from './moved-words.ts'

const rule = decisionRuleSchema.parse({
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
})
const item = (id: string, kind: string, period: string, more: object) =>
  itemSchema.parse({ id, track: 'wi', title: id, kind, period, place: { status: 'planned', order: 'a0' }, ...more })

function movedFrom(period: string, outcome: string | null = 'postponed'): string | null {
  const decision = item('decision', 'decision', 'uiterlijk Q2 2022', { rule, outcome })
  const hanging = item('hanging', 'activity', period, { conditionalOn: { track: 'wi', item: 'decision' } })
  const plan = {
    ...emptyPlan(programmeIdSchema.parse('p')),
    items: new Map([
      ['wi/decision', decision],
      ['wi/hanging', hanging],
    ] as const),
  }
  const scheduled = deriveSchedule(plan, '2021-11-16').items.get('wi/hanging')
  return scheduled ? movedWords(scheduled) : null
}

describe('to when something moves along with a decision', () => {
  it('[OUT3] is said in the form of its own words', () => {
    expect(movedFrom('Q1 2024')).toBe('Q1 2025')
    expect(movedFrom('Q3 2022- Q1 2024')).toBe('Q3 2023- Q1 2025')
    expect(movedFrom('voor 1 juli 2022')).toBe('voor 1 juli 2023')
  })

  it('is not said when nothing moves', () => {
    expect(movedFrom('Q1 2024', null)).toBeNull()
    expect(movedFrom('nader te bepalen')).toBeNull()
  })
})
