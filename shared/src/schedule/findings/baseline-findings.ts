import type { Interval } from '../../dates/period.ts'
import { addMonths, daysBetween, type PlainDate, partsOf } from '../../dates/plain-date.ts'
import type { Baseline } from '../../model/entities/baseline.ts'
import { compareKeys, type ItemKey, itemKey } from '../../model/item-ref.ts'
import type { Plan } from '../../model/plan.ts'
import { datesOf } from '../item-dates.ts'
import type { Schedule } from '../schedule.ts'
import type { Finding } from './finding.ts'

/**
 * Starts that fall on other days than they once did. Each against the last baseline that had it otherwise: what
 * later baselines say as the plan does, is no news.
 */
export function* baselineFindings(plan: Plan, schedule: Schedule): Iterable<Finding> {
  const reported = new Set<ItemKey>()
  for (const { baseline, day } of formerBaselines(plan, schedule.today)) {
    for (const { item: ref, period } of baseline.starts) {
      const key = itemKey(ref)
      const scheduled = schedule.items.get(key)
      if (!scheduled || scheduled.isLapsed || reported.has(key)) continue
      const { kind } = scheduled.item
      const was = datesOf({ kind, period, anchorDate: day }, schedule.today).relied.start
      const is = scheduled.dates.relied.start
      if (was.start === null || is.start === null || !areApart(was, is)) continue
      reported.add(key)
      const [from, to] = [was.start, is.start]
      const moved = { from, to, days: daysBetween(from, to), months: wholeMonths(from, to) }
      yield { rule: 'start-shifted', severity: 'info', items: [key], baseline: baseline.id, ...moved }
    }
  }
}

/** Baselines of today and before, the latest first. One whose day nobody can read is older than all others. */
function formerBaselines(plan: Plan, today: PlainDate): { baseline: Baseline; day: PlainDate | null }[] {
  return [...plan.baselines.values()]
    .filter(({ removed }) => removed === null)
    .map((baseline) => {
      const { earliestStart } = datesOf({ kind: 'milestone', period: baseline.asOf, anchorDate: null }, today)
      return { baseline, day: earliestStart }
    })
    .filter(({ day }) => day === null || day <= today)
    .sort((a, b) => compareKeys(b.day ?? '', a.day ?? '') || compareKeys(a.baseline.id, b.baseline.id))
}

/** Whether no day suits both, so that it surely moved. */
const areApart = (a: Interval, b: Interval): boolean => endsBefore(a, b) || endsBefore(b, a)
const endsBefore = ({ end }: Interval, { start }: Interval): boolean => end !== null && start !== null && end < start

/** How many months lie between two days, when they are whole months; negative when it came earlier. */
function wholeMonths(from: PlainDate, to: PlainDate): number | null {
  const [a, b] = [partsOf(from), partsOf(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return months !== 0 && addMonths(from, months) === to ? months : null
}
