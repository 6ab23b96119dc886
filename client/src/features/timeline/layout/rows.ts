import { compareByRow, type Item } from '@samenspoor/shared/model/item'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/link-state'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { isNoFilter, matches, type PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { carriedLinks } from '../../../parts/link/carried-links.ts'

export interface LaneRow {
  readonly kind: 'lane'
  readonly key: string
  readonly track: Track
  readonly isFolded: boolean
  readonly isDoneShown: boolean
  readonly openCount: number
  readonly doneCount: number
  /** Items of this lane that carry a conflict, or at worst a possible one. */
  readonly conflicts: number
  readonly possibleConflicts: number
}

interface ItemRow {
  readonly kind: 'item'
  readonly key: ItemKey
  readonly track: Track
  readonly scheduled: ScheduledItem
  /** 0 for an item of its own, 1 and up for what stands under it. */
  readonly depth: number
  /** The worst state of the links that this item carries the sign of. */
  readonly signal: LinkState | null
}

/** A lane without items says so, and offers to add the first. */
interface EmptyRow {
  readonly kind: 'empty'
  readonly key: string
  readonly track: Track
}

export type Row = LaneRow | ItemRow | EmptyRow

export interface RowOptions {
  readonly folded: ReadonlySet<string>
  readonly doneShown: ReadonlySet<string>
  readonly filter: PlanFilter
}

/** Deeper than this is drawn at the same indent, and a loop of parents ends here. */
const MAX_DEPTH = 3

/** The rows of the timeline from top to bottom: per track a header and, when unfolded, its items with what hangs under them. */
export function rowsOf(plan: Plan, schedule: Schedule, { folded, doneShown, filter }: RowOptions): Row[] {
  const carried = carriedLinks(schedule)
  const signalOf = (key: ItemKey): LinkState | null => carried.get(key)?.state ?? null
  const isFiltering = !isNoFilter(filter)
  const byTrack = Map.groupBy(schedule.items.values(), ({ item }) => item.track)
  const rows: Row[] = []
  for (const track of plan.tracks) {
    const all = byTrack.get(track.id) ?? []
    const hits = isFiltering ? all.filter((entry) => matches(entry, signalOf(entry.key), filter)) : all
    if (isFiltering && hits.length === 0) continue
    const open = hits.filter(({ item }) => item.place.status !== 'done')
    const lane: LaneRow = {
      kind: 'lane',
      key: laneKey(track),
      track,
      // Who searches wants to see what was found, wherever it is.
      isFolded: !isFiltering && folded.has(track.id),
      isDoneShown: isFiltering || doneShown.has(track.id),
      openCount: open.length,
      // A filter shows all that it finds, also what is done.
      doneCount: isFiltering ? 0 : hits.length - open.length,
      conflicts: open.filter(({ key }) => signalOf(key) === 'conflict').length,
      possibleConflicts: open.filter(({ key }) => signalOf(key) === 'possible-conflict').length,
    }
    rows.push(lane)
    if (lane.isFolded) continue
    if (all.length === 0) rows.push({ kind: 'empty', key: `empty:${track.id}`, track })
    for (const { entry, depth } of inOutlineOrder(lane.isDoneShown ? hits : open)) {
      rows.push({ kind: 'item', key: entry.key, track, scheduled: entry, depth, signal: signalOf(entry.key) })
    }
  }
  return rows
}

export const laneKey = (track: Pick<Track, 'id'>): string => `lane:${track.id}`

/** Rows in the team's own order, each followed by what hangs under it. */
function inOutlineOrder(entries: readonly ScheduledItem[]): { entry: ScheduledItem; depth: number }[] {
  const shown = new Set(entries.map(({ item }) => item.id))
  const parentOf = (item: Item) => (item.parent !== null && shown.has(item.parent) ? item.parent : null)
  const children = Map.groupBy(entries, ({ item }) => parentOf(item))
  const placed = new Set<string>()
  const outline: { entry: ScheduledItem; depth: number }[] = []
  const place = (list: readonly ScheduledItem[], depth: number): void => {
    for (const entry of [...list].sort((a, b) => compareByRow(a.item, b.item))) {
      if (placed.has(entry.item.id)) continue
      placed.add(entry.item.id)
      outline.push({ entry, depth: Math.min(depth, MAX_DEPTH) })
      place(children.get(entry.item.id) ?? [], depth + 1)
    }
  }
  place(children.get(null) ?? [], 0)
  // Items that are each other's parent have no beginning: they are shown all the same.
  place(entries, 0)
  return outline
}
