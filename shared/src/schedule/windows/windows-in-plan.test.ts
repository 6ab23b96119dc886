import { expect, test } from 'vitest'
import { readChart, redraw } from '../testing/chart/chart.ts'
import { drawing, printChart } from '../testing/chart/print-chart.ts'

/** W&I as the letters plan it: decide and give notice by 30 June 2022 to start on 1 January 2024. */
const WI = `
                |2022        |2023        |2024        |2025        |
  wi/besluit   D |...DDD      |            |            |            |
  wi/opzeg     M |.....M      |            |            |            |
  wi/uitvoer   A |      ~~~XXX|XXXXXXXXXXXX|~~~         |            |
  wi/start     M |            |            |MMM         |            |
  wi/opzeg hangs on wi/besluit
  wi/uitvoer hangs on wi/besluit
  wi/start hangs on wi/besluit
  wi/besluit: 18 months, 31-12, starts start, notice opzeg`

const drawn = (chart: string, today: string): string => printChart(readChart(chart), today)

test('[WIN8] [WIN9] on the last day nothing is missed yet', () => {
  expect(drawn(WI, '2022-06-30')).toBe(
    drawing(`
                |2022        |2023        |2024        |2025        |
    wi/besluit D|...DDD      |            |            |            |
    wi/opzeg   M|.....M      |            |            |            |
    wi/uitvoer A|      ~~~XXX|XXXXXXXXXXXX|~~~         |            |
    wi/start   M|            |            |MMM         |            |
    wi/besluit: by 2022-06-30 for 2024-01-01
    `),
  )
})

test('[WIN9] [OUT3] the day after, everything moves to the next chance', () => {
  expect(drawn(WI, '2022-07-01')).toBe(
    drawing(`
                |2022        |2023        |2024        |2025        |
    wi/besluit D|............|...DDD      |            |            | +12 months by wi/besluit
    wi/opzeg   M|............|.....M      |            |            | +12 months by wi/besluit
    wi/uitvoer A|            |      ~~~XXX|XXXXXXXXXXXX|~~~         | +12 months by wi/besluit
    wi/start   M|            |            |            |MMM         | +12 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (passed), then by 2023-06-30 for 2025-01-01
    `),
  )
})

test('[WIN5] [OUT3] looked at two years later, it moves to the first chance that is still open', () => {
  expect(drawn(WI, '2024-03-01')).toBe(
    drawing(`
                |2022        |2023        |2024        |2025        |
    wi/besluit D|............|............|...DDD      |            | +24 months by wi/besluit
    wi/opzeg   M|............|............|.....M      |            | +24 months by wi/besluit
    wi/uitvoer A|            |            |      ~~~XXX|XXXXXXXXXXXX| +24 months by wi/besluit
    wi/start   M|            |            |            |            | +24 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (passed), then by 2024-06-30 for 2026-01-01
    `),
  )
})

test('[WIN9] [OUT3] postponed: missed on the day that it is said', () => {
  const chart = redraw(WI, 'wi/besluit D postponed |...DDD      |            |            |            |')
  expect(drawn(chart, '2022-02-01')).toBe(
    drawing(`
                          |2022        |2023        |2024        |2025        |
    wi/besluit D postponed|............|...DDD      |            |            | +12 months by wi/besluit
    wi/opzeg   M          |............|.....M      |            |            | +12 months by wi/besluit
    wi/uitvoer A          |            |      ~~~XXX|XXXXXXXXXXXX|~~~         | +12 months by wi/besluit
    wi/start   M          |            |            |            |MMM         | +12 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (postponed), then by 2023-06-30 for 2025-01-01
    `),
  )
})

test('[WIN9] [OUT3] words of the decision that name only later days: it stays, the rest moves', () => {
  const chart = redraw(WI, 'wi/besluit D |      DDD   |            |            |            |')
  expect(drawn(chart, '2022-02-01')).toBe(
    drawing(`
                |2022        |2023        |2024        |2025        |
    wi/besluit D|      DDD   |            |            |            |
    wi/opzeg   M|............|.....M      |            |            | +12 months by wi/besluit
    wi/uitvoer A|            |      ~~~XXX|XXXXXXXXXXXX|~~~         | +12 months by wi/besluit
    wi/start   M|            |            |            |MMM         | +12 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (planned-too-late), then by 2023-06-30 for 2025-01-01
    `),
  )
})

