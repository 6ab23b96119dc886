import type { Interval } from '../period.ts'
import { toDayNumber } from '../plain-date.ts'

/** An interval in day numbers, both included; an open side is infinite. */
export interface DaySpan {
  first: number
  last: number
}

/** Intervals as spans of day numbers; one that ends before it starts holds no day. */
export function spansOf(intervals: readonly Interval[]): DaySpan[] {
  return intervals.map(({ start, end }) => ({
    first: start === null ? Number.NEGATIVE_INFINITY : toDayNumber(start),
    last: end === null ? Number.POSITIVE_INFINITY : toDayNumber(end),
  }))
}

/** True when a day lies in one of the spans. */
export function isInSpans(day: number, spans: readonly DaySpan[]): boolean {
  return spans.some(({ first, last }) => first <= day && day <= last)
}
