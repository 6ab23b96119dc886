import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'

/** The windows by the row they are drawn on: that of the notice, or of the decision when there is none. */
export function windowsByRow(schedule: Pick<Schedule, 'windows' | 'items'>): ReadonlyMap<ItemKey, DecisionWindow> {
  const byRow = new Map<ItemKey, DecisionWindow>()
  for (const window of schedule.windows.values()) {
    const row = window.notice ?? window.decision
    if (schedule.items.get(row)?.isLapsed === false) byRow.set(row, window)
  }
  return byRow
}

/** Whether two windows look the same: the engine makes new objects for those that did not change. */
export function isSameWindow(a: DecisionWindow | undefined, b: DecisionWindow | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return (
    a.decision === b.decision &&
    a.rule === b.rule &&
    a.lastDay === b.lastDay &&
    a.start === b.start &&
    a.missed === b.missed &&
    a.next.lastDay === b.next.lastDay &&
    a.next.start === b.next.start
  )
}
