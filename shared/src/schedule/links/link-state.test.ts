import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workTableOf } from '../../dates/calendar/work-table.ts'
import type { Interval } from '../../dates/period.ts'
import { fromDayNumber, maxDate, minDate, toDayNumber } from '../../dates/plain-date.ts'
import { ITEM_KINDS, type ItemKind } from '../../model/entities/item.ts'
import { LAG_UNITS, type Lag, LINK_TYPES, type LinkType } from '../../model/entities/link.ts'
import { datesOf, type ItemDates, toDates } from '../item-dates.ts'
import type { LinkEnd } from '../tables/link-ends.ts'
import { judgeLink, type LinkJudgement } from './link-state.ts'

const TODAY = '2021-11-16'

/** `activity Q1 2022` */
function end(text: string): LinkEnd {
  const kind = ITEM_KINDS.find((each) => text.startsWith(`${each} `))
  if (kind === undefined) throw new Error(text)
  return planned(kind, datesOf({ kind, period: text.slice(kind.length + 1), anchorDate: null }, TODAY))
}

const planned = (kind: ItemKind, dates: ItemDates): LinkEnd => ({
  item: { kind, place: { status: 'planned' } },
  isLapsed: false,
  dates,
})
const asDone = (end: LinkEnd): LinkEnd => ({ ...end, item: { kind: end.item.kind, place: { status: 'done' } } })
const work = workTableOf({ extraFreeDays: [] })

const judge = (from: LinkEnd, to: LinkEnd, type: LinkType, lagDays = 0, lag: Lag | null = null): LinkJudgement =>
  judgeLink(from, to, { type, lagDays, lag }, work.add)

function judged(from: string, type: LinkType, to: string, lagDays = 0): string {
  const { state, reason, slackDays } = judge(end(from), end(to), type, lagDays)
  return `${state}, ${reason}, ${slackDays}`
}

describe('[SCH3] holds on every day, on none, or depending on the day', () => {
  test.each<[string, LinkType, string, string]>([
    ['activity Q1-Q2 2022', 'FS', 'activity Q3 2022-Q1 2023', 'feasible, fits, 0'],
    ['activity Q1-Q2 2022', 'FS', 'activity Q2 2022-Q1 2024', 'possible-conflict, overlap, -91'],
    ['activity Q3 2022', 'FS', 'activity Q1 2022', 'conflict, too-early, -93'],
    ['decision uiterlijk Q4 2022', 'FS', 'activity Q2 2022-Q1 2024', 'conflict, too-early, -93'],
    ['decision uiterlijk Q2 2022', 'FS', 'activity Q3 2022-Q1 2024', 'feasible, fits, 1'],
    ['decision uiterlijk Q2 2022', 'FS', 'milestone voor 1 juli 2022', 'feasible, fits, 0'],
    ['milestone 2020', 'FF', 'decision uiterlijk medio 2022', 'feasible, fits, 517'],
    ['milestone Q3 2022', 'FF', 'decision uiterlijk medio 2022', 'conflict, too-early, -1'],
    ['milestone Q4 2021', 'SS', 'activity Q1 2022', 'feasible, fits, 1'],
    ['activity Q1-Q3 2022', 'SS', 'activity Q2 2022', 'feasible, fits, 1'],
    ['activity Q2 2022', 'SS', 'activity Q1 2022', 'conflict, too-early, -1'],
    ['activity Q3 2022-Q1 2023', 'FF', 'milestone Q1 2023', 'possible-conflict, overlap, -89'],
    ['activity 2021', 'FF', 'milestone Q1 2023', 'feasible, fits, 366'],
    ['activity 2023', 'FF', 'milestone 2022', 'conflict, too-early, -1'],
    ['milestone 1 april 2022', 'SF', 'activity Q1 2022-Q3 2022', 'feasible, fits, 91'],
    ['milestone 1 januari 2023', 'SF', 'activity Q1 2022-Q3 2022', 'conflict, too-early, -93'],
  ])('%s %s %s: %s', (from, type, to, expected) => {
    expect(judged(from, type, to)).toBe(expected)
  })
})

