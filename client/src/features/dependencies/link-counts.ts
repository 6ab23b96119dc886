import type { TrackId } from '@samenspoor/shared/model/ids'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule } from '@samenspoor/shared/schedule/schedule'

export type LinkCounts = Readonly<Record<LinkState, number>>

/** A cell of the matrix: `row` needs something of `column`. */
export interface NeedCell {
  readonly row: TrackId
  readonly column: TrackId
}

export const NO_LINKS: LinkCounts = { conflict: 0, 'possible-conflict': 0, feasible: 0 }

/** The states of all links, and of those in each cell (`{row} {column}`). */
export function countLinks(schedule: Schedule): {
  readonly all: LinkCounts
  readonly cells: ReadonlyMap<string, LinkCounts>
} {
  let all = NO_LINKS
  const cells = new Map<string, LinkCounts>()
  for (const { link, state } of schedule.links.values()) {
    const key = cellKey({ row: link.to.track, column: link.from.track })
    all = plusOne(all, state)
    cells.set(key, plusOne(cells.get(key) ?? NO_LINKS, state))
  }
  return { all, cells }
}

export const cellKey = ({ row, column }: NeedCell): string => `${row} ${column}`

const plusOne = (counts: LinkCounts, state: LinkState): LinkCounts => ({ ...counts, [state]: counts[state] + 1 })
