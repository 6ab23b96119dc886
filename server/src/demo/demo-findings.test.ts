import { deriveSchedule } from '@samenspoor/shared/schedule/derive-schedule'
import { findingsOf } from '@samenspoor/shared/schedule/findings/findings'
import { describe, expect, test } from 'vitest'
import { demoPlan } from '../testing/demo-plan.ts'

const TODAY = '2021-11-16'
const plan = demoPlan()
const coupled = { ...plan, couplings: new Map([...plan.couplings].map(([id, each]) => [id, { ...each, on: true }])) }
const findings = findingsOf(plan, deriveSchedule(plan, TODAY))

/** The contradictions that people found in the letters by hand, all of them found in the plan by the rules alone. */
describe('what the letters contradict', () => {
  test('[FND1] youth care begins in Q2 2022, before its decision of Q4 2022', () => {
    expect(findings.filter(({ severity, items }) => severity === 'conflict' && items.length > 0)).toEqual([
      expect.objectContaining({ rule: 'starts-before-decision', items: ['jeugd/jeugd-6', 'jeugd/jeugd-7'] }),
    ])
  })

  test('[FND1] deciding together in Q2 2022 takes the contradiction away; an overlap stays', () => {
    const rules = findingsOf(coupled, deriveSchedule(coupled, TODAY)).map(({ rule }) => rule)
    expect(rules).not.toContain('starts-before-decision')
    const link = [...deriveSchedule(coupled, TODAY).links.values()].find(
      (each) => each.link.id === 'd-jeugd-decide-run',
    )
    expect(link?.state).toBe('possible-conflict')
  })

  test('[FND5] the council decides and gives notice on one and the same last day', () => {
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'no-time-for-notice',
        items: ['wi/wi-7', 'wi/wi-7a'],
        lastDay: '2022-06-30',
        days: 0,
      }),
    )
  })

  test('[FND8] deciding together is 184 days earlier for youth care', () => {
    expect(findingsOf(coupled, deriveSchedule(coupled, TODAY))).toContainEqual(
      expect.objectContaining({
        rule: 'pulled-forward',
        items: ['wi/wi-7', 'jeugd/jeugd-6'],
        lastDay: '2022-06-30',
        days: 184,
      }),
    )
  })

  test('[FND6] a decision after 30 June 2022 means a start on 1 January 2025', () => {
    expect(findingsOf(plan, deriveSchedule(plan, '2022-07-01'))).toContainEqual(
      expect.objectContaining({
        rule: 'window-missed',
        start: '2024-01-01',
        next: { lastDay: '2023-06-30', start: '2025-01-01' },
      }),
    )
  })

  test('[FND9] two of the things that the decision on W&I waits for have no end', () => {
    const open = findings.filter(({ rule, items }) => rule === 'no-end' && items[1] === 'wi/wi-7')
    expect(open.map(({ items }) => items[0])).toEqual(['wi/wi-5', 'wi/wi-6'])
  })

  test('[FND10] W&I has no "Akkoord projectplannen"', () => {
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'missing-milestone', track: 'wi', title: 'Akkoord projectplannen' }),
    )
  })

  test('[FND11] ending the ICT of Leidschendam-Voorburg touches Wmo and Jeugd', () => {
    const waiting = findings.filter(({ rule, items }) => rule === 'waits-for-conditional' && items[0] === 'wi/wi-7a')
    expect(waiting.map(({ items }) => items[1])).toEqual(['jeugd/jeugd-7', 'wmo/wmo-7'])
  })

  test('[FND12] writing and carrying out the plan for youth care overlap in Q2 2022', () => {
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'activities-overlap',
        items: ['jeugd/jeugd-5', 'jeugd/jeugd-7'],
        start: '2022-04-01',
        end: '2022-06-30',
      }),
    )
  })

  test('[FND18] [FND19] the contracts against a start in 2024', () => {
    const verdicts = findings.flatMap((each) =>
      each.rule === 'contract-against-start' ? [[each.contract, each.verdict]] : [],
    )
    expect(Object.fromEntries(verdicts)).toMatchObject({
      'c-plus': { verdict: 'gap', from: '2023-01-01', to: '2023-12-31' },
      'c-spec': { verdict: 'extension-needed', extensions: 1, until: '2023-12-31' },
      'c-jbjr': { verdict: 'fits', until: '2023-12-31', renewsTo: '2025-12-31' },
      'c-cit': { verdict: 'fits', extensions: 2, until: '2023-12-31' },
      'c-ecz': { verdict: 'fits', extensions: 2, until: '2023-12-31' },
    })
    expect(Object.keys(Object.fromEntries(verdicts)).sort()).toEqual(['c-cit', 'c-ecz', 'c-jbjr', 'c-plus', 'c-spec'])
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'term-does-not-add-up',
        contract: 'c-spec',
        stated: '2022-01-31',
        computed: '2022-12-31',
      }),
    )
  })

  test('[FND20] every track starts twelve months later than in the analysis of 2020', () => {
    const shifted = findings.flatMap((each) => (each.rule === 'start-shifted' ? [each] : []))
    expect(shifted.map(({ items, baseline, from, to, months }) => [items[0], baseline, from, to, months])).toEqual([
      ['jeugd/jeugd-8', '2020-H2', '2023-01-01', '2024-01-01', 12],
      ['wi/wi-9', '2020-H2', '2023-01-01', '2024-01-01', 12],
      ['wmo/wmo-8', '2020-H2', '2022-01-01', '2023-01-01', 12],
    ])
  })

  test('[FND20] a missed window shifts the start once more, now against the last letter', () => {
    expect(findingsOf(plan, deriveSchedule(plan, '2022-07-01'))).toContainEqual(
      expect.objectContaining({ rule: 'start-shifted', items: ['wi/wi-9'], baseline: '2021-11', months: 12 }),
    )
  })

  test('[FND21] the letter came 62 days after the summer recess, the note 44 days after the first quarter', () => {
    const late = findings.flatMap((each) => (each.rule === 'commitment-late' ? [each] : []))
    expect(late.map(({ commitment, state, due, on, days }) => [commitment, state, due, on, days])).toEqual([
      ['tz-4', 'kept', '2021-09-01', '2021-11-02', 62],
      ['tz-3', 'kept', '2020-03-31', '2020-05-14', 44],
    ])
  })

  test('[FND22] nobody says how the development contracts go on after 2021', () => {
    expect(findings.filter(({ rule }) => rule === 'extension-unknown')).toEqual([
      expect.objectContaining({ contract: 'c-ontw', until: '2021-12-31', start: '2024-01-01', severity: 'warning' }),
    ])
  })
})
