import { expect, test } from 'vitest'
import type { ItemKey } from '../../model/item-ref.ts'
import { deriveSchedule } from '../derive-schedule.ts'
import { readChart, redraw } from '../testing/chart/chart.ts'
import { explain } from './explain.ts'

const CHART = `
                  |2022        |2023        |2024        |
  wi/plan        A |~~~         |            |            |
  wi/verkenning  A |X           |            |            |
  wi/besluit     D |...DDD      |            |            |
  wi/uitvoer     A |      ~~~XXX|XXXXXXXXXXXX|~~~         |
  wi/start       M |            |            |MMM         |
  jeugd/besluit  D |.........DDD|            |            |
  wi/verkenning FS wi/plan
  wi/verkenning FS wi/besluit
  wi/plan FS wi/besluit
  wi/besluit FS wi/uitvoer
  wi/uitvoer FF wi/start
  wi/besluit together wi/start
  wi/uitvoer hangs on wi/besluit
  wi/besluit: 18 months, 31-12, starts start`

/** One line a step, the item first. */
function told(chart: string, key: ItemKey, today = '2022-01-01'): string[] {
  return explain(deriveSchedule(readChart(chart).plan, today), key).map(({ item, kind, ...step }) =>
    [
      item,
      kind,
      ...Object.values(step).map((value) => (typeof value === 'object' ? JSON.stringify(value) : value)),
    ].join(' '),
  )
}

test('[EXP1] its words, its window, and the chain of what it has least room to wait for', () => {
  expect(told(CHART, 'wi/uitvoer')).toMatchInlineSnapshot(`
    [
      "wi/uitvoer words Q3 2022-Q1 2024 true",
      "wi/uitvoer waits wi/besluit track:wi#besluit-FS-uitvoer feasible 1",
      "wi/besluit words uiterlijk Q2 2022 true",
      "wi/besluit window wi/besluit 2022-06-30 2024-01-01 {"amount":18,"unit":"months"}",
      "wi/besluit waits wi/plan track:wi#plan-FS-besluit feasible 0",
      "wi/plan words Q1 2022 true",
      "wi/plan waits wi/verkenning track:wi#verkenning-FS-plan possible-conflict -31",
      "wi/verkenning words 1 januari t/m 31 januari 2022 true",
    ]
  `)
})

test('[EXP1] moved along with a missed window', () => {
  expect(told(CHART, 'wi/start', '2022-07-01').slice(0, 4)).toMatchInlineSnapshot(`
    [
      "wi/start words Q1 2024 true",
      "wi/start slipped wi/besluit passed 2025-01-01",
      "wi/start waits wi/uitvoer track:wi#uitvoer-FF-start possible-conflict -89",
      "wi/uitvoer words Q3 2022-Q1 2024 true",
    ]
  `)
})

test('[EXP1] lapsed, certain and coupled', () => {
  expect(
    told(redraw(CHART, 'wi/besluit D no |...DDD      |            |            |'), 'wi/uitvoer'),
  ).toMatchInlineSnapshot(`
    [
      "wi/uitvoer words Q3 2022-Q1 2024 true",
      "wi/uitvoer lapsed wi/besluit",
    ]
  `)
  expect(
    told(redraw(CHART, 'wi/besluit D yes |...DDD      |            |            |'), 'wi/uitvoer').slice(0, 2),
  ).toMatchInlineSnapshot(`
    [
      "wi/uitvoer words Q3 2022-Q1 2024 true",
      "wi/uitvoer certain wi/besluit",
    ]
  `)
  expect(told(redraw(CHART, 'coupled samen: wi/besluit jeugd/besluit'), 'jeugd/besluit')).toMatchInlineSnapshot(`
    [
      "jeugd/besluit words uiterlijk Q4 2022 true",
      "jeugd/besluit coupled samen wi/besluit 2022-06-30 184",
    ]
  `)
})

test('[EXP1] a ring is told once round, and nothing of what is not there', () => {
  const ring = redraw(CHART, 'wi/uitvoer FS wi/verkenning')
  const items = told(ring, 'wi/plan').map((step) => step.split(' ').slice(0, 2).join(' '))
  expect(new Set(items).size).toBe(items.length)
  expect(told(CHART, 'wi/nergens')).toEqual([])
})
