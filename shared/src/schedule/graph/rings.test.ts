import { expect, test } from 'vitest'
import { deriveSchedule } from '../derive-schedule.ts'
import { readChart, redraw } from '../testing/chart/chart.ts'
import { drawing, printChart, printSlack } from '../testing/chart/print-chart.ts'

const TODAY = '2022-01-01'
const drawn = (chart: string): string => printChart(readChart(chart), TODAY)

const RING = `
          |2022        |
  wi/c  A |~~~         |
  wi/a  A |   ~~~      |
  wi/b  A |      ~~~   |
  wi/na A |         ~~~|
  wi/a FS wi/b
  wi/b FS wi/c
  wi/c FS wi/a
  wi/b FS wi/na`

test('[CYC1] a ring is broken at the link that leads back to where its smallest key began', () => {
  expect(drawn(RING)).toBe(
    drawing(`
           |2022        |
    wi/c  A|~~~         |
    wi/a  A|   ~~~      |
    wi/b  A|      ~~~   |
    wi/na A|         ~~~|
    wi/a FS wi/b: feasible, fits, 0..181
    wi/b FS wi/c: conflict, too-early, -273..-93
    wi/c FS wi/a: feasible, fits, 0..179
    wi/b FS wi/na: feasible, fits, 0..182
    ring broken at wi/c FS wi/a
    `),
  )
})

test('[CYC1] the rest has slack all the same', () => {
  expect(printSlack(deriveSchedule(readChart(RING).plan, TODAY))).toBe(
    drawing(`
    wi/c no 184..364
    wi/a possible -89..274
    wi/b possible -89..182
    wi/na certain 0
    `),
  )
})

test('[CYC1] an item that waits for itself, and two for each other', () => {
  expect(drawn(redraw(RING.replace('wi/c FS wi/a', 'wi/a SS wi/a'), 'wi/b FS wi/a'))).toBe(
    drawing(`
           |2022        |
    wi/c  A|~~~         |
    wi/a  A|   ~~~      |
    wi/b  A|      ~~~   |
    wi/na A|         ~~~|
    wi/a FS wi/b: feasible, fits, 0..181
    wi/b FS wi/c: conflict, too-early, -273..-93
    wi/a SS wi/a: possible-conflict, overlap, -90..90
    wi/b FS wi/na: feasible, fits, 0..182
    wi/b FS wi/a: conflict, too-early, -183..-2
    ring broken at wi/b FS wi/a
    ring broken at wi/a SS wi/a
    `),
  )
})

test('[CYC1] together is no order, and what ends a ring in the prullenbak or not at all makes none', () => {
  expect(drawn(RING.replace('wi/c FS wi/a', 'wi/c together wi/a'))).not.toContain('ring broken')
  expect(drawn(RING.replace('wi/c FS wi/a', 'wi/c FS wi/nergens'))).not.toContain('ring broken')
})
