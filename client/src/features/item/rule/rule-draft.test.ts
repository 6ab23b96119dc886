import {
  type DecisionRule,
  decisionRuleSchema,
  NOTICE_UNITS,
  ROUTE_BODIES,
} from '@samenspoor/shared/model/fields/decision-rule'
import { describe, expect, it } from 'vitest'
import { printRule, type RuleDraft, readRule } from './rule-draft.ts'

const WI: DecisionRule = decisionRuleSchema.parse({
  notice: { amount: 18, unit: 'months' },
  exitDays: { kind: 'yearly', named: 'last-day', days: [{ month: 12, day: 31 }] },
  starts: 'wi-9',
  noticeItem: 'wi-7a',
  route: [
    { title: 'Stuk in college', body: 'college', lead: { amount: 30, unit: 'days' } },
    { title: 'Raad', body: 'council', lead: { amount: 0, unit: 'working-days' } },
  ],
})

const EXITS: readonly unknown[] = [
  { kind: 'yearly', named: 'first-day', days: [{ month: 1, day: 1 }] },
  {
    kind: 'yearly',
    named: 'last-day',
    days: Array.from({ length: 12 }, (_, index) => ({ month: index + 1, day: index === 1 ? 29 : 30 })),
  },
  { kind: 'term-end', firstEnd: '2023-12-31', renewMonths: 24 },
  { kind: 'term-end', firstEnd: '2024-02-29', renewMonths: 1 },
]

const RULES: readonly DecisionRule[] = EXITS.flatMap((exitDays) =>
  NOTICE_UNITS.flatMap((unit) =>
    [0, 1, 10].map((amount) =>
      decisionRuleSchema.parse({
        notice: { amount, unit },
        exitDays,
        route: ROUTE_BODIES.map((body, index) => ({
          title: `Stap ${index}`,
          body,
          lead: { amount: index * 7, unit: index % 2 === 0 ? 'days' : 'working-days' },
        })),
      }),
    ),
  ),
)

const problemsOf = (patch: Partial<RuleDraft>) => {
  const read = readRule({ ...printRule(WI), ...patch })
  return read.ok ? {} : read.problems
}

describe('the form of a rule', () => {
  it('gives back every rule that it shows', () => {
    expect(readRule(printRule(WI))).toEqual({ ok: true, rule: WI })
    for (const rule of RULES) expect(readRule(printRule(rule))).toEqual({ ok: true, rule })
  })

  it('starts without a notice period, and says so', () => {
    expect(readRule(printRule(null))).toEqual({ ok: false, problems: { amount: 'amount' } })
  })

  it('reads days as people write them', () => {
    const read = readRule({ ...printRule(WI), days: '30 jun en 31 Dec., 31 december' })
    expect(read.ok && read.rule.exitDays).toEqual({
      kind: 'yearly',
      named: 'last-day',
      days: [
        { month: 6, day: 30 },
        { month: 12, day: 31 },
      ],
    })
    expect(readRule({ ...printRule(WI), kind: 'term-end', firstEnd: '31-12-2023', renewMonths: ' 24 ' }).ok).toBe(true)
  })

  it.each([
    ['amount', { amount: 'anderhalf' }, 'amount'],
    ['amount', { amount: '-1' }, 'amount'],
    ['amount', { amount: '121' }, 'amount-months'],
    ['amount', { amount: '11', unit: 'calendar-years' }, 'amount-calendar-years'],
    ['days', { days: '' }, 'days'],
    ['days', { days: '31 juni' }, 'days'],
    ['days', { days: '31 december,' }, 'days'],
    ['days', { days: Array.from({ length: 13 }, (_, day) => `${day + 1} mei`).join(',') }, 'too-many-days'],
    ['firstEnd', { kind: 'term-end', firstEnd: '31 december' }, 'first-end'],
    ['firstEnd', { kind: 'term-end', firstEnd: 'Q4 2023' }, 'first-end'],
    ['renewMonths', { kind: 'term-end', firstEnd: '31 december 2023', renewMonths: '0' }, 'renew-months'],
  ] satisfies [string, Partial<RuleDraft>, string][])('says what is wrong with %s: %j', (field, patch, problem) => {
    expect(problemsOf(patch)).toEqual({ [field]: problem })
  })

  it('says which step is wrong, and all that is wrong at once', () => {
    const route = printRule(WI).route.map((step, index) => ({
      ...step,
      lead: '800',
      title: index === 0 ? ' ' : 'Raad',
    }))
    expect(problemsOf({ amount: '', route })).toEqual({
      amount: 'amount',
      'title-0': 'step-title',
      'lead-0': 'step-lead',
    })
  })

  it('does not mind what stands in the way to leave that was not chosen', () => {
    expect(problemsOf({ firstEnd: 'onzin', renewMonths: '' })).toEqual({})
    expect(problemsOf({ kind: 'term-end', firstEnd: '31 december 2023', days: '' })).toEqual({})
  })
})
