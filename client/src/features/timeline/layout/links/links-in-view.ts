import type { LinesMode } from '@samenspoor/shared/model/entities/saved-view'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import { compareStates } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledLink } from '@samenspoor/shared/schedule/schedule'
import { linksByItem } from '../../../../parts/link/links-by-item.ts'
import type { Row } from '../rows/rows.ts'

/** The rows that are drawn. */
interface RowWindow {
  readonly firstRow: number
  readonly lastRow: number
}

/** With more links than this, only those are drawn that begin or end on a row that is drawn. */
const ALL_LINKS = 400

export interface Wanted {
  readonly mode: LinesMode
  readonly selected: ItemKey | null
}

interface Shown extends Wanted {
  readonly schedule: Schedule
  readonly rows: readonly Row[]
  readonly window: RowWindow
}

/** The links that are drawn, by a key of the two items; of several between the same two the worst. */
export function linksInView(input: Shown): Map<string, ScheduledLink> {
  return input.mode === 'none' ? new Map() : shownOf(candidates(input), input)
}

/** Of these links those that are drawn, by the same key. */
export function shownOf(links: Iterable<ScheduledLink>, { mode, selected }: Wanted): Map<string, ScheduledLink> {
  const shown = new Map<string, ScheduledLink>()
  for (const link of links) {
    const isOfSelected = selected !== null && (link.from === selected || link.to === selected)
    const isShown = mode === 'all' || isOfSelected || (mode === 'problems' && link.state !== 'feasible')
    if (!isShown) continue
    const pair = `${link.from} ${link.to}`
    const known = shown.get(pair)
    if (!known || compareStates(link.state, known.state) < 0) shown.set(pair, link)
  }
  return shown
}

function* candidates({ schedule, rows, window }: Shown): Generator<ScheduledLink> {
  if (schedule.links.size <= ALL_LINKS) return yield* schedule.links.values()
  const byItem = linksByItem(schedule)
  for (const item of itemsInView(rows, window)) {
    for (const key of byItem.get(item) ?? []) {
      const link = schedule.links.get(key)
      if (link) yield link
    }
  }
}

/** Those of the rows that are drawn, and what is folded away in them. */
function* itemsInView(rows: readonly Row[], { firstRow, lastRow }: RowWindow): Generator<ItemKey> {
  for (const row of rows.slice(firstRow, lastRow + 1)) {
    if (row.kind === 'item') yield row.key
    const hidden =
      row.kind === 'item' && row.isFolded ? row.parts : row.kind === 'lane' && row.isFolded ? row.entries : []
    for (const { key } of hidden) yield key
  }
}
