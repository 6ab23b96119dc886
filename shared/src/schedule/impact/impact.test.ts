import { describe, expect, test } from 'vitest'
import { addDays } from '../../dates/plain-date.ts'
import type { Change } from '../../model/change.ts'
import { OUTCOMES } from '../../model/entities/item.ts'
import { STATUSES } from '../../model/fields/place.ts'
import { type ItemKey, parseItemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { deriveSchedule } from '../derive-schedule.ts'
import { readChart, redraw } from '../testing/chart/chart.ts'
import { FIRST_DAY, PLAN_DAYS, planOfSize } from '../testing/plan-of-size.ts'
import { Random } from '../testing/random.ts'
import { randomPeriod } from '../testing/random-period.ts'
import { scheduleText } from '../testing/schedule-text.ts'
import { impactOf } from './impact.ts'

const TODAY = '2022-01-01'

const change = (key: ItemKey, field: string, after: unknown): Change => {
  const ref = parseItemKey(key)
  if (!ref) throw new Error(key)
  return { home: `track:${ref.track}`, collection: 'items', id: ref.item, field, before: null, after }
}

/** What a change of words would do: one line a move, window, link and lapse. */
function consequences(plan: Plan, ...changes: Change[]): string[] {
  const { moves, windows, links, lapses } = impactOf(plan, changes, deriveSchedule(plan, TODAY))
  return [
    ...moves.map(
      ({ item, period, newPeriod, because }) => `${item}: ${period} -> ${newPeriod ?? 'by itself'} (${because})`,
    ),
    ...windows.map(
      ({ decision, before, after }) =>
        `${decision}: ${before?.missed ?? before?.start} -> ${after?.missed ?? after?.start}`,
    ),
    ...links.map(({ link, before, after }) => `${link}: ${before} -> ${after}`),
    ...lapses.map((key) => `${key} lapses`),
  ]
}

const CHAIN = `
              |2022        |2023        |
  wi/plan   A |~~~         |            |
  wi/bouw   A |   ~~~      |            |
  wi/test   A |      ~~~   |            |
  wmo/begin A |         ~~~|            |
  wmo/ruim  A |            |      ~~~   |
  wi/los    A |   ~~~      |            |
  wi/plan FS wi/bouw
  wi/bouw FS wi/test
  wi/test FS wmo/begin
  wi/test FS wmo/ruim`

describe('[IMP1] [IMP2] what waits is pushed on', () => {
  test('along the chain into the other track, as far as it has to and no further', () => {
    expect(consequences(readChart(CHAIN).plan, change('wi/plan', 'period', 'Q2 2022'))).toMatchInlineSnapshot(`
      [
        "wi/bouw: Q2 2022 -> Q3 2022 (track:wi#plan-FS-bouw)",
        "wi/test: Q3 2022 -> Q4 2022 (track:wi#bouw-FS-test)",
        "wmo/begin: Q4 2022 -> Q1 2023 (programme#test-FS-begin)",
      ]
    `)
  })

  test('by whole pieces of its own words', () => {
    expect(
      consequences(readChart(CHAIN).plan, change('wi/plan', 'period', '1 januari 2022-10 april 2022')),
    ).toMatchInlineSnapshot(`
      [
        "wi/bouw: Q2 2022 -> Q3 2022 (track:wi#plan-FS-bouw)",
        "wi/test: Q3 2022 -> Q4 2022 (track:wi#bouw-FS-test)",
        "wmo/begin: Q4 2022 -> Q1 2023 (programme#test-FS-begin)",
      ]
    `)
    const days = redraw(CHAIN, 'wi/bouw A |   XX       |            |')
    expect(
      consequences(readChart(days).plan, change('wi/plan', 'period', '1 januari 2022-10 april 2022')),
    ).toMatchInlineSnapshot(`
      [
        "wi/bouw: 1 april t/m 31 mei 2022 -> 11 april t/m 10 juni 2022 (track:wi#plan-FS-bouw)",
      ]
    `)
  })

  test('of several links the one that asks most', () => {
    const two = redraw(CHAIN, 'wi/los FS+10d wi/test')
    expect(
      consequences(
        readChart(two).plan,
        change('wi/los', 'period', 'Q4 2022'),
        change('wi/plan', 'period', 'Q2 2022'),
      ).slice(0, 3),
    ).toMatchInlineSnapshot(`
      [
        "wi/bouw: Q2 2022 -> Q3 2022 (track:wi#plan-FS-bouw)",
        "wi/test: Q3 2022 -> Q1 2023 (track:wi#los-FS-test)",
        "wmo/begin: Q4 2022 -> Q2 2023 (programme#test-FS-begin)",
      ]
    `)
  })
})

describe('[IMP3] nothing moves', () => {
  const plan = readChart(CHAIN).plan
  test('for an improvement, or for a change that changes nothing', () => {
    expect(consequences(plan, change('wi/plan', 'period', 'januari 2022'))).toEqual([])
    expect(consequences(plan, change('wi/plan', 'period', 'Q1 2022'))).toEqual([])
    expect(consequences(plan, change('wi/plan', 'title', 'Anders'))).toEqual([])
    expect(consequences(plan)).toEqual([])
    expect(consequences(plan, change('wi/nergens', 'period', 'Q1 2022'))).toEqual([])
  })

  test('that is done or changed itself', () => {
    const done = redraw(CHAIN, 'wi/bouw A done |   ~~~      |            |')
    expect(consequences(readChart(done).plan, change('wi/plan', 'period', 'Q3 2022'))).toEqual([
      'track:wi#plan-FS-bouw: feasible -> conflict',
    ])
    expect(consequences(plan, change('wi/plan', 'period', 'Q2 2022'), change('wi/bouw', 'period', 'Q2 2022'))).toEqual([
      'track:wi#plan-FS-bouw: feasible -> possible-conflict',
    ])
  })

  test('in the plan that was asked about', () => {
    const before = JSON.stringify([...plan.items, ...plan.links])
    consequences(plan, change('wi/plan', 'period', 'Q4 2022'))
    expect(JSON.stringify([...plan.items, ...plan.links])).toBe(before)
  })
})

test('[IMP2] a ring ends: it is pushed once round, wherever the push comes from', () => {
  const ring = redraw(CHAIN, 'wi/test FS wi/plan')
  expect(consequences(readChart(ring).plan, change('wi/plan', 'period', 'Q2 2022'))).toMatchInlineSnapshot(`
    [
      "wi/bouw: Q2 2022 -> Q3 2022 (track:wi#plan-FS-bouw)",
      "wi/test: Q3 2022 -> Q4 2022 (track:wi#bouw-FS-test)",
      "wmo/begin: Q4 2022 -> Q1 2023 (programme#test-FS-begin)",
    ]
  `)
  const into = redraw(ring, 'wi/los FS wi/test')
  expect(consequences(readChart(into).plan, change('wi/los', 'period', 'Q3 2022'))).toMatchInlineSnapshot(`
    [
      "wi/plan: Q1 2022 -> Q2 2022 (track:wi#test-FS-plan)",
      "wi/bouw: Q2 2022 -> Q3 2022 (track:wi#plan-FS-bouw)",
      "wi/test: Q3 2022 -> Q4 2022 (track:wi#los-FS-test)",
      "wmo/begin: Q4 2022 -> Q1 2023 (programme#test-FS-begin)",
    ]
  `)
})

test('[IMP2] who cannot give way because a coupling holds it, stays, and the link says so', () => {
  const chart = `
                   |2022        |2023        |
    wi/plan       A |~~~         |            |
    wi/besluit    D |.........DDD|            |
    jeugd/besluit D |...DDD      |            |
    wi/plan FS wi/besluit
    coupled samen: wi/besluit jeugd/besluit`
  expect(consequences(readChart(chart).plan, change('wi/plan', 'period', 'Q3 2022'))).toMatchInlineSnapshot(`
    [
      "track:wi#plan-FS-besluit: feasible -> conflict",
    ]
  `)
})

describe('[IMP1] windows, outcomes and couplings', () => {
  const chart = `
                |2022        |2023        |2024        |2025        |
    wi/plan    A |~~~         |            |            |            |
    wi/besluit D |   DDD      |            |            |            |
    wi/start   M |            |            |MMM         |            |
    wi/start hangs on wi/besluit
    wi/plan FS wi/besluit
    wi/besluit: 18 months, 31-12, starts start`
  const { plan } = readChart(chart)

  test('a push over the last day misses the window, and what hangs on it moves by itself', () => {
    expect(consequences(plan, change('wi/plan', 'period', 'Q2 2022'))).toMatchInlineSnapshot(`
      [
        "wi/besluit: Q2 2022 -> Q3 2022 (track:wi#plan-FS-besluit)",
        "wi/start: Q1 2024 -> by itself (wi/besluit)",
        "wi/besluit: 2024-01-01 -> planned-too-late",
      ]
    `)
  })

  test('no makes it lapse, postponed moves it', () => {
    expect(consequences(plan, change('wi/besluit', 'outcome', 'no'))).toMatchInlineSnapshot(`
      [
        "wi/besluit: 2024-01-01 -> undefined",
        "wi/start lapses",
      ]
    `)
    expect(consequences(plan, change('wi/besluit', 'outcome', 'postponed'))).toMatchInlineSnapshot(`
      [
        "wi/start: Q1 2024 -> by itself (wi/besluit)",
        "wi/besluit: 2024-01-01 -> postponed",
      ]
    `)
  })
})

test('[IMP2] on any generated plan it ends soon', () => {
  const plan = planOfSize(120, 4)
  const schedule = deriveSchedule(plan, '2024-05-01')
  const random = new Random(4)
  for (let round = 0; round < 40; round += 1) {
    const key = random.pick([...plan.items.keys()]) as ItemKey
    const { moves } = impactOf(plan, [change(key, 'period', 'Q3 2031')], schedule)
    expect(moves.length).toBeLessThan(120)
  }
})

test('[IMP1] goes on from a schedule as it would from none, and leaves it as it was', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const [plan, random] = [planOfSize(60, seed), new Random(seed)]
    const schedule = deriveSchedule(plan, '2024-05-01')
    const text = scheduleText(schedule)
    for (let round = 0; round < 10; round += 1) {
      const changes = [...Array(1 + random.below(2))].map(() => randomChange(plan, random))
      const { schedule: after, ...said } = impactOf(plan, changes, schedule)
      const { schedule: afterNone, ...saidOfNone } = impactOf(plan, changes, { ...schedule })
      expect(said, `seed ${seed}, round ${round}`).toEqual(saidOfNone)
      expect(scheduleText(after)).toBe(scheduleText(afterNone))
    }
    expect(scheduleText(schedule)).toBe(text)
  }
})

function randomChange(plan: Plan, random: Random): Change {
  const [key, item] = random.pick([...plan.items]) ?? []
  if (!key || !item) throw new Error('a plan without items')
  const day = addDays(FIRST_DAY, random.below(PLAN_DAYS))
  if (random.chance(0.7)) return change(key, 'period', randomPeriod(item.kind, day, random).period)
  return random.chance(0.5)
    ? change(key, 'outcome', random.pick([...OUTCOMES, null]))
    : change(key, 'place', { ...item.place, status: random.pick(STATUSES) })
}
