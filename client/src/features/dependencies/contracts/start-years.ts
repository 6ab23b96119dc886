import { type PlainDate, partsOf, plainDate } from '@samenspoor/shared/dates/plain-date'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'

/** A day to look at contracts from. */
export interface StartDay {
  readonly day: PlainDate
  /** True when a decision of the plan aims at it, or can still reach no other. */
  readonly isPlanned: boolean
}

/**
 * The days against which contracts are shown: 1 January of the year that the first decision aims at, of the year before
 * it and of the year after it. Without such a decision they lie around next year.
 */
export function startYears({ windows, today }: Pick<Schedule, 'windows' | 'today'>): StartDay[] {
  const aims = new Set<PlainDate>()
  for (const { start, missed, next } of windows.values()) aims.add(missed === null ? start : next.start)
  const [first] = [...aims].sort()
  const middle = first === undefined ? partsOf(today).year + 1 : partsOf(first).year
  return [middle - 1, middle, middle + 1].map((year) => {
    const day = plainDate(year, 1, 1)
    return { day, isPlanned: aims.has(day) }
  })
}
