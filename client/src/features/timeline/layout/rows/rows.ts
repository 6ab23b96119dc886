import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { isNoFilter, matches, type PlanFilter } from '../../../../parts/filter/plan-filter.ts'
import { carriedLinks } from '../../../../parts/link/carried-links.ts'
import { type Arrangement, byTrack, type Group } from './group.ts'
import { countsOf, keepRows, keptEntries, keptRows } from './kept-rows.ts'
import { type Families, familiesOf, inOutlineOrder } from './outline.ts'

export interface LaneRow {
  readonly kind: 'lane'
  readonly key: string
  readonly group: Group
  readonly isFolded: boolean
  readonly isDoneShown: boolean
  readonly openCount: number
  readonly doneCount: number
  /** Items of this lane that carry a conflict, or at worst a possible one. */
  readonly conflicts: number
  readonly possibleConflicts: number
  /** All that is in it, also what is folded away or done. */
  readonly entries: readonly ScheduledItem[]
}

export interface ItemRow {
  readonly kind: 'item'
  readonly key: ItemKey
  readonly track: Track
  readonly scheduled: ScheduledItem
  /** 0 for an item of its own, 1 and up for what stands under it. */
  readonly depth: number
  /** The worst state of the links that this item carries the sign of. */
  readonly signal: LinkState | null
  /** Whether what hangs under it is shown; null when nothing can be shown under it. */
  readonly isFolded: boolean | null
  /** All that hangs under it, however deep and also what is hidden; the same array as long as those are the same. */
  readonly parts: readonly ScheduledItem[]
}

/** A lane without items says so, and offers to add the first. */
interface EmptyRow {
  readonly kind: 'empty'
  readonly key: string
  readonly track: Track
}

export type Row = LaneRow | ItemRow | EmptyRow

/** The track that a row is about; null for the header of another group. */
export const trackOfRow = (row: Row): Track | null => (row.kind === 'lane' ? row.group.track : row.track)

export interface RowOptions {
  /** Ids of groups and keys of items. */
  readonly folded: ReadonlySet<string>
  readonly doneShown: ReadonlySet<string>
  readonly filter: PlanFilter
  /** Without one: by track, in the order of the teams. */
  readonly arrangement?: Arrangement | undefined
}

/** The rows of the timeline from top to bottom: per group a header and, when unfolded, its items with what hangs under them. */
export function rowsOf(plan: Plan, schedule: Schedule, options: RowOptions): Row[] {
  const { filter } = options
  const { groups, groupOf, compare } = options.arrangement ?? byTrack(plan)
  const isFiltering = !isNoFilter(filter)
  // Who searches wants to see what was found, wherever it is.
  const folded: ReadonlySet<string> = isFiltering ? NOTHING : options.folded
  const carried = carriedLinks(schedule)
  const signalOf = (key: ItemKey): LinkState | null => carried.get(key)?.state ?? null
  const families: Families = familiesOf(schedule)
  const tracks = new Map(plan.tracks.map((track) => [track.id, track]))
  // As the teams have it, a track follows from its own items: most changes leave all other tracks as they are.
  const mayKeep = !options.arrangement && !isFiltering
  let byGroup: Map<string, ScheduledItem[]> | null = null
  const entriesOf = (group: Group): readonly ScheduledItem[] => {
    byGroup ??= Map.groupBy(schedule.items.values(), groupOf)
    return byGroup.get(group.id) ?? []
  }
  const rows: Row[] = []
  for (const group of groups) {
    const kept = mayKeep && group.track ? keptRows(group.track, { options, schedule, families, signalOf }) : null
    if (kept) {
      for (const row of kept) rows.push(row)
      continue
    }
    const all = (mayKeep && group.track && keptEntries(group.track, schedule)) || entriesOf(group)
    const hits = isFiltering ? all.filter((entry) => matches(entry, signalOf(entry.key), filter)) : all
    if (hits.length === 0 && (isFiltering || group.track === null)) continue
    const open = hits.filter(({ item }) => item.place.status !== 'done')
    const lane: LaneRow = {
      kind: 'lane',
      key: laneKey(group),
      group,
      isFolded: folded.has(group.id),
      isDoneShown: isFiltering || options.doneShown.has(group.id),
      openCount: open.length,
      // A filter shows all that it finds, also what is done.
      doneCount: isFiltering ? 0 : hits.length - open.length,
      ...countsOf(hits, signalOf),
      entries: all,
    }
    const own: Row[] = [lane]
    const shown = lane.isDoneShown ? hits : open
    if (!lane.isFolded) {
      if (all.length === 0 && group.track) own.push({ kind: 'empty', key: `empty:${group.id}`, track: group.track })
      for (const { entry, depth, isFolded } of inOutlineOrder(shown, { families, folded, compare })) {
        const track = tracks.get(entry.item.track)
        const parts = families.get(entry.key) ?? NO_PARTS
        if (track) {
          const signal = signalOf(entry.key)
          own.push({ kind: 'item', key: entry.key, track, scheduled: entry, depth, signal, isFolded, parts })
        }
      }
    }
    if (mayKeep && group.track) keepRows(group.track, { options, schedule, families, rows: own })
    for (const row of own) rows.push(row)
  }
  return rows
}

const NOTHING: ReadonlySet<string> = new Set()
const NO_PARTS: readonly ScheduledItem[] = []

export const laneKey = ({ id }: Pick<Group, 'id'>): string => `lane:${id}`

/**
 * The row at which an item can be seen: its own, or that of what it is folded away in. Undefined when it is in no row,
 * as what is done or does not fit the filter.
 */
export function rowFinder(rows: readonly Row[]): (key: ItemKey) => number | undefined {
  const found = new Map<ItemKey, number>()
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'item') {
      found.set(row.key, index)
      if (row.isFolded) for (const { key } of row.parts) if (!found.has(key)) found.set(key, index)
    }
    if (row.kind === 'lane' && row.isFolded) for (const { key } of row.entries) found.set(key, index)
  }
  return (key) => found.get(key)
}
