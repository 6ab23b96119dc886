import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'

/** By last day, the first one on top. */
export function sortWindows(windows: Iterable<DecisionWindow>): DecisionWindow[] {
  return [...windows].sort((a, b) => {
    if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1
    return a.decision < b.decision ? -1 : 1
  })
}
