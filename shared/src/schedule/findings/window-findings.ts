import { daysBetween } from '../../dates/plain-date.ts'
import type { Schedule } from '../schedule.ts'
import type { DecisionWindow } from '../windows/window-of-decision.ts'
import type { Finding } from './finding.ts'

/** What windows and couplings ask of decisions. */
export function* windowFindings(schedule: Schedule): Iterable<Finding> {
  for (const window of schedule.windows.values()) {
    const { decision, notice, lastDay, start, next } = window
    const items = notice ? [decision, notice] : [decision]
    if (window.missed)
      yield { rule: 'window-missed', severity: 'conflict', items, lastDay: window.ownLastDay, start, next }
    else if (window.isAtRisk) yield { rule: 'window-at-risk', severity: 'warning', items, lastDay, start }
    yield* noTimeForNotice(schedule, window)
  }
  for (const { coupling, lastDay, ruledBy, members } of schedule.couplings) {
    for (const { key, ownLastDay } of members) {
      const days = daysBetween(lastDay, ownLastDay)
      if (days > 0)
        yield { rule: 'pulled-forward', severity: 'info', items: [ruledBy, key], coupling: coupling.id, lastDay, days }
    }
  }
}

/** A decision that may fall on the last day leaves no day to give notice in. */
function* noTimeForNotice({ items }: Schedule, { decision, notice, missed }: DecisionWindow): Iterable<Finding> {
  const last = items.get(decision)?.dates.relied.finish.end
  const noticeBy = notice && items.get(notice)?.dates.relied.finish.end
  if (!notice || !last || !noticeBy || missed || items.get(decision)?.item.place.status === 'done') return
  const days = daysBetween(last, noticeBy)
  if (days <= 0)
    yield { rule: 'no-time-for-notice', severity: 'warning', items: [decision, notice], lastDay: last, days }
}
