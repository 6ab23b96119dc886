import { expect, test } from 'vitest'
import { deriveSchedule } from '../derive-schedule.ts'
import { readChart, redraw } from '../testing/chart/chart.ts'
import { drawing, printChart } from '../testing/chart/print-chart.ts'
import { scheduleText } from '../testing/schedule-text.ts'

const TODAY = '2022-01-01'
const drawn = (chart: string): string => printChart(readChart(chart), TODAY)

const CHAIN = `
                          |2022        |2023        |
  wi/eerst   D             |DDD         |            |
  wi/tweede  D conditional |   DDD      |            |
  wi/derde   A conditional |      ~~~   |            |
  wi/onder   A             |      ~     |            |
  wi/dieper  A conditional |         ~~~|            |
  wi/los     A             |            |~~~         |
  wi/tweede hangs on wi/eerst
  wi/derde hangs on wi/tweede
  wi/onder under wi/derde
  wi/dieper hangs on wi/onder
  wi/dieper FS wi/los`

test('[OUT1] [SCH14] no: what hangs on it lapses, what hangs on that, what stands under that, and nobody waits for it', () => {
  expect(drawn(redraw(CHAIN, 'wi/eerst D no |DDD         |            |'))).toBe(
    drawing(`
                  |2022        |2023        |
    wi/eerst  D no|DDD         |            |
    wi/tweede D   |   DDD      |            | lapsed by wi/eerst, conditional
    wi/derde  A   |      ~~~   |            | lapsed by wi/eerst, conditional
    wi/onder  A   |      ~     |            | lapsed by wi/eerst
    wi/dieper A   |         ~~~|            | lapsed by wi/eerst, conditional
    wi/los    A   |            |~~~         |
    wi/dieper FS wi/los: feasible, lapsed, unknown
    `),
  )
})

test('[OUT1] no, further down: what is above stays', () => {
  expect(drawn(redraw(CHAIN, 'wi/tweede D no conditional |   DDD      |            |'))).toBe(
    drawing(`
                  |2022        |2023        |
    wi/eerst  D   |DDD         |            |
    wi/tweede D no|   DDD      |            | conditional
    wi/derde  A   |      ~~~   |            | lapsed by wi/tweede, conditional
    wi/onder  A   |      ~     |            | lapsed by wi/tweede
    wi/dieper A   |         ~~~|            | lapsed by wi/tweede, conditional
    wi/los    A   |            |~~~         |
    wi/dieper FS wi/los: feasible, lapsed, unknown
    `),
  )
})

test('[OUT1] taking the outcome back restores everything', () => {
  const open = readChart(CHAIN).plan
  const no = readChart(redraw(CHAIN, 'wi/eerst D no |DDD         |            |')).plan
  const eerst = open.items.get('wi/eerst')
  if (eerst === undefined) throw new Error('not drawn')
  const back = { ...no, items: new Map(no.items).set('wi/eerst', eerst) }
  expect(scheduleText(deriveSchedule(back, TODAY))).toBe(scheduleText(deriveSchedule(open, TODAY)))
})

test('[OUT2] yes: what hangs on it is certain, but not what hangs on a decision that is still open', () => {
  expect(drawn(redraw(CHAIN, 'wi/eerst D yes |DDD         |            |'))).toBe(
    drawing(`
                   |2022        |2023        |
    wi/eerst  D yes|DDD         |            |
    wi/tweede D    |   DDD      |            | certain by wi/eerst
    wi/derde  A    |      ~~~   |            | conditional
    wi/onder  A    |      ~     |            |
    wi/dieper A    |         ~~~|            | conditional
    wi/los    A    |            |~~~         |
    wi/dieper FS wi/los: feasible, fits, 0..180
    `),
  )
})

test('[OUT2] yes twice: certain all the way', () => {
  const both = ['wi/eerst D yes |DDD         |            |', 'wi/tweede D yes conditional |   DDD      |            |']
  expect(drawn(redraw(CHAIN, ...both))).toBe(
    drawing(`
                   |2022        |2023        |
    wi/eerst  D yes|DDD         |            |
    wi/tweede D yes|   DDD      |            | certain by wi/eerst
    wi/derde  A    |      ~~~   |            | certain by wi/tweede
    wi/onder  A    |      ~     |            |
    wi/dieper A    |         ~~~|            | conditional
    wi/los    A    |            |~~~         |
    wi/dieper FS wi/los: feasible, fits, 0..180
    `),
  )
})

test('[OUT2] yes below one that is open makes nothing certain', () => {
  expect(drawn(redraw(CHAIN, 'wi/tweede D yes conditional |   DDD      |            |'))).not.toContain('certain by')
})