test('[WIN9] [OUT3] words of the notice that name only later days: it stays, the start moves', () => {
  const chart = redraw(WI, 'wi/opzeg M |......M     |            |            |            |')
  expect(drawn(chart, '2022-02-01')).toBe(
    drawing(`
                |2022        |2023        |2024        |2025        |
    wi/besluit D|...DDD      |            |            |            |
    wi/opzeg   M|......M     |            |            |            |
    wi/uitvoer A|            |      ~~~XXX|XXXXXXXXXXXX|~~~         | +12 months by wi/besluit
    wi/start   M|            |            |            |MMM         | +12 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (planned-too-late), then by 2023-06-30 for 2025-01-01
    `),
  )
})

test('[WIN9] words that allow later days too are a risk, not yet a miss', () => {
  const chart = redraw(WI, 'wi/besluit D |            |            |            |            | "mei-juli 2022"')
  expect(drawn(chart, '2022-02-01')).toBe(
    drawing(`
                |2022        |2023        |2024        |2025        |
    wi/besluit D|    DDD     |            |            |            | "mei-juli 2022"
    wi/opzeg   M|.....M      |            |            |            |
    wi/uitvoer A|      ~~~XXX|XXXXXXXXXXXX|~~~         |            |
    wi/start   M|            |            |MMM         |            |
    wi/besluit: by 2022-06-30 for 2024-01-01, at risk
    `),
  )
})

test('[WIN9] [OUT3] decided in time, but no notice given: what was decided stays, the rest moves', () => {
  const chart = redraw(WI, 'wi/besluit D yes |...DDD      |            |            |            |')
  expect(drawn(chart, '2022-07-01')).toBe(
    drawing(`
                    |2022        |2023        |2024        |2025        |
    wi/besluit D yes|...DDD      |            |            |            |
    wi/opzeg   M    |............|.....M      |            |            | certain by wi/besluit, +12 months by wi/besluit
    wi/uitvoer A    |            |      ~~~XXX|XXXXXXXXXXXX|~~~         | certain by wi/besluit, +12 months by wi/besluit
    wi/start   M    |            |            |            |MMM         | certain by wi/besluit, +12 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (passed), then by 2023-06-30 for 2025-01-01
    `),
  )
})

test('[WIN9] [OUT3] both done: nothing is missed; what is done never moves', () => {
  const decided = redraw(WI, 'wi/besluit D done |...DDD      |            |            |            |')
  expect(
    drawn(redraw(decided, 'wi/opzeg M done |.....M      |            |            |            |'), '2022-07-01'),
  ).toBe(
    drawing(`
                     |2022        |2023        |2024        |2025        |
    wi/besluit D done|...DDD      |            |            |            |
    wi/opzeg   M done|.....M      |            |            |            |
    wi/uitvoer A     |      ~~~XXX|XXXXXXXXXXXX|~~~         |            |
    wi/start   M     |            |            |MMM         |            |
    wi/besluit: by 2022-06-30 for 2024-01-01
    `),
  )
  expect(drawn(decided, '2022-07-01')).toBe(
    drawing(`
                     |2022        |2023        |2024        |2025        |
    wi/besluit D done|...DDD      |            |            |            |
    wi/opzeg   M     |............|.....M      |            |            | +12 months by wi/besluit
    wi/uitvoer A     |            |      ~~~XXX|XXXXXXXXXXXX|~~~         | +12 months by wi/besluit
    wi/start   M     |            |            |            |MMM         | +12 months by wi/besluit
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (passed), then by 2023-06-30 for 2025-01-01
    `),
  )
})

