import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import type { Outcome } from '@samenspoor/shared/model/entities/item'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import { deriveSchedule, newScheduleCache } from '@samenspoor/shared/schedule/derive-schedule'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { changedPairs } from '@samenspoor/shared/schedule/tables/changed-pairs'

/** What an outcome does to other items, against the decision being open. */
export interface OutcomeEffects {
  readonly lapses: number
  readonly certain: number
  readonly moves: number
  /** The start of the next chance, when the outcome misses this one. */
  readonly start: PlainDate | null
}

/** What each outcome of a decision would do, derived from the plan with that outcome in it. `schedule`: of the plan. */
export function outcomeEffects(plan: Plan, key: ItemKey, schedule: Schedule): Record<Outcome, OutcomeEffects> {
  const scheduleWith = (outcome: Outcome | null, from: Schedule): Schedule => {
    const item = plan.items.get(key)
    const items = item ? new Map(plan.items).set(key, { ...item, outcome }) : plan.items
    return deriveSchedule({ ...plan, items }, schedule.today, newScheduleCache(from))
  }
  const open = scheduleWith(null, schedule)
  const effects = (outcome: Outcome) => effectsBetween(open, scheduleWith(outcome, open), key)
  return { yes: effects('yes'), no: effects('no'), postponed: effects('postponed') }
}

function effectsBetween(before: Schedule, after: Schedule, key: ItemKey): OutcomeEffects {
  const others = changedPairs(after.items, before.items).filter(([was]) => was.key !== key)
  const count = (is: (pair: (typeof others)[number]) => boolean): number => others.filter(is).length
  const [was, now] = [before.windows.get(key), after.windows.get(key)]
  return {
    lapses: count(([was, now]) => now.isLapsed && !was.isLapsed),
    certain: count(([was, now]) => now.fate.certainBy !== null && was.fate.certainBy === null),
    moves: count(
      ([was, now]) =>
        !now.isLapsed &&
        (was.dates.earliestStart !== now.dates.earliestStart || was.dates.latestFinish !== now.dates.latestFinish),
    ),
    start: now?.missed && !was?.missed ? now.next.start : null,
  }
}