test('[OUT2] a decision that is certain and was postponed is both', () => {
  const chart = `
                                  |2022        |2023        |
    wi/eerst   D yes               |DDD         |            |
    wi/tweede  D postponed conditional |         DDD|            |
    wi/tweede hangs on wi/eerst
    wi/tweede: 0 days, 31-12`
  expect(drawn(chart)).toBe(
    drawing(`
                         |2022        |2023        |
    wi/eerst  D yes      |DDD         |            |
    wi/tweede D postponed|            |         DDD| certain by wi/eerst, +12 months by wi/tweede
    wi/tweede: by 2022-12-31 for 2023-01-01, missed (postponed), then by 2023-12-31 for 2024-01-01
    `),
  )
})

test('[OUT2] what hangs on something that is no decision is not certain by it', () => {
  const chart = `
                            |2022        |
    wi/eerst   M             |DDD         |
    wi/tweede  A conditional |   ~~~      |
    wi/tweede hangs on wi/eerst`
  expect(drawn(chart.replace('DDD', 'MMM'))).not.toContain('certain by')
})

test('[OUT3] a chain of windows: the second one is reckoned from where the first one puts it', () => {
  const chart = `
                           |2022        |2023        |2024        |2025        |2026        |
    wi/eerst     D postponed |...DDD      |            |            |            |            |
    wi/tweede    D           |            |DDD         |            |            |            |
    wi/begin     M           |            |            |M           |            |            |
    wi/tweede hangs on wi/eerst
    wi/begin hangs on wi/tweede
    wi/eerst: 6 months, 31-12
    wi/tweede: 3 months, 30-6, starts begin`
  expect(drawn(chart)).toBe(
    drawing(`
                         |2022        |2023        |2024        |2025        |2026        |
    wi/eerst  D postponed|............|...DDD      |            |            |            | +12 months by wi/eerst
    wi/tweede D          |            |            |DDD         |            |            | +12 months by wi/eerst
    wi/begin  M          |            |            |            |M           |            | +12 months by wi/eerst
    wi/eerst: by 2022-06-30 for 2023-01-01, missed (postponed), then by 2023-06-30 for 2024-01-01
    wi/tweede: by 2025-03-31 for 2025-07-01
    `),
  )
  const both = 'wi/tweede D postponed |            |DDD         |            |            |            |'
  expect(drawn(redraw(chart, both))).toBe(
    drawing(`
                         |2022        |2023        |2024        |2025        |2026        |
    wi/eerst  D postponed|............|...DDD      |            |            |            | +12 months by wi/eerst
    wi/tweede D postponed|            |            |            |DDD         |            | +24 months by wi/tweede
    wi/begin  M          |            |            |            |            |M           | +24 months by wi/tweede
    wi/eerst: by 2022-06-30 for 2023-01-01, missed (postponed), then by 2023-06-30 for 2024-01-01
    wi/tweede: by 2025-03-31 for 2025-07-01, missed (postponed), then by 2026-03-31 for 2026-07-01
    `),
  )
})

test('[OUT4] items in a ring hang on nothing; what hangs on one of them follows it', () => {
  const chart = `
                 |2022        |
    wi/a       D no |DDD         |
    wi/b       D    |   DDD      |
    wi/c       D    |      DDD   |
    wi/buiten  A    |         ~~~|
    wi/a hangs on wi/b
    wi/b hangs on wi/c
    wi/c hangs on wi/a
    wi/buiten hangs on wi/b`
  expect(drawn(chart)).toBe(
    drawing(`
                  |2022        |
    wi/a      D no|DDD         |
    wi/b      D   |   DDD      |
    wi/c      D   |      DDD   |
    wi/buiten A   |         ~~~|
    `),
  )
  expect(drawn(chart.replace('buiten hangs on wi/b', 'buiten hangs on wi/a'))).toBe(
    drawing(`
                  |2022        |
    wi/a      D no|DDD         |
    wi/b      D   |   DDD      |
    wi/c      D   |      DDD   |
    wi/buiten A   |         ~~~| lapsed by wi/a
    `),
  )
})

test('[OUT4] a decision that hangs on itself', () => {
  const chart = `
                 |2022        |
    wi/a       D no |DDD         |
    wi/a hangs on wi/a`
  expect(drawn(chart)).not.toContain('lapsed')
})

test('[OUT1] a ring of items that stand under each other ends', () => {
  const chart = `
                 |2022        |
    wi/a       D no |DDD         |
    wi/b       A    |   ~~~      |
    wi/c       A    |   ~~~      |
    wi/b hangs on wi/a
    wi/b under wi/c
    wi/c under wi/b`
  expect(drawn(chart)).toBe(
    drawing(`
             |2022        |
    wi/a D no|DDD         |
    wi/b A   |   ~~~      | lapsed by wi/a
    wi/c A   |   ~~~      | lapsed by wi/a
    `),
  )
})
