import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Status } from '@samenspoor/shared/model/place'
import type { MoveTarget } from '../model/move-target.ts'

/** A column of the lane in which a card is dragged: its cards from top to bottom, the dragged one included. */
export interface SlotColumn {
  readonly status: Status
  readonly cards: readonly ItemKey[]
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The slack around a column, in pixels: the gaps between columns belong to one of the two. */
const REACH = 6

export function isInside({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left - REACH && x <= right + REACH && y >= top - REACH && y <= bottom + REACH
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
 * The next place for the arrow keys: up and down inside a column, left and right to the neighbouring one at the same
 * height. Null when there is nothing in that direction.
 */
export function nextSlot(
  columns: readonly SlotColumn[],
  key: ItemKey,
  current: MoveTarget,
  direction: Direction,
): MoveTarget | null {
  const without = columns.map(({ status, cards }) => ({ status, cards: cards.filter((card) => card !== key) }))
  const at = without.findIndex(({ status }) => status === current.status)
  const column = without[at]
  if (!column) return null
  const found = current.before === null ? -1 : column.cards.indexOf(current.before)
  const index = found === -1 ? column.cards.length : found
  if (direction === 'up' || direction === 'down') {
    const next = index + (direction === 'up' ? -1 : 1)
    return next < 0 || next > column.cards.length ? null : { status: column.status, before: column.cards[next] ?? null }
  }
  const neighbour = without[at + (direction === 'left' ? -1 : 1)]
  return neighbour ? { status: neighbour.status, before: neighbour.cards[index] ?? null } : null
}

/** Where a card is now, as a target. */
export function currentSlot(columns: readonly SlotColumn[], key: ItemKey): MoveTarget | null {
  const column = columns.find(({ cards }) => cards.includes(key))
  return column ? { status: column.status, before: column.cards[column.cards.indexOf(key) + 1] ?? null } : null
}
