import { expect, test } from 'vitest'
import { deriveSchedule } from '../derive-schedule.ts'
import { readChart } from '../testing/chart/chart.ts'
import { drawing, printSlack } from '../testing/chart/print-chart.ts'

const TODAY = '2022-01-01'
const slackIn = (chart: string, scope: 'programme' | 'track' = 'programme'): string =>
  printSlack(deriveSchedule(readChart(chart).plan, TODAY), scope)

const EXACT = `
              |2022        |
  wi/plan   A |XXX         |
  wi/bouw   A |   XXX      |
  wi/test   A |       XX   |
  wi/los    A |XX          |
  wmo/begin A |           X|
  wi/plan FS wi/bouw
  wi/bouw FS wi/test
  wi/test FS wmo/begin
  wi/los FS wi/test`

test('[CRT1] [CRT2] exact days: what is left along the links, until the end of all or of the own track', () => {
  expect(slackIn(EXACT)).toBe(
    drawing(`
    wi/plan no 92
    wi/bouw no 92
    wi/test no 61
    wi/los no 214
    wmo/begin certain 0
    `),
  )
  expect(slackIn(EXACT, 'track')).toBe(
    drawing(`
    wi/plan no 31
    wi/bouw no 31
    wi/test certain 0
    wi/los no 153
    wmo/begin certain 0
    `),
  )
})

test('[CRT1] a lag takes from the slack', () => {
  expect(slackIn(EXACT.replace('bouw FS wi/test', 'bouw FS+31d wi/test'))).toBe(
    drawing(`
    wi/plan no 61
    wi/bouw no 61
    wi/test no 61
    wi/los no 214
    wmo/begin certain 0
    `),
  )
})

test('[CRT1] [CRT2] uncertain days: bounds, and possibly critical', () => {
  const chart = EXACT.replace('|   XXX   ', '|   ~~~   ')
  expect(slackIn(chart)).toBe(
    drawing(`
    wi/plan no 92..272
    wi/bouw no 92..182
    wi/test no 61
    wi/los no 214
    wmo/begin certain 0
    `),
  )
})

test('[CRT1] a decision has slack until the last day of its window', () => {
  const chart = `
                  |2022        |2023        |
    wi/besluit   D |D           |            |
    wi/start     M |            |            | "1 januari 2023"
    wi/einde     A |            |XXXXXXXXXXXX|
    wi/besluit: 6 months, 31-12, starts start`
  expect(slackIn(chart)).toBe(
    drawing(`
    wi/besluit no 150..180
    wi/start no 364
    wi/einde certain 0
    `),
  )
})

test('[CRT3] done, lapsed and undated take no part; an open end sets no end', () => {
  const chart = `
                  |2022        |
    wi/klaar A done |XXXXXXXXXXXX|
    wi/vaag  A      |?           |
    wi/nee   D no   |D           |
    wi/weg   A      |XXXXXXXXXXX |
    wi/open  A      |            | "Q1 2022-..."
    wi/werk  A      |XXX         |
    wi/eind  A      |   XXX      |
    wi/weg hangs on wi/nee
    wi/werk FS wi/klaar
    wi/werk FS wi/vaag
    wi/werk FS wi/weg
    wi/open FS wi/eind`
  expect(slackIn(chart)).toBe(
    drawing(`
    wi/klaar none
    wi/vaag none
    wi/nee no 150..180
    wi/weg none
    wi/open possible unknown..89
    wi/werk no 91
    wi/eind certain 0
    `),
  )
})
