import { describe, expect, test } from 'vitest'
import type { ItemKind } from '../model/entities/item.ts'
import { datesOf } from './item-dates.ts'

const TODAY = '2021-11-16'
/** `begin..begin > end..end` of the days on which it can begin and end; `-` is an open side. */
function drawn(kind: ItemKind, period: string): string {
  const { earliestStart, latestStart, earliestFinish, latestFinish } = datesOf(
    { kind, period, anchorDate: null },
    TODAY,
  )
  const day = (date: string | null): string => date ?? '-'
  return `${day(earliestStart)}..${day(latestStart)} > ${day(earliestFinish)}..${day(latestFinish)}`
}

describe('[SCH1] an activity begins in the first and ends in the last period of its words', () => {
  test.each([
    ['Q3 2022-Q1 2023', '2022-07-01..2022-09-30 > 2023-01-01..2023-03-31'],
    ['Q2 2022', '2022-04-01..2022-06-30 > 2022-04-01..2022-06-30'],
    ['sinds 2020', '2020-01-01..2020-12-31 > 2020-01-01..-'],
    ['Q2 2021-...', '2021-04-01..2021-06-30 > 2021-04-01..-'],
    ['14 mei 2020', '2020-05-14..2020-05-14 > 2020-05-14..2020-05-14'],
  ])('%s', (period, expected) => {
    expect(drawn('activity', period)).toBe(expected)
  })
})

describe('[SCH1] a milestone or decision falls on one day of its period', () => {
  test.each([
    ['Q1-Q2 2022', '2022-01-01..2022-06-30 > 2022-01-01..2022-06-30'],
    ['Q4 2021', '2021-10-01..2021-12-31 > 2021-10-01..2021-12-31'],
    ['uiterlijk Q4 2022', '-..2022-12-31 > -..2022-12-31'],
    ['voor 1 juli 2022', '-..2022-06-30 > -..2022-06-30'],
  ])('%s', (period, expected) => {
    expect(drawn('milestone', period)).toBe(expected)
    expect(drawn('decision', period)).toBe(expected)
  })
})

describe('[SCH2] what others may count on', () => {
  test.each([
    ['uiterlijk Q4 2022', '2022-10-01', '2022-12-31'],
    ['uiterlijk medio 2022', '2022-06-01', '2022-06-30'],
    ['voor 1 juli 2022', '2022-06-30', '2022-06-30'],
    ['uiterlijk 30 juni 2022', '2022-06-30', '2022-06-30'],
  ])('a decision %s: not before the period that is named', (period, start, end) => {
    const { relied, earliestStart } = datesOf({ kind: 'decision', period, anchorDate: null }, TODAY)
    expect(earliestStart).toBeNull()
    expect(relied).toEqual({ start: { start, end }, finish: { start, end } })
  })

  test('without a deadline: what the words allow', () => {
    const dates = datesOf({ kind: 'activity', period: 'Q3 2022-Q1 2023', anchorDate: null }, TODAY)
    expect(dates.relied).toEqual({
      start: { start: '2022-07-01', end: '2022-09-30' },
      finish: { start: '2023-01-01', end: '2023-03-31' },
    })
  })
})

test.each(['', 'ooit', 'recentelijk', 'x'.repeat(200), '31 februari 2022', 'Q5 2022'])(
  '[SCH7] no date in %j: every side open',
  (period) => {
    for (const kind of ['activity', 'milestone', 'decision'] as const) expect(drawn(kind, period)).toBe('-..- > -..-')
  },
)

test('relative words are read from the day that is given', () => {
  expect(drawn('milestone', 'eind dit jaar')).toBe('2021-10-01..2021-12-31 > 2021-10-01..2021-12-31')
  expect(datesOf({ kind: 'milestone', period: 'eind dit jaar', anchorDate: null }, '2022-03-01').latestFinish).toBe(
    '2022-12-31',
  )
})

test('[SCH12] words without a year keep the meaning of the day they were written', () => {
  const item = { kind: 'milestone', period: 'eind dit jaar', anchorDate: '2021-11-02' } as const
  expect(datesOf(item, '2023-07-01').latestFinish).toBe('2021-12-31')
  expect(datesOf({ ...item, anchorDate: null }, '2023-07-01').latestFinish).toBe('2023-12-31')
})
