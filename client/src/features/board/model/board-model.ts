import { compareByOrder, STATUSES, type Status } from '@samenspoor/shared/model/fields/place'
import { compareKeys, type ItemKey, type ItemRef } from '@samenspoor/shared/model/item-ref'
import type { Person } from '@samenspoor/shared/model/person'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { Schedule, ScheduledItem } from '@samenspoor/shared/schedule/schedule'
import { isNoFilter, matches, type PlanFilter } from '../../../parts/filter/plan-filter.ts'
import { type Bottleneck, linksOfItems } from './bottlenecks.ts'
import { type LaneKind, type LaneSubject, laneOf, laneSubjects } from './lane-groups.ts'

export interface Card {
  readonly key: ItemKey
  readonly ref: ItemRef
  readonly scheduled: ScheduledItem
  readonly linkCount: number
  readonly bottleneck: Bottleneck | null
}

type Columns = Readonly<Record<Status, readonly Card[]>>

export interface Lane {
  readonly key: string
  readonly subject: LaneSubject
  /** The cards that pass the filter, in the order of the column. */
  readonly columns: Columns
  /** All its cards, also those that the filter hides: what a new place is reckoned among. */
  readonly whole: Columns
  /** Of all its cards, whatever the filter. */
  readonly total: number
  readonly done: number
}

export interface Board {
  readonly lanes: readonly Lane[]
  /** How many cards pass the filter, and how many there are. */
  readonly counts: Readonly<Record<Status, number>>
  readonly totals: Readonly<Record<Status, number>>
  /** Every card, in the order of its column, also those that the filter hides. */
  readonly cards: ReadonlyMap<ItemKey, Card>
  readonly tracks: ReadonlyMap<string, Track>
}

export interface BoardOptions {
  readonly lanes: LaneKind
  readonly people: readonly Person[]
  readonly filter: PlanFilter
}

/**
 * The plan as lanes and columns. Cards that were placed at once by two people stand in the same order on every screen.
 * What did not change since `previous` is the same object: a card, a column, a lane.
 */
export function boardOf(plan: Plan, schedule: Schedule, options: BoardOptions, previous: Board | null = null): Board {
  const cards = cardsOf(schedule, previous)
  const { lanes: kind, people, filter } = options
  const known = new Set<string>(people.map(({ id }) => id))
  const hasFilter = !isNoFilter(filter)
  const drafts = new Map(laneSubjects(kind, plan.tracks, people).map((subject) => [subject.key, draftOf(subject)]))
  for (const card of cards.values()) {
    const { item } = card.scheduled
    const draft = drafts.get(laneOf(kind, item, known))
    if (!draft) continue
    draft.whole[item.place.status].push(card)
    if (hasFilter && !matches(card.scheduled, card.bottleneck?.state ?? null, filter)) continue
    draft.columns[item.place.status].push(card)
  }
  const before = new Map(previous?.lanes.map((lane) => [lane.key, lane]))
  const lanes = [...drafts.values()].flatMap((draft) => {
    const lane = laneFrom(draft, hasFilter, before.get(draft.subject.key))
    return lane.total === 0 && kind !== 'track' ? [] : [lane]
  })
  return {
    lanes,
    counts: countsOf(lanes.map(({ columns }) => columns)),
    totals: countsOf(lanes.map(({ whole }) => whole)),
    cards,
    tracks: new Map(plan.tracks.map((track) => [track.id, track])),
  }
}

/** The cards in order. Those of before are in order already, so that sorting costs next to nothing. */
function cardsOf(schedule: Schedule, previous: Board | null): Map<ItemKey, Card> {
  const links = linksOfItems(schedule)
  const list: Card[] = []
  const add = (scheduled: ScheduledItem, before: Card | undefined): void => {
    const { count, worst } = links.get(scheduled.key) ?? { count: 0, worst: null }
    const isSame =
      before?.scheduled === scheduled && before.linkCount === count && sameBottleneck(before.bottleneck, worst)
    const ref = { track: scheduled.item.track, item: scheduled.item.id }
    list.push(isSame ? before : { key: scheduled.key, ref, scheduled, linkCount: count, bottleneck: worst })
  }
  for (const [key, card] of previous?.cards ?? []) {
    const scheduled = schedule.items.get(key)
    if (scheduled) add(scheduled, card)
  }
  for (const [key, scheduled] of schedule.items) if (!previous?.cards.has(key)) add(scheduled, undefined)
  list.sort((a, b) => compareByOrder(a.scheduled.item, b.scheduled.item) || compareKeys(a.key, b.key))
  return new Map(list.map((card) => [card.key, card]))
}

function sameBottleneck(a: Bottleneck | null, b: Bottleneck | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.state === b.state &&
    a.reason === b.reason &&
    a.isOwn === b.isOwn &&
    a.other === b.other &&
    a.otherTitle === b.otherTitle
  )
}

interface LaneDraft {
  readonly subject: LaneSubject
  readonly columns: Record<Status, Card[]>
  readonly whole: Record<Status, Card[]>
}

const draftOf = (subject: LaneSubject): LaneDraft => ({ subject, columns: emptyColumns(), whole: emptyColumns() })

const emptyColumns = (): Record<Status, Card[]> => ({
  planned: [],
  'in-progress': [],
  'awaiting-decision': [],
  done: [],
})

function laneFrom({ subject, columns, whole }: LaneDraft, hasFilter: boolean, before: Lane | undefined): Lane {
  const all = sameColumns(before?.whole, whole)
  const shown = hasFilter ? sameColumns(before?.columns, columns) : all
  const total = STATUSES.reduce((sum, status) => sum + all[status].length, 0)
  if (before && before.whole === all && before.columns === shown && sameSubject(before.subject, subject)) return before
  return { key: subject.key, subject, columns: shown, whole: all, total, done: all.done.length }
}

function sameColumns(before: Columns | undefined, columns: Columns): Columns {
  if (!before) return columns
  const kept = emptyColumns() as Record<Status, readonly Card[]>
  for (const status of STATUSES) kept[status] = sameList(before[status], columns[status])
  return STATUSES.every((status) => kept[status] === before[status]) ? before : kept
}

const sameList = (before: readonly Card[], list: readonly Card[]): readonly Card[] =>
  before.length === list.length && before.every((card, index) => card === list[index]) ? before : list

function sameSubject(a: LaneSubject, b: LaneSubject): boolean {
  if (a.kind === 'track' && b.kind === 'track') return a.track === b.track
  if (a.kind === 'owner' && b.kind === 'owner') return a.person === b.person
  return a.key === b.key
}

function countsOf(lanes: readonly Columns[]): Record<Status, number> {
  const counts = { planned: 0, 'in-progress': 0, 'awaiting-decision': 0, done: 0 }
  for (const columns of lanes) for (const status of STATUSES) counts[status] += columns[status].length
  return counts
}

/** The lane in which a card stands, when the filter shows it. */
export function laneOfCard(board: Board, { key, scheduled: { item } }: Card): Lane | undefined {
  return board.lanes.find(({ columns }) => columns[item.place.status].some((card) => card.key === key))
}
