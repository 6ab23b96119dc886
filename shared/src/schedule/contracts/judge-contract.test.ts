import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, fromDayNumber, toDayNumber } from '../../dates/plain-date.ts'
import { type Contract, contractSchema } from '../../model/entities/contract.ts'
import { contractEnds, termFault } from './contract-terms.ts'
import { judgeContract } from './judge-contract.ts'

const contract = (fields: object): Contract =>
  contractSchema.parse({ id: 'c', track: 'jeugd', title: 'Contract', side: 'current', ...fields })

/** The youth contracts of regio Haaglanden (analysis 003, "Juridische gevolgen"). */
const SPECIALIST = contract({
  start: '2021-01-01',
  termMonths: 24,
  firstEnd: '2022-01-31',
  extensions: { count: 4, months: 12, tacit: false },
})
const PLUS = contract({ firstEnd: '2021-12-31', extensions: { count: 1, months: 12, tacit: false } })
const PROTECTION = contract({
  start: '2020-01-01',
  termMonths: 48,
  firstEnd: '2023-12-31',
  extensions: { count: 2, months: 24, tacit: true },
})
const CRISIS = contract({
  start: '2020-01-01',
  termMonths: 24,
  firstEnd: '2021-12-31',
  extensions: { count: 2, months: 12, tacit: true },
})

describe('the contracts of Haaglanden', () => {
  test('[CON3] [CON4] against a start on 1 January 2024', () => {
    expect(judgeContract(SPECIALIST, '2024-01-01')).toEqual({
      verdict: 'extension-needed',
      until: '2023-12-31',
      extensions: 1,
      doubleDays: 0,
    })
    expect(judgeContract(PLUS, '2024-01-01')).toEqual({
      verdict: 'gap',
      from: '2023-01-01',
      to: '2023-12-31',
      gapDays: 365,
    })
    expect(judgeContract(PROTECTION, '2024-01-01')).toEqual({
      verdict: 'fits',
      until: '2023-12-31',
      extensions: 0,
      renewsTo: '2025-12-31',
    })
    expect(judgeContract(CRISIS, '2024-01-01')).toEqual({
      verdict: 'fits',
      until: '2023-12-31',
      extensions: 2,
      renewsTo: null,
    })
  })

  test('[CON3] against the start that was meant before, 1 January 2023', () => {
    expect(judgeContract(SPECIALIST, '2023-01-01')).toMatchObject({ verdict: 'fits', extensions: 0 })
    expect(judgeContract(PLUS, '2023-01-01')).toMatchObject({
      verdict: 'extension-needed',
      until: '2022-12-31',
      extensions: 1,
    })
    expect(judgeContract(PROTECTION, '2023-01-01')).toEqual({ verdict: 'double', until: '2023-12-31', doubleDays: 365 })
  })

  test('[CON3] against a start in 2025: renewed tacitly until the end of 2025, from the running term', () => {
    expect(judgeContract(PROTECTION, '2025-01-01')).toEqual({
      verdict: 'tacit-renewal',
      until: '2025-12-31',
      doubleDays: 365,
    })
    expect(judgeContract(PROTECTION, '2026-01-01')).toMatchObject({
      verdict: 'fits',
      extensions: 1,
      renewsTo: '2027-12-31',
    })
  })

  test('[CON2] "twee jaar tot en met 31 januari 2022" does not add up', () => {
    expect(termFault(SPECIALIST)).toEqual({ stated: '2022-01-31', computed: '2022-12-31' })
    expect([PLUS, PROTECTION, CRISIS].map(termFault)).toEqual([null, null, null])
  })
})

test('[CON4] a bridge covers a gap, wholly or in part', () => {
  const bridged = (bridgeUntil: string) => judgeContract({ ...PLUS, bridgeUntil }, '2024-01-01')
  expect(bridged('2023-06-30')).toEqual({ verdict: 'gap', from: '2023-07-01', to: '2023-12-31', gapDays: 184 })
  expect(bridged('2023-12-31')).toEqual({ verdict: 'bridged', until: '2023-12-31', doubleDays: 0 })
})

test('[CON1] terms that end on the last day of a month keep doing so', () => {
  const monthly = contract({ firstEnd: '2023-01-31', extensions: { count: 3, months: 1, tacit: false } })
  expect(contractEnds(monthly)).toEqual(['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30'])
})

test('[CON1] a term that began on the last days of a month is counted from its start, not from a shorter month', () => {
  const fields = { start: '2020-08-31', termMonths: 6, extensions: { count: 2, months: 6, tacit: false } }
  expect(contractEnds(contract(fields))).toEqual(['2021-02-27', '2021-08-30', '2022-02-27'])
})

test('[CON4] what runs until somebody ends it leaves no gap after its terms', () => {
  const open = contract({ start: '2020-01-01', termMonths: 24, isOpenEnded: true })
  expect(judgeContract(open, '2022-01-01').verdict).toBe('fits')
  expect(judgeContract(open, '2024-01-01')).toEqual({ verdict: 'open-ended' })
})

test('[CON3] without an end it runs until somebody ends it, or nobody knows', () => {
  expect(judgeContract(contract({ isOpenEnded: true }), '2024-01-01').verdict).toBe('open-ended')
  expect(judgeContract(contract({}), '2024-01-01').verdict).toBe('unknown')
})

test('[CON3] [CON4] what is covered and what is not make up the whole time; a later start never makes a gap smaller', () => {
  const day = fc.integer({ min: toDayNumber('2015-01-01'), max: toDayNumber('2040-01-01') }).map(fromDayNumber)
  const extensions = fc.option(
    fc.record({ count: fc.nat(4), months: fc.integer({ min: 1, max: 48 }), tacit: fc.boolean() }),
  )
  fc.assert(
    fc.property(day, extensions, day, fc.nat(900), (firstEnd, ext, start, later) => {
      const each = contract({ firstEnd, extensions: ext })
      const [now, then] = [judgeContract(each, start), judgeContract(each, addDays(start, later))]
      if (now.verdict === 'gap') {
        expect(now.from).toBe(addDays(contractEnds(each).at(-1) ?? '', 1))
        expect(addDays(now.from, now.gapDays)).toBe(start)
        expect(then).toMatchObject({ verdict: 'gap', gapDays: now.gapDays + later })
      } else if ('doubleDays' in now) expect(addDays(start, now.doubleDays - 1)).toBe(now.until)
      else if (now.verdict === 'fits') expect(addDays(now.until, 1)).toBe(start)
    }),
  )
})
