import { readPeriod } from '../../dates/read-period.ts'
import type { Schedule } from '../schedule.ts'
import type { Finding } from './finding.ts'

const RANGE = /^(.+?)\s*(?:-|–|—|\bt\/m\b|\btot en met\b)\s*(.+)$/i

/** Periods that cannot be read, and why when that can be told. */
export function* itemFindings({ items, today }: Schedule): Iterable<Finding> {
  for (const { key, item, words } of items.values()) {
    const period = item.period.trim()
    if (period === '' || words.reading.understood) continue
    const rule = endsBeforeStart(period, item.anchorDate ?? today) ? 'end-before-start' : 'unread-period'
    yield { rule, severity: rule === 'end-before-start' ? 'conflict' : 'warning', items: [key], period }
  }
}

/** Both sides can be read, but the second is over before the first begins: that is why the whole cannot. */
function endsBeforeStart(period: string, anchorDate: string): boolean {
  const [, left, right] = RANGE.exec(period) ?? []
  if (left === undefined || right === undefined) return false
  const [from, to] = [readPeriod(left, { anchorDate }), readPeriod(right, { anchorDate })]
  return from.understood && to.understood && from.start !== null && to.end !== null && to.end < from.start
}
