import { describe, expect, test } from 'vitest'
import type { Item } from '../model/entities/item.ts'
import type { ItemKey } from '../model/item-ref.ts'
import type { Plan } from '../model/plan.ts'
import { deriveSchedule, newScheduleCache } from './derive-schedule.ts'
import type { Schedule } from './schedule.ts'
import { planOfSize } from './testing/plan-of-size.ts'
import { Random } from './testing/random.ts'
import { randomEdit } from './testing/random-edit.ts'
import { saySame, scheduleText } from './testing/schedule-text.ts'

const DAYS = ['2024-05-01', '2022-01-01', '2027-03-03'] as const
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1)

/** Plans on their way through random edits, each with the seed and step that make it again. */
function* edited(seed: number, size: number, steps: number): Iterable<{ plan: Plan; today: string; at: string }> {
  const random = new Random(seed)
  let [plan, today]: [Plan, string] = [planOfSize(size, seed), DAYS[0]]
  const visible = plan
  for (let step = 1; step <= steps; step += 1) {
    plan = random.chance(0.02) ? withoutItems(plan, visible, random) : randomEdit(plan, random)
    if (random.chance(0.02)) today = random.pick(DAYS) ?? today
    yield { plan, today, at: `seed ${seed}, step ${step}` }
  }
}

/** A document that comes in late or goes: items are not there, not even in the prullenbak, or there again. */
function withoutItems(plan: Plan, all: Plan, random: Random): Plan {
  const items = new Map(plan.items)
  const key = random.pick([...all.items.keys()])
  const item = key && all.items.get(key)
  if (!key || !item) return plan
  const removed: Item = { ...item, removed: { by: 'sanne@voorbeeld.example', at: '2022-01-01T12:00:00.000Z' } }
  if (!items.delete(key)) items.set(key, random.chance(0.5) ? item : removed)
  return { ...plan, items }
}

test('[SCH10] after each of 10,000 edits: kept up to date is the same as from scratch', () => {
  for (const seed of SEEDS) {
    const cache = newScheduleCache()
    for (const { plan, today, at } of edited(seed, 10 + seed, 500)) {
      const [kept, fresh] = [deriveSchedule(plan, today, cache), deriveSchedule(plan, today)]
      if (!saySame(kept, fresh)) expect({ at, text: scheduleText(kept) }).toEqual({ at, text: scheduleText(fresh) })
      expect(saySame(kept, fresh), at).toBe(true)
    }
  }
}, 60_000)

test('[SCH10] what did not change is the same object, and a second time gives the same schedule', () => {
  const cache = newScheduleCache()
  let [last, lastPlan]: [Schedule | null, Plan | null] = [null, null]
  for (const { plan, at } of edited(5, 60, 300)) {
    const now = deriveSchedule(plan, DAYS[0], cache)
    expect(deriveSchedule(plan, DAYS[0], cache)).toBe(now)
    for (const [key, scheduled] of now.items) {
      const before = last?.items.get(key)
      const isSame =
        before?.item === plan.items.get(key) && JSON.stringify(before?.fate) === JSON.stringify(scheduled.fate)
      if (isSame) expect(scheduled, at).toBe(before)
    }
    for (const [key, link] of now.links) {
      const before = last?.links.get(key)
      const ends = [link.from, link.to] as const
      const isSame =
        lastPlan?.links.get(key) === plan.links.get(key) &&
        ends.every((end) => last?.items.get(end) === now.items.get(end))
      if (before && isSame) expect(link, at).toBe(before)
    }
    ;[last, lastPlan] = [now, plan]
  }
})

test('[SCH10] [CYC1] [OUT4] [CPL2] the same whatever the order of the entities', () => {
  const random = new Random(9)
  const shuffle = <K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> =>
    new Map(
      [...map]
        .map((entry) => [random.next(), entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry),
    )
  for (const seed of SEEDS.slice(0, 8)) {
    let step = 0
    for (const { plan, today, at } of edited(seed, 40, 200)) {
      step += 1
      if (step % 10 !== 0) continue
      const { items, links, couplings } = plan
      const shuffled = { ...plan, items: shuffle(items), links: shuffle(links), couplings: shuffle(couplings) }
      const text = scheduleText(deriveSchedule(plan, today))
      expect(scheduleText(deriveSchedule(shuffled, today)), at).toBe(text)
    }
  }
})

describe('in every plan on the way', () => {
  const all = SEEDS.slice(0, 8).flatMap((seed) => [...edited(seed, 50, 150)].filter((_, index) => index % 10 === 9))

  test('[CPL1] [OUT1] couplings off and outcomes taken back leave nothing behind', () => {
    for (const { plan, today, at } of all) {
      const quiet: Plan = {
        ...plan,
        couplings: new Map([...plan.couplings].map(([id, coupling]) => [id, { ...coupling, on: false }])),
        items: new Map([...plan.items].map(([key, item]) => [key, { ...item, outcome: null, rule: null }])),
      }
      const cache = newScheduleCache()
      deriveSchedule(plan, today, cache)
      const { items, couplings } = deriveSchedule(quiet, today, cache)
      expect(couplings).toEqual([])
      for (const { dates, words, isLapsed, key } of items.values()) {
        expect(dates, `${at} ${key}`).toBe(words)
        expect(isLapsed).toBe(false)
      }
      expect(scheduleText(deriveSchedule(plan, today, cache)), at).toBe(scheduleText(deriveSchedule(plan, today)))
    }
  })

  test('[WIN5] [OUT3] the next chance never lies in the past, and what slips only moves later and stays a period', () => {
    for (const { plan, today, at } of all) {
      const { items, windows } = deriveSchedule(plan, today)
      for (const { next, start } of windows.values()) {
        expect(next.lastDay >= today, at).toBe(true)
        expect(next.start > start, at).toBe(true)
      }
      for (const { key, fate, dates, words, item } of items.values()) {
        const { startFrom, startTo, finishFrom, finishTo } = dates.days
        expect(startFrom <= startTo && finishFrom <= finishTo, `${at} ${key} ${item.period}`).toBe(true)
        if (fate.slip && !fate.coupled) {
          expect(dates.days.startFrom >= words.days.startFrom, `${at} ${key}`).toBe(true)
          expect(dates.days.finishTo >= words.days.finishTo, `${at} ${key}`).toBe(true)
          expect(item.place.status).not.toBe('done')
        }
        if (fate.coupled?.daysEarlier) expect((dates.latestFinish ?? '9') <= fate.coupled.lastDay, at).toBe(true)
      }
    }
  })

  test('[CPL1] [CPL2] whoever is coupled has one last day, the earliest of all', () => {
    for (const { plan, today, at } of all) {
      const { couplings, items } = deriveSchedule(plan, today)
      for (const { lastDay, members } of couplings) {
        for (const { key, ownLastDay } of members) {
          expect(items.get(key)?.fate.coupled?.lastDay, at).toBe(lastDay)
          expect(ownLastDay >= lastDay, at).toBe(true)
        }
      }
    }
  })

  test('[CRT1] [CRT3] who has slack: what is neither done, lapsed nor without a date', () => {
    for (const { plan, today, at } of all) {
      const { items, slack } = deriveSchedule(plan, today)
      for (const { key, item, isLapsed } of items.values()) {
        const bounds = slack.of(key as ItemKey, 'programme')
        if (item.place.status === 'done' || isLapsed) expect(bounds, `${at} ${key}`).toBeNull()
        if (bounds?.leastDays != null && bounds.mostDays !== null) {
          expect(bounds.leastDays <= bounds.mostDays, `${at} ${key}`).toBe(true)
        }
      }
    }
  })
})
