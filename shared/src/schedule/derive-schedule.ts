import type { PlainDate } from '../dates/plain-date.ts'
import type { Plan } from '../model/plan.ts'
import type { Schedule } from './schedule.ts'
import { ScheduleEngine } from './schedule-engine.ts'

/** What one derivation remembers for the next. Pass it to every call for one plan. */
export interface ScheduleCache {
  readonly engine: ScheduleEngine
}

/** `from`: a schedule that is there already; the next one is derived from it, and it stays as it is. */
export const newScheduleCache = (from: Schedule | null = null): ScheduleCache => ({ engine: new ScheduleEngine(from) })

/** Plan and day in, dates, states and windows out. Pure; `cache` only saves work [SCH10]. */
export function deriveSchedule(plan: Plan, today: PlainDate, cache: ScheduleCache = newScheduleCache()): Schedule {
  return cache.engine.derive(plan, today)
}
