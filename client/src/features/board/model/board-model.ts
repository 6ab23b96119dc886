import type { TrackId } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, itemKey } from '@samenspoor/shared/model/item-ref'
import { compareByOrder, STATUSES, type Status } from '@samenspoor/shared/model/place'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { type Bottleneck, linksOfItems } from './bottlenecks.ts'
import { type BoardFilter, passes } from './filter.ts'

export interface Card {
  readonly key: ItemKey
  readonly ref: ItemRef
  readonly scheduled: ScheduledItem
  readonly linkCount: number
  readonly bottleneck: Bottleneck | null
}

export interface Lane {
  readonly track: Track
  /** The cards that pass the filter, in the order of the column. */
  readonly columns: Readonly<Record<Status, readonly Card[]>>
  /** Of all cards of the track, whatever the filter. */
  readonly total: number
  readonly done: number
}

export interface Board {
  readonly lanes: readonly Lane[]
  readonly counts: Readonly<Record<Status, number>>
  readonly cards: ReadonlyMap<ItemKey, Card>
}

const emptyColumns = (): Record<Status, Card[]> => ({
  planned: [],
  'in-progress': [],
  'awaiting-decision': [],
  done: [],
})

/** The plan as lanes and columns. Cards that were placed at once by two people stand in the same order on every screen. */
export function boardOf(plan: Plan, schedule: Schedule, filter: BoardFilter): Board {
  const links = linksOfItems(schedule)
  const columnsOf = new Map<TrackId, Record<Status, Card[]>>()
  const sums = new Map<TrackId, { total: number; done: number }>()
  for (const { id } of plan.tracks) {
    columnsOf.set(id, emptyColumns())
    sums.set(id, { total: 0, done: 0 })
  }
  const cards = new Map<ItemKey, Card>()
  const inOrder = [...schedule.items.values()].sort((a, b) => compareByOrder(a.item, b.item))
  for (const scheduled of inOrder) {
    const { item, key } = scheduled
    const sum = sums.get(item.track)
    if (!sum) continue
    sum.total += 1
    if (item.place.status === 'done') sum.done += 1
    const { count, worst } = links.get(key) ?? { count: 0, worst: null }
    const card: Card = {
      key,
      ref: { track: item.track, item: item.id },
      scheduled,
      linkCount: count,
      bottleneck: worst,
    }
    if (!passes(card, filter)) continue
    columnsOf.get(item.track)?.[item.place.status].push(card)
    cards.set(key, card)
  }
  const lanes = plan.tracks.map((track) => ({
    track,
    columns: columnsOf.get(track.id) ?? emptyColumns(),
    ...(sums.get(track.id) ?? { total: 0, done: 0 }),
  }))
  const counts = { planned: 0, 'in-progress': 0, 'awaiting-decision': 0, done: 0 }
  for (const { columns } of lanes) for (const status of STATUSES) counts[status] += columns[status].length
  return { lanes, counts, cards }
}

/** Every living item of one column, also those that a filter hides: what a new place is reckoned among. */
export function columnKeys(schedule: Schedule, track: TrackId, status: Status): { key: ItemKey; order: string }[] {
  return [...schedule.items.values()]
    .filter(({ item }) => item.track === track && item.place.status === status)
    .sort((a, b) => compareByOrder(a.item, b.item))
    .map(({ item }) => ({ key: itemKey({ track: item.track, item: item.id }), order: item.place.order }))
}

/** The column on the screen that a card stands in. */
export function columnOf(board: Board, { scheduled: { item } }: Card): readonly Card[] {
  return board.lanes.find(({ track }) => track.id === item.track)?.columns[item.place.status] ?? []
}
