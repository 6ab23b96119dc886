import { expect, test } from 'vitest'
import { deriveSchedule } from '../derive-schedule.ts'
import { readChart, redraw } from '../testing/chart/chart.ts'
import { drawing, printChart } from '../testing/chart/print-chart.ts'
import { scheduleText } from '../testing/schedule-text.ts'

const TODAY = '2021-11-16'
const drawn = (chart: string, today = TODAY): string => printChart(readChart(chart), today)

const BOTH = `
                 |2022        |2023        |2024        |2025        |
  wi/besluit     D |...DDD      |            |            |            |
  jeugd/besluit  D |.........DDD|            |            |            |
  wmo/besluit    D |DDD         |            |            |            |
  wi/start       M |            |            |MMM         |            |
  jeugd/start    M |            |            |MMM         |            |
  jeugd/besluit FS jeugd/start
  wi/besluit: 18 months, 31-12, starts start
  jeugd/besluit: 1 calendar-years, 31-12, starts start, route college 30 days, council 0 days`
const ON = redraw(BOTH, 'coupled samen: wi/besluit jeugd/besluit')

test('[CPL1] the earliest last day rules for both: jeugd is pulled forward by 184 days, with its route', () => {
  expect(drawn(ON)).toBe(
    drawing(`
                   |2022        |2023        |2024        |2025        |
    wi/besluit    D|...DDD      |            |            |            |
    jeugd/besluit D|...DDD      |            |            |            | 184 days earlier
    wmo/besluit   D|DDD         |            |            |            |
    wi/start      M|            |            |MMM         |            |
    jeugd/start   M|            |            |MMM         |            |
    jeugd/besluit FS jeugd/start: feasible, fits, 550..730
    jeugd/besluit: by 2022-06-30 for 2024-01-01, college 2022-05-31, council 2022-06-30
    wi/besluit: by 2022-06-30 for 2024-01-01
    coupled samen: 2022-06-30 by wi/besluit
    `),
  )
})

test('[CPL1] off restores everything exactly', () => {
  const [on, off] = [readChart(ON).plan, readChart(redraw(BOTH, 'uncoupled samen: wi/besluit jeugd/besluit')).plan]
  const text = scheduleText(deriveSchedule(off, TODAY))
  expect(scheduleText(deriveSchedule({ ...on, couplings: off.couplings }, TODAY))).toBe(text)
  expect(text).toBe(scheduleText(deriveSchedule(readChart(BOTH).plan, TODAY)))
})

test('[CPL1] who says an earlier day already keeps it; days that lie on both sides of the joint day are cut', () => {
  expect(drawn(redraw(ON, 'jeugd/besluit D |   DDD      |            |            |            |'))).toBe(
    drawing(`
                   |2022        |2023        |2024        |2025        |
    wi/besluit    D|...DDD      |            |            |            |
    jeugd/besluit D|   DDD      |            |            |            | 184 days earlier
    wmo/besluit   D|DDD         |            |            |            |
    wi/start      M|            |            |MMM         |            |
    jeugd/start   M|            |            |MMM         |            |
    jeugd/besluit FS jeugd/start: feasible, fits, 550..730
    jeugd/besluit: by 2022-06-30 for 2024-01-01, college 2022-05-31, council 2022-06-30
    wi/besluit: by 2022-06-30 for 2024-01-01
    coupled samen: 2022-06-30 by wi/besluit
    `),
  )
  const row = 'jeugd/besluit D |            |            |            |            | "mei-augustus 2022"'
  expect(drawn(redraw(ON, row))).toBe(
    drawing(`
                   |2022        |2023        |2024        |2025        |
    wi/besluit    D|...DDD      |            |            |            |
    jeugd/besluit D|    DD      |            |            |            | "mei-augustus 2022", 184 days earlier
    wmo/besluit   D|DDD         |            |            |            |
    wi/start      M|            |            |MMM         |            |
    jeugd/start   M|            |            |MMM         |            |
    jeugd/besluit FS jeugd/start: feasible, fits, 550..700
    jeugd/besluit: by 2022-06-30 for 2024-01-01, college 2022-05-31, council 2022-06-30
    wi/besluit: by 2022-06-30 for 2024-01-01
    coupled samen: 2022-06-30 by wi/besluit
    `),
  )
})

test('[CPL1] a decision that is done, came out or lapsed takes no part', () => {
  for (const mark of ['done', 'yes', 'no']) {
    const chart = redraw(ON, `jeugd/besluit D ${mark} |.........DDD|            |            |            |`)
    expect(drawn(chart)).not.toContain('coupled samen')
    expect(drawn(chart)).not.toContain('earlier')
  }
})

test('[CPL1] [WIN9] when the earliest was missed, its next chance counts', () => {
  expect(drawn(ON, '2022-07-01')).toBe(
    drawing(`
                   |2022        |2023        |2024        |2025        |
    wi/besluit    D|.........DDD|            |            |            | +12 months by wi/besluit, 181 days earlier
    jeugd/besluit D|.........DDD|            |            |            |
    wmo/besluit   D|DDD         |            |            |            | late
    wi/start      M|            |            |            |MMM         | +12 months by wi/besluit
    jeugd/start   M|            |            |MMM         |            |
    jeugd/besluit FS jeugd/start: feasible, fits, 366..547
    jeugd/besluit: by 2022-12-31 for 2024-01-01, college 2022-11-30, council 2022-12-30
    wi/besluit: by 2022-06-30 for 2024-01-01, missed (passed), then by 2023-06-30 for 2025-01-01
    coupled samen: 2022-12-31 by jeugd/besluit
    `),
  )
})

test('[CPL2] a decision in two couplings carries the earliest day into the other', () => {
  expect(drawn(redraw(ON, 'coupled ook: wmo/besluit jeugd/besluit'))).toBe(
    drawing(`
                   |2022        |2023        |2024        |2025        |
    wi/besluit    D|DDD         |            |            |            | 91 days earlier
    jeugd/besluit D|DDD         |            |            |            | 275 days earlier
    wmo/besluit   D|DDD         |            |            |            |
    wi/start      M|            |            |MMM         |            |
    jeugd/start   M|            |            |MMM         |            |
    jeugd/besluit FS jeugd/start: feasible, fits, 641..820
    jeugd/besluit: by 2022-03-31 for 2024-01-01, college 2022-03-01, council 2022-03-31
    wi/besluit: by 2022-03-31 for 2024-01-01
    coupled ook: 2022-03-31 by wmo/besluit
    coupled samen: 2022-03-31 by wmo/besluit
    `),
  )
})
