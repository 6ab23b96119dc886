import type { Status } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { MoveTarget } from '../../model/move-target.ts'

/** A lane that takes the card that is dragged: its columns from left to right, the dragged card included. */
export interface SlotLane {
  readonly key: string
  readonly columns: readonly SlotColumn[]
}

/** The cards of a column from top to bottom. */
interface SlotColumn {
  readonly status: Status
  readonly cards: readonly ItemKey[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The card that the pointer is before, in reading order; null: it is past the last one. In a column that is several
 * cards wide the left half of a card counts as before it, else the upper half.
 */
export function cardAtPointer<K>(
  cards: readonly { readonly key: K; readonly box: Box }[],
  column: Box,
  x: number,
  y: number,
): K | null {
  const first = cards[0]
  if (!first) return null
  const isWide = column.right - column.left > 1.6 * (first.box.right - first.box.left)
  for (const { key, box } of cards) {
    if (y < box.top) return key
    if (isWide ? y <= box.bottom && x < (box.left + box.right) / 2 : y < (box.top + box.bottom) / 2) return key
  }
  return null
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * The next place for the arrow keys: up and down inside a column and on to the next lane, left and right to the
 * neighbouring column at the same height. Null when there is nothing in that direction.
 */
export function nextSlot(
  lanes: readonly SlotLane[],
  key: ItemKey,
  { lane, status, before }: MoveTarget,
  direction: Direction,
): MoveTarget | null {
  const others = (from: SlotLane | undefined, of: number) =>
    from?.columns[of]?.cards.filter((card) => card !== key) ?? []
  const laneAt = lanes.findIndex((each) => each.key === lane)
  const here = lanes[laneAt]
  const at = here?.columns.findIndex((column) => column.status === status) ?? -1
  if (!here || at === -1) return null
  const cards = others(here, at)
  const found = before === null ? -1 : cards.indexOf(before)
  const index = found === -1 ? cards.length : found
  if (direction === 'left' || direction === 'right') {
    const to = at + (direction === 'left' ? -1 : 1)
    const neighbour = here.columns[to]
    return neighbour ? { lane, status: neighbour.status, before: others(here, to)[index] ?? null } : null
  }
  const next = index + (direction === 'up' ? -1 : 1)
  if (next >= 0 && next <= cards.length) return { lane, status, before: cards[next] ?? null }
  const other = lanes[laneAt + (direction === 'up' ? -1 : 1)]
  if (!other) return null
  return { lane: other.key, status, before: direction === 'up' ? null : (others(other, at)[0] ?? null) }
}

/** Where a card is now, as a target. */
export function currentSlot(lanes: readonly SlotLane[], key: ItemKey): MoveTarget | null {
  for (const lane of lanes) {
    for (const { status, cards } of lane.columns) {
      const index = cards.indexOf(key)
      if (index !== -1) return { lane: lane.key, status, before: cards[index + 1] ?? null }
    }
  }
  return null
}

/**
 * The same place after colleagues changed the board under the drag: before the same card, or when that left the column,
 * before the next one that is still there. Null when the lane or the column is gone.
 */
export function followSlot(
  was: readonly SlotLane[],
  is: readonly SlotLane[],
  { lane, status, before }: MoveTarget,
): MoveTarget | null {
  const [old, now] = [was, is].map((lanes) =>
    lanes.find(({ key }) => key === lane)?.columns.find((column) => column.status === status),
  )
  if (!now) return null
  if (before === null || now.cards.includes(before)) return { lane, status, before }
  const at = old?.cards.indexOf(before) ?? -1
  const later = at === -1 ? [] : (old?.cards.slice(at + 1) ?? [])
  return { lane, status, before: later.find((card) => now.cards.includes(card)) ?? null }
}
