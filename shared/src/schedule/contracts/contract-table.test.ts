import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../dates/plain-date.ts'
import { type Contract, contractSchema } from '../../model/entities/contract.ts'
import { programmeIdSchema } from '../../model/ids.ts'
import { emptyPlan } from '../../model/plan.ts'
import { trackSchema } from '../../model/track.ts'
import { contractTable } from './contract-table.ts'
import { CONTRACTS } from './fixtures/voorschoten.ts'
import { judgeIntended } from './judge-intended.ts'

const TRACKS = ['wmo', 'bestuur', 'jeugd', 'wi'].map((id) =>
  trackSchema.parse({ id, title: id, shortTitle: id, palette: 'wmo', shape: 'circle', hasPlanText: true }),
)
const STARTS = ['2023-01-01', '2024-01-01', '2025-01-01']
const planOf = (contracts: readonly Contract[]) => ({
  ...emptyPlan(programmeIdSchema.parse('p'), TRACKS),
  contracts: new Map(contracts.map((contract) => [contract.id, contract])),
})
const tableOf = (contracts: readonly Contract[]) => contractTable(planOf(contracts), STARTS)

/** "fits (tacit to 2025-12-31)": the answer of a cell on one line. */
function cell(verdict: ReturnType<typeof tableOf>[number]['verdicts'][number]): string {
  const { verdict: name, ...facts } = verdict
  return [name, ...Object.values(facts)].join(' ')
}

describe('the contracts of the letters, in one table', () => {
  test.each([
    ['c-cit', ['fits 2022-12-31 1 2023-12-31', 'fits 2023-12-31 2 ', 'gap 2024-01-01 2024-12-31 366']],
    ['c-ecz', ['fits 2022-12-31 1 2023-12-31', 'fits 2023-12-31 2 ', 'gap 2024-01-01 2024-12-31 366']],
    ['c-jbjr', ['double 2023-12-31 365', 'fits 2023-12-31 0 2025-12-31', 'tacit-renewal 2025-12-31 365']],
    ['c-plus', ['extension-needed 2022-12-31 1 0', 'gap 2023-01-01 2023-12-31 365', 'gap 2023-01-01 2024-12-31 731']],
    ['c-spec', ['fits 2022-12-31 0 ', 'extension-needed 2023-12-31 1 0', 'extension-needed 2024-12-31 2 0']],
    ['c-gr-h10', ['open-ended', 'open-ended', 'open-ended']],
    ['c-wi-lv', ['unknown', 'unknown', 'unknown']],
    ['c-toegang-lr', ['begun 2026-06-30 0', 'begun 2026-06-30 0', 'begun 2026-06-30 0']],
    ['c-dvo-hr', ['ended 2021-12-31 366', 'ended 2021-12-31 731', 'ended 2021-12-31 1097']],
    ['c-wi-leiden', ['starts-late 2024-01-01 365', 'begun  0', 'begun  0']],
    ['c-two', ['unknown', 'unknown', 'unknown']],
  ])('[CON3] [CON4] [CON5] %s', (id, expected) => {
    const row = tableOf(CONTRACTS).find(({ contract }) => contract.id === id)
    expect(row?.verdicts.map(cell)).toEqual(expected)
  })

  test('[CON6] by track, then by title, without what is in the prullenbak', () => {
    const removed = { by: 'x', at: '2021-11-16T09:00:00.000Z' }
    const all = CONTRACTS.map((each) => (each.id === 'c-spec' ? { ...each, removed } : each))
    expect(tableOf(all).map(({ contract }) => contract.id)).toEqual([
      'c-cit',
      'c-gr-h10',
      'c-dvo-hr',
      'c-ecz',
      'c-two',
      'c-plus',
      'c-jbjr',
      'c-toegang-lr',
      'c-wi-leiden',
      'c-wi-lv',
    ])
  })

  test('[CON6] the order in which contracts came in makes no difference', () => {
    const table = tableOf(CONTRACTS)
    fc.assert(
      fc.property(fc.shuffledSubarray([...CONTRACTS], { minLength: CONTRACTS.length }), (shuffled) => {
        expect(tableOf(shuffled)).toEqual(table)
      }),
    )
  })
})

describe('[CON5] what is to come has begun by the start, and has not ended before', () => {
  const intended = (fields: object): Contract =>
    contractSchema.parse({ id: 'c', track: 'jeugd', title: 'Nieuw', side: 'intended', ...fields })

  test('to the day', () => {
    const begins = intended({ start: '2024-01-01', termMonths: 12 })
    expect(judgeIntended(begins, '2024-01-01')).toEqual({ verdict: 'begun', until: '2024-12-31', extensions: 0 })
    expect(judgeIntended(begins, '2023-12-31')).toEqual({ verdict: 'starts-late', from: '2024-01-01', lateDays: 1 })
    expect(judgeIntended(begins, '2024-12-31')).toMatchObject({ verdict: 'begun' })
    expect(judgeIntended(begins, '2025-01-01')).toEqual({ verdict: 'ended', until: '2024-12-31', endedDays: 1 })
  })

  test('an extension carries it on, and without an end nobody ends it', () => {
    const extended = intended({
      start: '2024-01-01',
      termMonths: 12,
      extensions: { count: 2, months: 12, tacit: false },
    })
    expect(judgeIntended(extended, '2026-01-01')).toEqual({ verdict: 'begun', until: '2026-12-31', extensions: 2 })
    const open = intended({ start: '2024-01-01', termMonths: 12, isOpenEnded: true })
    expect(judgeIntended(open, addDays('2024-12-31', 900))).toEqual({ verdict: 'begun', until: null, extensions: 0 })
  })
})
