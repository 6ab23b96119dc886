import { decisionRuleSchema } from '@samenspoor/shared/model/fields/decision-rule'
import { describe, expect, it } from 'vitest'
import { nextChances } from './next-chances.ts'

const RULE = decisionRuleSchema.parse({
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
})

describe('the chances that the form shows', () => {
  it('[WIN5] are the one for the wanted start and the three after it', () => {
    expect(nextChances(RULE, '2024-01-01', '2021-11-16').map(({ lastDay, start }) => `${lastDay} ${start}`)).toEqual([
      '2022-06-30 2024-01-01',
      '2023-06-30 2025-01-01',
      '2024-06-30 2026-01-01',
      '2025-06-30 2027-01-01',
    ])
  })

  it('[WIN3] are the first that is open when nothing has to begin', () => {
    expect(nextChances(RULE, null, '2021-11-16')[0]).toEqual({ lastDay: '2022-06-30', start: '2024-01-01' })
  })
})
