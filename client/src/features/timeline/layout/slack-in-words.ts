import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'
import { GRID_NL } from '../../../nl/timeline/grid.ts'

/** By how many days an item can slip in the whole programme; null for what takes no part. */
export function slackInWords({ slack }: Schedule, key: ItemKey): string | null {
  const found = slack.of(key, 'programme')
  return found && GRID_NL.slack(found.leastDays, found.mostDays)
}
