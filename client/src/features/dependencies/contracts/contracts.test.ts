import { type Contract, contractSchema } from '@samenspoor/shared/model/entities/contract'
import { programmeIdSchema } from '@samenspoor/shared/model/ids'
import { emptyPlan } from '@samenspoor/shared/model/plan'
import { contractTable } from '@samenspoor/shared/schedule/contracts/contract-table'
import type { ContractVerdict } from '@samenspoor/shared/schedule/contracts/judge-contract'
import type { IntendedVerdict } from '@samenspoor/shared/schedule/contracts/judge-intended'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { describe, expect, it, test } from 'vitest'
import { verdictNl } from '../../../nl/dependencies/contracts.ts'
import { sortOutContracts } from './sort-out-contracts.ts'
import { startYears } from './start-years.ts'

describe('[CON7] the start years', () => {
  type Aim = Pick<DecisionWindow, 'start' | 'missed' | 'next'>
  const next = { lastDay: '2023-06-30', start: '2025-01-01' }
  const yearsOf = (...aims: readonly Aim[]) =>
    startYears({
      today: '2021-11-16',
      windows: new Map(aims.map((aim, index) => [`wi/${index}`, aim as DecisionWindow])),
    }).map(({ day, isPlanned }) => `${day}${isPlanned ? ' planned' : ''}`)

  it('lie around the first start that a decision aims at', () => {
    const aims: Aim[] = [
      { start: '2025-01-01', missed: null, next },
      { start: '2024-01-01', missed: null, next },
    ]
    expect(yearsOf(...aims)).toEqual(['2023-01-01', '2024-01-01 planned', '2025-01-01 planned'])
  })

  it('move along when that start is missed', () => {
    expect(yearsOf({ start: '2024-01-01', missed: 'passed', next })).toEqual([
      '2024-01-01',
      '2025-01-01 planned',
      '2026-01-01',
    ])
  })

  it('lie around next year when no decision aims at any', () => {
    expect(yearsOf()).toEqual(['2021-01-01', '2022-01-01', '2023-01-01'])
  })

  it('are those of the whole year when a start falls inside it', () => {
    expect(yearsOf({ start: '2024-07-01', missed: null, next })).toEqual(['2023-01-01', '2024-01-01', '2025-01-01'])
  })
})

test('[CON7] contracts that say little about the start stand behind the others', () => {
  const contract = (id: string, fields: object): [Contract['id'], Contract] => {
    const record = contractSchema.parse({ id, track: 'jeugd', title: id, side: 'current', ...fields })
    return [record.id, record]
  }
  const contracts = new Map([
    contract('loopt', { firstEnd: '2021-11-16' }),
    contract('voorbij', { firstEnd: '2021-11-15' }),
    contract('verlengbaar', { firstEnd: '2020-12-31', extensions: { count: 4, months: 12, tacit: false } }),
    contract('brug', { firstEnd: '2020-12-31', bridgeUntil: '2022-12-31' }),
    contract('onbepaald', { isOpenEnded: true }),
    contract('eerst-vast', { firstEnd: '2020-12-31', isOpenEnded: true }),
    contract('onbekend', {}),
    contract('nieuw', { side: 'intended', start: '2024-01-01' }),
  ])
  const rows = contractTable({ ...emptyPlan(programmeIdSchema.parse('p')), contracts }, [])
  const sorted = Object.entries(sortOutContracts(rows, '2021-11-16'))
  expect(
    sorted.map(([kind, group]) => [kind, ...group.map(({ contract: { id } }: (typeof rows)[number]) => id)]),
  ).toEqual([
    ['running', 'brug', 'eerst-vast', 'loopt', 'verlengbaar'],
    ['ended', 'voorbij'],
    ['endless', 'onbekend', 'onbepaald'],
    ['intended', 'nieuw'],
  ])
})

describe('[CON3] [CON4] [CON5] an answer in a few words', () => {
  const until = '2025-12-31'
  test.each<[ContractVerdict | IntendedVerdict, string, string]>([
    [{ verdict: 'fits', until, extensions: 0, renewsTo: null }, 'sluit aan', ''],
    [
      { verdict: 'fits', until: '2023-12-31', extensions: 0, renewsTo: until },
      'sluit aan',
      'zeg op, anders loopt het door t/m 31 december 2025',
    ],
    [{ verdict: 'fits', until, extensions: 2, renewsTo: null }, 'sluit aan', 'na 2 keer stilzwijgend verlengen'],
    [
      { verdict: 'extension-needed', until, extensions: 1, doubleDays: 0 },
      'verlenging nodig (1×)',
      't/m 31 december 2025',
    ],
    [{ verdict: 'extension-needed', until, extensions: 2, doubleDays: 1 }, 'verlenging nodig (2×)', '1 dag dubbel'],
    [
      { verdict: 'tacit-renewal', until, doubleDays: 365 },
      'stilzwijgend verlengd t/m 31 december 2025',
      '365 dagen dubbel',
    ],
    [
      { verdict: 'gap', from: '2023-01-01', to: '2023-12-31', gapDays: 365 },
      'gat van 365 dagen',
      'vanaf 1 januari 2023',
    ],
    [{ verdict: 'double', until, doubleDays: 365 }, '365 dagen dubbel', 'loopt t/m 31 december 2025'],
    [{ verdict: 'starts-late', from: '2024-01-01', lateDays: 1 }, 'begint 1 dag te laat', 'vanaf 1 januari 2024'],
    [{ verdict: 'begun', until, extensions: 1 }, 'loopt dan al', 'na 1 keer verlengen t/m 31 december 2025'],
    [{ verdict: 'begun', until: null, extensions: 0 }, 'loopt dan al', ''],
  ])('%o', (verdict, words, more) => {
    expect(verdictNl(verdict)).toEqual({ words, more })
  })
})
