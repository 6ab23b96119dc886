import { formatDate } from '../../../dates/format.ts'
import type { PlainDate } from '../../../dates/plain-date.ts'
import { readPeriod } from '../../../dates/read-period.ts'
import { PERIOD_MAX } from '../../../model/entities/item.ts'

/**
 * Words that mean the same next year too [ACT5]: "vóór 3 dec" is read from today, so the year is written behind it;
 * what cannot carry a year ("eind volgende maand") gets its last day. All other words stay as they were typed.
 */
export function lastingWords(words: string, today: PlainDate): string {
  const typed = words.trim()
  const reading = readPeriod(typed, { anchorDate: today })
  if (!reading.understood || reading.end === null) return typed
  if (!reading.qualifier.includes('jaar-afgeleid') && !reading.qualifier.includes('relatief')) return typed
  const withYear = `${typed} ${reading.end.slice(0, 4)}`
  const again = readPeriod(withYear, { anchorDate: today })
  const isSame = again.understood && again.start === reading.start && again.end === reading.end
  const isLasting = again.understood && !again.qualifier.includes('relatief')
  const fits = withYear.length <= PERIOD_MAX
  return isSame && isLasting && fits ? withYear : `uiterlijk ${formatDate(reading.end)}`
}