describe('[SCH4] the day after an activity, the same day for a milestone, and a lag on top', () => {
  test.each<[string, LinkType, string, number, string]>([
    ['activity 30 juni 2022', 'FS', 'activity 1 juli 2022', 0, 'feasible, fits, 0'],
    ['activity 30 juni 2022', 'FS', 'activity 30 juni 2022', 0, 'conflict, too-early, -1'],
    ['decision 30 juni 2022', 'FS', 'activity 30 juni 2022', 0, 'feasible, fits, 0'],
    ['milestone 30 juni 2022', 'FS', 'milestone 30 juni 2022', 1, 'conflict, too-early, -1'],
    ['activity 30 juni 2022', 'FF', 'activity 30 juni 2022', 0, 'feasible, fits, 0'],
    ['decision 30 juni 2022', 'FS', 'milestone 1 januari 2024', 550, 'feasible, fits, 0'],
    ['decision 30 juni 2022', 'FS', 'milestone 1 januari 2024', 551, 'conflict, too-early, -1'],
    ['activity 30 juni 2022', 'FS', 'activity 25 juni 2022', -6, 'feasible, fits, 0'],
  ])('%s %s %s + %i: %s', (from, type, to, lagDays, expected) => {
    expect(judged(from, type, to, lagDays)).toBe(expected)
  })
})

test('[SCH11] what is done is ready, whatever its words say', () => {
  const done = asDone(end('activity sinds 2020'))
  const other = end('activity Q1 2022')
  expect(judge(done, other, 'FS', 0)).toMatchObject({ state: 'feasible', reason: 'ready', slackDays: null })
  expect(judge(end('activity sinds 2020'), other, 'FS', 0).state).toBe('possible-conflict')
  expect(judge(asDone(end('decision Q1 2021')), end('decision Q4 2022'), 'together', 0).state).toBe('conflict')
})

