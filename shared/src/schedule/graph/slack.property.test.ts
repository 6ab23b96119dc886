import { expect, test } from 'vitest'
import { addDays, fromDayNumber, minDate } from '../../dates/plain-date.ts'
import { writePeriod } from '../../dates/writing/write-period.ts'
import type { Item } from '../../model/entities/item.ts'
import type { ItemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { deriveSchedule } from '../derive-schedule.ts'
import { OPEN_END, OPEN_START } from '../item-dates.ts'
import type { Schedule } from '../schedule.ts'
import { planOfSize } from '../testing/plan-of-size.ts'
import { Random } from '../testing/random.ts'
import { randomEdit } from '../testing/random-edit.ts'

const TODAY = '2022-01-01'
const SCOPES = ['programme', 'track'] as const

/** A plan whose words all name closed periods and hang on nothing, so that days can be chosen within them. */
function closedPlan(seed: number): Plan {
  const random = new Random(seed)
  let plan = planOfSize(24, seed)
  for (let step = 0; step < 20; step += 1) plan = randomEdit(plan, random)
  const items = [...plan.items].map(([key, item]) => {
    const start = addDays('2022-01-01', random.below(700))
    const precision = random.pick(['day', 'month', 'quarter'] as const) ?? 'month'
    const period = writePeriod(
      { start, end: item.kind === 'activity' ? addDays(start, random.below(200)) : start },
      precision,
    )
    return [key, { ...item, period, anchorDate: null, rule: null, outcome: null, conditionalOn: null }] as const
  })
  return { ...plan, items: new Map(items), couplings: new Map() }
}

/** The plan with one day chosen for every beginning and every end. */
function chosen(plan: Plan, random: Random): Plan {
  const { items } = deriveSchedule(plan, TODAY)
  const choose = ({ from, to }: { from: number; to: number }) => fromDayNumber(from + random.below(to - from + 1))
  const picked = [...plan.items].map(([key, item]): [typeof key, Item] => {
    const days = items.get(key)?.dates.days
    if (!days || days.startFrom === OPEN_START || days.finishTo === OPEN_END) return [key, item]
    const start = choose({ from: days.startFrom, to: days.startTo })
    const end = item.kind === 'activity' ? choose({ from: days.finishFrom, to: days.finishTo }) : start
    // What begins and ends in one period may be chosen the wrong way round: then it is one day.
    return [key, { ...item, period: writePeriod({ start: minDate(start, end), end }, 'day') }]
  })
  return { ...plan, items: new Map(picked) }
}

test('[CRT1] [CRT2] on every choice of days the float lies between the bounds, and what was sure stays so', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const random = new Random(seed)
    const plan = closedPlan(seed)
    const wide = deriveSchedule(plan, TODAY)
    for (let choice = 0; choice < 4; choice += 1) {
      const exact = deriveSchedule(chosen(plan, random), TODAY)
      for (const key of wide.items.keys()) {
        for (const scope of SCOPES) {
          const [bounds, float] = [wide.slack.of(key, scope), exact.slack.of(key, scope)]
          const at = `seed ${seed}, choice ${choice}, ${key}, ${scope}`
          if (bounds === null || float === null) {
            expect(bounds, at).toBe(float)
            continue
          }
          const [least, most] = [
            bounds.leastDays ?? Number.NEGATIVE_INFINITY,
            bounds.mostDays ?? Number.POSITIVE_INFINITY,
          ]
          const days = float.leastDays ?? Number.NaN
          const isKept = bounds.critical === 'possible' || float.critical === bounds.critical
          if (days !== float.mostDays || days < least || days > most || !isKept) expect({ at, float }).toEqual(bounds)
        }
      }
    }
  }
})

test('[CRT1] on exact days the slack is the float that walking every path gives', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const schedule = deriveSchedule(chosen(closedPlan(seed), new Random(seed)), TODAY)
    for (const key of schedule.items.keys()) {
      expect(schedule.slack.of(key, 'programme')?.leastDays ?? null, `seed ${seed}, ${key}`).toBe(
        floatOf(schedule, key),
      )
    }
  }
})

/** Walks on from an item along every link that makes something wait; null for what takes no part. */
function floatOf({ items, links, rings }: Schedule, key: ItemKey): number | null {
  const finish = (each: ItemKey): number | null => {
    const scheduled = items.get(each)
    return !scheduled || scheduled.item.place.status === 'done' ? null : scheduled.dates.days.finishTo
  }
  const walk = (from: ItemKey): number | null => {
    const own = finish(from)
    if (own === null) return null
    const others = [...items.keys()].flatMap((each) => (each === from ? [] : (finish(each) ?? [])))
    const rooms = [...links.values()].flatMap((link) => {
      const isOrder = link.from === from && link.link.type !== 'together' && !rings.includes(link)
      const float = isOrder && link.slackDays !== null ? walk(link.to) : null
      return float === null ? [] : [(link.slackDays ?? 0) + float]
    })
    return Math.min(Math.max(0, ...others.map((day) => day - own)), ...rooms)
  }
  return walk(key)
}
