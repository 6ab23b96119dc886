import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { readPeriod } from '@samenspoor/shared/dates/read-period'
import { planningDaySchema } from '@samenspoor/shared/model/fields/plain-date'

/** A day with its year that a plan can hold; null for anything else. "22 oktober" without a year could be any. */
export function readDay(text: string): PlainDate | null {
  const reading = readPeriod(text)
  const isDay = reading.understood && reading.precision === 'day' && reading.start === reading.end
  return isDay && planningDaySchema.safeParse(reading.start).success ? reading.start : null
}