describe('[SCH5] together', () => {
  test.each([
    ['decision uiterlijk Q2 2022', 'decision uiterlijk medio 2022', 'feasible, fits, 0'],
    ['decision uiterlijk Q2 2022', 'decision uiterlijk Q4 2022', 'possible-conflict, overlap, null'],
    ['decision Q4 2022', 'decision Q4 2022', 'feasible, fits, 0'],
    ['decision Q4 2022', 'decision november 2022', 'possible-conflict, overlap, null'],
    ['decision Q2 2022', 'decision Q4 2022', 'conflict, apart, -93'],
    ['decision Q4 2022', 'decision uiterlijk Q2 2022', 'conflict, apart, -93'],
    ['decision 30 juni 2022', 'decision Q2 2022', 'possible-conflict, overlap, null'],
    ['activity sinds 2020', 'activity sinds 2020', 'feasible, fits, 0'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(judged(a, 'together', b)).toBe(expected)
    expect(judged(b, 'together', a)).toBe(expected)
  })
})

describe('[SCH7] what is not known makes nothing sure', () => {
  test.each<[string, LinkType, string, string]>([
    ['activity Q2 2021-...', 'FS', 'decision uiterlijk Q2 2022', 'possible-conflict, open-end, null'],
    ['activity vanaf Q1 2022', 'FS', 'activity Q3 2022', 'possible-conflict, open-end, null'],
    ['activity recentelijk', 'FS', 'activity Q3 2022', 'possible-conflict, no-date, null'],
    ['activity Q3 2022', 'together', 'activity ooit', 'possible-conflict, no-date, null'],
    ['activity vanaf Q1 2023', 'FS', 'activity Q3 2022', 'conflict, too-early, -94'],
  ])('%s %s %s: %s', (from, type, to, expected) => {
    expect(judged(from, type, to)).toBe(expected)
  })
})

describe('[SCH13] a lag in working days, months or quarters', () => {
  test.each<[string, string, Lag, string]>([
    ['activity 1 juli 2022', 'activity 6 juli 2022', { amount: 2, unit: 'working-days' }, 'feasible, fits, 0'],
    ['activity 1 juli 2022', 'activity 5 juli 2022', { amount: 2, unit: 'working-days' }, 'conflict, too-early, -1'],
    [
      'decision 24 december 2021',
      'activity 27 december 2021',
      { amount: 1, unit: 'working-days' },
      'feasible, fits, 0',
    ],
    ['activity 31 december 2021', 'activity 1 april 2022', { amount: 3, unit: 'months' }, 'feasible, fits, 0'],
    ['activity Q4 2021', 'activity Q2 2022', { amount: 1, unit: 'quarters' }, 'feasible, fits, 0'],
    ['decision 31 januari 2022', 'activity 28 februari 2022', { amount: 1, unit: 'months' }, 'feasible, fits, 0'],
    ['activity Q3 2022', 'activity Q2 2022', { amount: -2, unit: 'quarters' }, 'feasible, fits, 0'],
  ])('%s, %s: %o', (from, to, lag, expected) => {
    const { state, reason, slackDays } = judge(end(from), end(to), 'FS', 999, lag)
    expect(`${state}, ${reason}, ${slackDays}`).toBe(expected)
  })
})

test('[SCH14] nobody waits for what lapsed, and what lapsed waits for nobody', () => {
  const late = { ...end('activity Q3 2022'), isLapsed: true }
  expect(judge(late, end('activity Q1 2022'), 'FS')).toMatchObject({ state: 'feasible', reason: 'lapsed' })
  expect(judge(end('activity Q3 2022'), { ...end('activity Q1 2022'), isLapsed: true }, 'FS').reason).toBe('lapsed')
})

describe('[SCH6] a more exact date never turns a sure answer into another', () => {
  const DAY_ONE = toDayNumber('2021-01-01')
  const day = fc.option(fc.nat(60).map((days) => fromDayNumber(DAY_ONE + days)))
  const interval: fc.Arbitrary<Interval> = fc
    .tuple(day, day)
    .map(([a, b]) => (a !== null && b !== null && b < a ? { start: b, end: a } : { start: a, end: b }))

  /** An interval inside another; open sides may close. */
  const within = ({ start, end }: Interval): fc.Arbitrary<Interval> => {
    const first = start === null ? DAY_ONE : toDayNumber(start)
    const last = end === null ? Math.max(first, DAY_ONE + 60) : toDayNumber(end)
    const some = fc.integer({ min: Math.min(first, last), max: last }).map(fromDayNumber)
    return fc.tuple(some, some, fc.boolean(), fc.boolean()).map(([a, b, keepStart, keepEnd]) => ({
      start: keepStart ? start : minDate(a, b),
      end: keepEnd ? end : maxDate(a, b),
    }))
  }
  const dates = (begins: Interval, ends: Interval, start: Interval, finish: Interval): ItemDates =>
    toDates({ understood: false, phrase: '' }, begins, ends, { start, finish })
  const pair = fc
    .tuple(interval, interval, interval, interval)
    .chain((wide) =>
      fc.tuple(fc.constant(wide), fc.tuple(within(wide[0]), within(wide[1]), within(wide[2]), within(wide[3]))),
    )
    .map(([wide, narrow]) => ({ wide: dates(...wide), narrow: dates(...narrow) }))
  const kind = fc.constantFrom(...ITEM_KINDS)
  const type = fc.constantFrom(...LINK_TYPES)
  const amount = fc.integer({ min: -9, max: 9 })
  const lag = fc.option(fc.record({ amount, unit: fc.constantFrom(...LAG_UNITS) }))

  test('of intervals', () => {
    fc.assert(
      fc.property(pair, pair, kind, kind, type, amount, lag, (a, b, from, to, type, lagDays, lag) => {
        const before = judge(planned(from, a.wide), planned(to, b.wide), type, lagDays, lag)
        const after = judge(planned(from, a.narrow), planned(to, b.narrow), type, lagDays, lag)
        if (before.state === 'possible-conflict') return
        if (type === 'together' && before.state === 'feasible') return
        expect(after.state).toBe(before.state)
      }),
      { numRuns: 3_000 },
    )
  })

  /** From vague to exact, all about one day in August 2022, or about a stretch. */
  const ladders = [
    ['2022', 'tweede helft 2022', 'Q3 2022', 'augustus 2022', '12 augustus 2022'],
    ['uiterlijk 2022', 'uiterlijk Q3 2022', 'uiterlijk augustus 2022'],
    ['2021-2023', 'Q2 2021-Q4 2023', 'mei 2021-november 2023'],
    ['vanaf 2022', 'Q1 2022-...', 'februari 2022-...'],
    ['2023', 'Q1 2023', '1 januari 2023'],
  ]
  test('of words', () => {
    const rungs = fc.constantFrom(...ladders).chain((ladder) =>
      fc.tuple(fc.nat(ladder.length - 1), fc.nat(ladder.length - 1)).map(([a, b]) => ({
        wide: ladder[Math.min(a, b)] ?? '',
        narrow: ladder[Math.max(a, b)] ?? '',
      })),
    )
    fc.assert(
      fc.property(rungs, rungs, kind, kind, type, (a, b, from, to, type) => {
        const before = judge(end(`${from} ${a.wide}`), end(`${to} ${b.wide}`), type, 0)
        const after = judge(end(`${from} ${a.narrow}`), end(`${to} ${b.narrow}`), type, 0)
        if (before.state === 'possible-conflict') return
        if (type === 'together' && before.state === 'feasible') return
        expect(after.state).toBe(before.state)
      }),
      { numRuns: 1_000 },
    )
  })
})