test('[OUT3] a subplan that slipped meets what does not hang on the decision', () => {
  const chart = `
                  |2022        |2023        |2024        |
    wi/besluit     D |...DDD      |            |            |
    wi/plan        A |      ~~~XXX|~~~         |            |
    wi/deelbesluit D |            |DDD         |            |
    wi/deel        A |            |   ~~~      |            |
    wi/los         A |            |   ~~~      |            |
    wi/plan hangs on wi/besluit
    wi/deelbesluit hangs on wi/besluit
    wi/deel hangs on wi/deelbesluit
    wi/plan FS wi/los
    wi/plan FS wi/deel
    wi/besluit: 18 months, 31-12`
  expect(drawn(chart, '2022-06-30')).toBe(
    drawing(`
                    |2022        |2023        |2024        |
    wi/besluit     D|...DDD      |            |            |
    wi/plan        A|      ~~~XXX|~~~         |            |
    wi/deelbesluit D|            |DDD         |            |
    wi/deel        A|            |   ~~~      |            |
    wi/los         A|            |   ~~~      |            |
    wi/plan FS wi/los: feasible, fits, 0..179
    wi/plan FS wi/deel: feasible, fits, 0..179
    wi/besluit: by 2022-06-30 for 2024-01-01
    `),
  )
  expect(drawn(chart, '2022-07-01')).toBe(
    drawing(`
                    |2022        |2023        |2024        |
    wi/besluit     D|............|...DDD      |            | +12 months by wi/besluit
    wi/plan        A|            |      ~~~XXX|~~~         | +12 months by wi/besluit
    wi/deelbesluit D|            |            |DDD         | +12 months by wi/besluit
    wi/deel        A|            |            |   ~~~      | +12 months by wi/besluit
    wi/los         A|            |   ~~~      |            |
    wi/plan FS wi/los: conflict, too-early, -366..-186
    wi/plan FS wi/deel: feasible, fits, 0..180
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (passed), then by 2023-06-30 for 2025-01-01
    `),
  )
})

const ONE = `
              |2022        |2023        |2024        |2025        |
  wi/besluit D |...DDD      |            |            |            |
  wi/start   M |            |            |      M     |            |`

test.each([
  [
    'the first start that is not before what it makes possible',
    '18 months, 31-12, starts start',
    '2023-06-30 for 2025-01-01',
  ],
  ['without such an item the last that closes by its own words', '18 months, 31-12', '2022-06-30 for 2024-01-01'],
  ['a start that is named by its first day', '18 months, per 1-1, starts start', '2023-06-30 for 2025-01-01'],
  ['a term that renews itself', '6 months, 2022-06-30 renews 12, starts start', '2023-12-31 for 2024-07-01'],
  ['a start that is not there', '18 months, 31-12, starts nergens', '2022-06-30 for 2024-01-01'],
])('[WIN8] meant for %s', (_, rule, expected) => {
  expect(drawn(redraw(ONE, `wi/besluit: ${rule}`), '2022-01-01')).toContain(`wi/besluit: by ${expected}`)
})

test('[WIN8] without any date the first chance that is open', () => {
  const chart = redraw(ONE, 'wi/besluit D |?           |            |            |            |')
  expect(drawn(redraw(chart, 'wi/besluit: 18 months, 31-12'), '2022-07-01')).toContain('by 2023-06-30 for 2025-01-01')
})

test('[WIN7] [CAL11] the steps lie on meeting days, each its lead time before the next', () => {
  const chart = redraw(
    WI.replace(
      /notice opzeg$/,
      'notice opzeg, route college 30 days, committee 5 working-days, council 0 days, notice 0 days',
    ),
    'college meets on 2',
    'committee meets on 3',
    'council meets on 4',
  )
  expect(drawn(chart, '2022-02-01').split('\n').at(-1)).toBe(
    'wi/besluit: by 2022-06-30 for 2024-01-01, college 2022-05-17, committee 2022-06-22, council 2022-06-30, notice 2022-06-30',
  )
  expect(drawn(chart, '2022-07-01').split('\n').at(-1)).toContain(
    'then by 2023-06-30 for 2025-01-01, college 2023-05-16, committee 2023-06-21, council 2023-06-29, notice 2023-06-30',
  )
  expect(drawn(redraw(chart, 'council 2021-01-01..2022-06-30'), '2022-02-01')).toContain(
    'college never, committee never, council never, notice 2022-06-30',
  )
})
