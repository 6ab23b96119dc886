import type { TrackId } from '@samenspoor/shared/model/ids'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'

/** The besluitvenster that closes first of the decisions that are still open, of this track or (null) of all; null without. */
export function firstWindow(
  plan: Pick<Plan, 'items'>,
  schedule: Pick<Schedule, 'windows'>,
  only: TrackId | null,
): DecisionWindow | null {
  let first: DecisionWindow | null = null
  for (const window of schedule.windows.values()) {
    const item = plan.items.get(window.decision)
    if (!item || window.missed !== null || window.daysLeft < 0) continue
    if (item.place.status === 'done' || item.outcome !== null || (only !== null && item.track !== only)) continue
    if (first === null || window.lastDay < first.lastDay) first = window
  }
  return first
}
