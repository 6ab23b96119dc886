import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Track } from '@samenspoor/shared/model/track'
import type { LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { touchedSince } from '../../../../parts/link/touched-since.ts'
import type { Families } from './outline.ts'
import type { LaneRow, Row, RowOptions } from './rows.ts'

/** The rows of a track, and all that they follow from. The first is its header. */
interface TrackRows {
  readonly options: RowOptions
  readonly schedule: Schedule
  readonly families: Families
  readonly rows: readonly Row[]
}

interface Kept extends TrackRows {
  /** Where each item stands among the rows and in the header's entries; found when first asked. */
  places: Places | null
}

interface Places {
  readonly row: ReadonlyMap<ItemKey, number>
  readonly entry: ReadonlyMap<ItemKey, number>
}

interface Now extends Omit<TrackRows, 'rows'> {
  readonly signalOf: (key: ItemKey) => LinkState | null
}

const keptByTrack = new WeakMap<Track, Kept>()

/** Remembers the rows of a track as the teams have it, without a filter. */
export function keepRows(track: Track, rows: TrackRows): void {
  keptByTrack.set(track, { ...rows, places: null })
}

/**
 * The rows of a track after a change, made of those before: with every item at the same place, a change gives a new row
 * for who changed alone. Null when they have to be made anew.
 */
export function keptRows(track: Track, now: Now): readonly Row[] | null {
  const kept = keptByTrack.get(track)
  const touched = kept && touchedSince(now.schedule, kept.schedule)
  if (!kept || !touched || !isSameView(kept.options, now.options)) return null
  const own = touchedByTrack(touched, now.schedule).get(track.id) ?? []
  if (own.length === 0) {
    keptByTrack.set(track, { ...kept, schedule: now.schedule })
    return kept.rows
  }
  if (kept.families !== now.families) return null
  if (!own.every((entry) => standsWhereItStood(entry, kept.schedule.items.get(entry.key)))) return null
  const places = kept.places ?? placesIn(kept.rows)
  const rows = replaced(kept.rows, places, own, now)
  keptByTrack.set(track, { ...now, rows, places })
  return rows
}

/** All items of a track after a change, found by those of before; null when there may be others. */
export function keptEntries(track: Track, schedule: Schedule): readonly ScheduledItem[] | null {
  const kept = keptByTrack.get(track)
  if (!kept || !touchedSince(schedule, kept.schedule)) return null
  const [lane] = kept.rows as [LaneRow]
  return lane.entries.flatMap(({ key }) => schedule.items.get(key) ?? [])
}

const isSameView = (a: RowOptions, b: RowOptions): boolean => a.folded === b.folded && a.doneShown === b.doneShown

const isDone = ({ item }: ScheduledItem): boolean => item.place.status === 'done'

const standsWhereItStood = (now: ScheduledItem, before: ScheduledItem | undefined): boolean =>
  before !== undefined && isDone(now) === isDone(before) && now.item.row === before.item.row

const NOBODY: ReadonlyMap<string, readonly ScheduledItem[]> = new Map()
let divided: { readonly touched: ReadonlySet<ItemKey>; readonly byTrack: typeof NOBODY } | null = null

/** Who changed, by track: asked for every track after every change. */
function touchedByTrack(touched: ReadonlySet<ItemKey>, { items }: Schedule): typeof NOBODY {
  if (touched.size === 0) return NOBODY
  if (divided?.touched === touched) return divided.byTrack
  const entries = [...touched].flatMap((key) => items.get(key) ?? [])
  divided = { touched, byTrack: Map.groupBy(entries, ({ item }) => item.track) }
  return divided.byTrack
}

function placesIn(rows: readonly Row[]): Places {
  const row = new Map<ItemKey, number>()
  for (const [index, one] of rows.entries()) if (one.kind === 'item') row.set(one.key, index)
  const [lane] = rows as [LaneRow]
  return { row, entry: new Map(lane.entries.map(({ key }, index) => [key, index])) }
}

function replaced(
  before: readonly Row[],
  places: Places,
  own: readonly ScheduledItem[],
  { signalOf, families }: Now,
): readonly Row[] {
  const rows = before.slice()
  const [lane] = before as [LaneRow]
  const entries = lane.entries.slice()
  for (const entry of own) {
    entries[places.entry.get(entry.key) ?? entries.length] = entry
    const index = places.row.get(entry.key)
    const row = index === undefined ? undefined : before[index]
    if (index === undefined || row?.kind !== 'item') continue
    const parts = families.get(entry.key) ?? row.parts
    rows[index] = { ...row, scheduled: entry, signal: signalOf(entry.key), parts }
  }
  rows[0] = { ...lane, entries, ...countsOf(entries, signalOf) }
  return rows
}

/** Of the items that are not done, those that carry a conflict, or at worst a possible one. */
export function countsOf(
  entries: readonly ScheduledItem[],
  signalOf: (key: ItemKey) => LinkState | null,
): Pick<LaneRow, 'conflicts' | 'possibleConflicts'> {
  let [conflicts, possibleConflicts] = [0, 0]
  for (const entry of entries) {
    if (isDone(entry)) continue
    const signal = signalOf(entry.key)
    if (signal === 'conflict') conflicts += 1
    else if (signal === 'possible-conflict') possibleConflicts += 1
  }
  return { conflicts, possibleConflicts }
}
