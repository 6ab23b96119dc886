import { formatDateShort } from '@samenspoor/shared/dates/format'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { DECIDING_BODY_NL } from '../../../../nl/common.ts'
import { GRID_NL } from '../../../../nl/timeline/grid.ts'
import { TIMELINE_NL } from '../../../../nl/timeline/timeline.ts'
import { rowNumbers } from '../../../../parts/item/row-numbers.ts'
import { statusNames } from '../../../../parts/item/status/status-names.ts'
import { needsInText } from '../../../../parts/link/predecessors/needs-in-text.ts'
import type { Picture } from '../../hooks/picture/use-picture.ts'
import type { GridColumn } from '../../layout/columns/column-set.ts'
import { NO_PROBLEMS, problemCounts } from '../../layout/rows/problem-counts.ts'
import { slackInWords } from '../../layout/slack-in-words.ts'

/** What stands in each column that is shown, in words. */
export function cellsOf(entry: ScheduledItem, track: Track, picture: Picture): Record<string, string> {
  return Object.fromEntries(picture.columns.map(({ id }) => [id, cellOf(id, entry, track, picture)]))
}

function cellOf(
  column: GridColumn,
  entry: ScheduledItem,
  track: Track,
  { plan, schedule, personOf, columns }: Picture,
): string {
  const { item, dates, isLate, isLapsed, key } = entry
  switch (column) {
    case 'title':
      return withNumber(item.title, key, plan, columns)
    case 'track':
      return track.shortTitle
    case 'period':
      return item.period
    case 'who':
      return personOf(item.who)?.name ?? ''
    case 'status':
      return isLapsed
        ? TIMELINE_NL.isLapsed
        : isLate
          ? TIMELINE_NL.isLate
          : statusNames(plan.settings)[item.place.status]
    case 'body':
      return item.kind === 'decision' && item.decidingBody ? DECIDING_BODY_NL[item.decidingBody] : ''
    case 'start':
      return dates.earliestStart ? formatDateShort(dates.earliestStart) : ''
    case 'finish':
      return dates.latestFinish ? formatDateShort(dates.latestFinish) : ''
    case 'slack':
      return slackInWords(schedule, key) ?? ''
    case 'needs':
      return needsInText(plan).get(key) ?? ''
    case 'problems': {
      const { conflicts, possible } = problemCounts(schedule).get(key) ?? NO_PROBLEMS
      const words = [conflicts > 0 && GRID_NL.conflicts(conflicts), possible > 0 && GRID_NL.possible(possible)]
      return words.filter(Boolean).join(', ')
    }
  }
}

/** Where what items wait for is said in numbers of rows, the rows have them. */
function withNumber(title: string, key: ItemKey, plan: Plan, columns: Picture['columns']): string {
  const number = columns.some(({ id }) => id === 'needs') ? rowNumbers(plan).of.get(key) : undefined
  return number === undefined ? title : `${number}  ${title}`
}
