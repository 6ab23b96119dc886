import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { COMMON_NL, KIND_NL } from '../../../../../nl/common.ts'
import { GRID_NL } from '../../../../../nl/timeline/grid.ts'
import { TIMELINE_NL as NL } from '../../../../../nl/timeline/timeline.ts'
import type { StatusNames } from '../../../../../parts/item/status/status-names.ts'
import type { ProblemCounts } from '../problem-counts.ts'

/** What a row is called: "Raadsbesluit overstap W&I, besluit raad, uiterlijk Q2 2022, gepland, 1 mogelijk knelpunt". */
export function rowName(
  { item, certainty, isLate, isLapsed }: ScheduledItem,
  problems: ProblemCounts,
  statuses: StatusNames,
): string {
  const kind = item.kind === 'decision' ? NL.decisionBy[item.decidingBody ?? 'none'] : KIND_NL[item.kind]
  const status = isLapsed ? NL.lapsed : isLate ? NL.isLate : statuses[item.place.status]
  return GRID_NL.rowName([
    item.title,
    kind.toLowerCase(),
    item.period || COMMON_NL.noPeriod,
    `${status.charAt(0).toLowerCase()}${status.slice(1)}`,
    certainty === 'conditional' ? NL.isConditional : '',
    problems.conflicts > 0 ? GRID_NL.conflicts(problems.conflicts) : '',
    problems.possible > 0 ? GRID_NL.possible(problems.possible) : '',
  ])
}
