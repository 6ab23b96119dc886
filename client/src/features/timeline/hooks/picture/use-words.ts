import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { useMemo } from 'react'
import type { StatusNames } from '../../../../parts/item/status/status-names.ts'
import { lateCode } from '../../../../ui/late/late-code.ts'
import { useLateCode } from '../../../../ui/late/use-late-code.ts'
import { whenIdle } from '../../../../ui/timing/when-idle.ts'
import { NO_PROBLEMS, problemCounts } from '../../layout/rows/problem-counts.ts'
import { rowName } from '../../layout/rows/words/row-name.ts'

export interface Words {
  /** What the row is: title, kind, period, status, and how many knelpunten it has. */
  readonly nameOf: (entry: ScheduledItem) => string
  /** As {@link describer}; empty while the code for it is on its way. */
  readonly descriptionOf: (entry: ScheduledItem) => string
}

const DESCRIBER = lateCode(() => import('../../layout/rows/words/described.ts').then((module) => module.describer))
// It is fetched while the plan is still on its way. What fails is fetched again when rows are drawn.
whenIdle(() => void DESCRIBER.fetch().catch(() => undefined))
const NOTHING_SAID = () => ''

export function useWords(schedule: Schedule, tracks: readonly Track[], statuses: StatusNames): Words {
  const startDescribing = useLateCode(DESCRIBER, true)
  const describe = useMemo(() => startDescribing?.(tracks), [startDescribing, tracks])
  return useMemo(() => {
    const nameOf = (entry: ScheduledItem) =>
      rowName(entry, problemCounts(schedule).get(entry.key) ?? NO_PROBLEMS, statuses)
    return { nameOf, descriptionOf: describe?.(schedule) ?? NOTHING_SAID }
  }, [schedule, statuses, describe])
}
