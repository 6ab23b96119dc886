import type { PlainDate } from '@samenspoor/shared/dates/plain-date'
import { shiftPeriod } from '@samenspoor/shared/dates/shift/shift-period'
import type { Item } from '@samenspoor/shared/model/entities/item'
import type { TrackId } from '@samenspoor/shared/model/ids'
import { type ItemKey, type ItemRef, parseItemKey } from '@samenspoor/shared/model/item-ref'
import type { Plan } from '@samenspoor/shared/model/plan'
import type { Track } from '@samenspoor/shared/model/track'
import type { ConsequentMove, Impact } from '@samenspoor/shared/schedule/impact/impact'
import { compareStates, type LinkState } from '@samenspoor/shared/schedule/links/link-state'
import type { DecisionWindow } from '@samenspoor/shared/schedule/windows/window-of-decision'
import { type ShiftSize, sizeOfShift } from '../layout/size-of-shift.ts'

/** The item that is being moved, with its words before and after. */
export interface MovedItem {
  readonly key: ItemKey
  readonly from: string
  readonly to: string
}

/** One line of the panel: what would happen to one item, window or link of a track. */
export type Consequence =
  | {
      readonly kind: 'moved' | 'pushed' | 'follows'
      readonly item: Item
      readonly from: string
      /** The new words; null when they cannot be said in words of its own: then `size` says how far. */
      readonly to: string | null
      readonly size: ShiftSize | null
    }
  | {
      readonly kind: 'missed' | 'regained' | 'other-chance'
      readonly item: Item
      readonly window: DecisionWindow
      readonly before: DecisionWindow | null
      /** The words of the item before and after, when it is moved itself. */
      readonly moved: Pick<MovedItem, 'from' | 'to'> | null
    }
  | {
      readonly kind: 'link'
      readonly item: Item
      readonly other: Item
      readonly before: LinkState
      readonly after: LinkState
    }
  | { readonly kind: 'lapses'; readonly item: Item }

interface TrackConsequences {
  readonly track: Track
  readonly list: readonly Consequence[]
}

export interface Consequences {
  /** What was taken hold of, and with how many others it moves. */
  readonly moved: MovedItem & { readonly item: Item; readonly along: number }
  readonly tracks: readonly TrackConsequences[]
  /** Tracks that nothing happens to. */
  readonly calm: readonly Track[]
  /** Touched tracks that are mine, and those whose people have to agree. */
  readonly mine: readonly Track[]
  readonly others: readonly Track[]
  /** Items of tracks I may edit that would have to move along, with the words they need. */
  readonly ownMoves: readonly { readonly ref: ItemRef; readonly from: string; readonly period: string }[]
  /** Nothing happens to anything else. */
  readonly isEmpty: boolean
}

/** What a move does, per track. `moved` begins with what was taken hold of. */
export function consequencesOf(
  plan: Plan,
  impact: Impact,
  moved: readonly MovedItem[],
  mayEdit: (track: TrackId) => boolean,
): Consequences | null {
  const [first] = moved
  const item = first && plan.items.get(first.key)
  if (first === undefined || item === undefined) return null
  const movedItems = new Map(
    moved.flatMap((each) => {
      const known = plan.items.get(each.key)
      return known ? [[known, each] as const] : []
    }),
  )
  const windows = windowConsequences(plan, impact, movedItems)
  // A window says it all about the item it stands at.
  const windowsOf = Map.groupBy(windows, (each) => each.item)
  const all: Consequence[] = [...movedItems].flatMap(
    ([each, { from, to }]): readonly Consequence[] =>
      windowsOf.get(each) ?? [{ kind: 'moved', item: each, from, to, size: null }],
  )
  all.push(...windows.filter((each) => each.moved === null))
  for (const move of impact.moves) {
    const other = plan.items.get(move.item)
    if (other && !windowsOf.has(other)) all.push(moveConsequence(move, other, impact.schedule.today))
  }
  all.push(...linkConsequences(plan, impact))
  for (const key of impact.lapses) {
    const lapsed = plan.items.get(key)
    if (lapsed) all.push({ kind: 'lapses', item: lapsed })
  }
  const byTrack = Map.groupBy(all, (each) => each.item.track)
  const tracks = plan.tracks
    .flatMap((track) => {
      const list = byTrack.get(track.id)
      return list ? [{ track, list }] : []
    })
    .sort((a, b) => weightOf(b, item) - weightOf(a, item))
  const touched = tracks.map(({ track }) => track)
  return {
    moved: { ...first, item, along: movedItems.size - 1 },
    tracks,
    calm: plan.tracks.filter((track) => !touched.includes(track)),
    mine: touched.filter(({ id }) => mayEdit(id)),
    others: touched.filter(({ id }) => !mayEdit(id)),
    ownMoves: impact.moves.flatMap(({ item: key, period, newPeriod }) => {
      const ref = parseItemKey(key)
      return ref && newPeriod !== null && mayEdit(ref.track) ? [{ ref, from: period, period: newPeriod }] : []
    }),
    isEmpty: all.every(({ kind }) => kind === 'moved'),
  }
}

/** Where a window is missed comes first, then the track of what is moved, then the order of the programme. */
function weightOf({ track, list }: TrackConsequences, moved: Item): number {
  return (list.some(({ kind }) => kind === 'missed') ? 2 : 0) + (track.id === moved.track ? 1 : 0)
}

function windowConsequences(
  plan: Plan,
  impact: Impact,
  moved: ReadonlyMap<Item, MovedItem>,
): Extract<Consequence, { window: DecisionWindow }>[] {
  return impact.windows.flatMap(({ decision, before, after }) => {
    const item = after && (plan.items.get(after.notice ?? decision) ?? plan.items.get(decision))
    if (!after || !item) return []
    const wasMissed = before !== null && before.missed !== null
    const kind = after.missed !== null ? 'missed' : wasMissed ? 'regained' : 'other-chance'
    return [{ kind, item, window: after, before, moved: moved.get(item) ?? null }]
  })
}

function moveConsequence(
  { period, newPeriod, before, after }: ConsequentMove,
  item: Item,
  today: PlainDate,
): Consequence {
  if (newPeriod !== null) return { kind: 'pushed', item, from: period, to: newPeriod, size: null }
  const size = sizeOfShift(before, after)
  const to = size && size.unit !== 'day' ? movedWords(item, size.unit, size.count, today) : null
  return { kind: 'follows', item, from: period, to, size }
}

/** The words that an item would have on the days where it comes to stand by itself. */
function movedWords(
  { period, anchorDate }: Item,
  unit: 'quarter' | 'month',
  steps: number,
  today: PlainDate,
): string | null {
  const words = shiftPeriod(period, { steps, unit, edge: 'both' }, { anchorDate: anchorDate ?? today })
  return words === period ? null : words
}

/** Links that get worse; what stays or gets better asks for nothing. */
function linkConsequences(plan: Plan, impact: Impact): Consequence[] {
  return impact.links.flatMap(({ link: key, before, after }) => {
    const link = impact.schedule.links.get(key)
    const [item, other] = [link && plan.items.get(link.to), link && plan.items.get(link.from)]
    return item && other && compareStates(after, before) < 0 ? [{ kind: 'link', item, other, before, after }] : []
  })
}
