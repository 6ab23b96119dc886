import { orderBetween } from '@samenspoor/shared/doc/commands/items/order-key'
import type { Place, Status } from '@samenspoor/shared/model/fields/place'
import type { ItemKey } from '@samenspoor/shared/model/item-ref'

/** Where a card is to land: right before another card of that column of that lane, or at its end. */
export interface MoveTarget {
  readonly lane: string
  readonly status: Status
  readonly before: ItemKey | null
}

/**
 * The place that puts a card there, or null when it stands there already. `column` is the whole column as it is now,
 * the card itself and cards that a filter hides included. A `before` that left the column meanwhile means the end.
 */
export function placeAt(
  key: ItemKey,
  target: Pick<MoveTarget, 'status' | 'before'>,
  column: readonly { readonly key: ItemKey; readonly order: string }[],
  random: () => number,
): Place | null {
  const others = column.filter((card) => card.key !== key)
  const found = others.findIndex((card) => card.key === target.before)
  const index = target.before === null || found === -1 ? others.length : found
  if (column.findIndex((card) => card.key === key) === index) return null
  const lower = others[index - 1]?.order ?? null
  const upper = others[index]?.order ?? null
  return { status: target.status, order: orderBetween(lower, upper, random) }
}

/** The position, counted from 1, that a card gets among the cards on the screen. */
export function positionAt(key: ItemKey, before: ItemKey | null, column: readonly ItemKey[]): number {
  const others = column.filter((other) => other !== key)
  const index = before === null ? -1 : others.indexOf(before)
  return (index === -1 ? others.length : index) + 1
}

export type Step = 'up' | 'down' | 'top' | 'bottom'

/** What a card must come before to go up, down, to the top or to the bottom of its column; undefined: it cannot. */
export function stepTarget(key: ItemKey, step: Step, column: readonly ItemKey[]): ItemKey | null | undefined {
  const index = column.indexOf(key)
  const isFirst = index === 0
  const isLast = index === column.length - 1
  switch (step) {
    case 'up':
      return isFirst ? undefined : column[index - 1]
    case 'top':
      return isFirst ? undefined : column[0]
    case 'down':
      return isLast ? undefined : (column[index + 2] ?? null)
    case 'bottom':
      return isLast ? undefined : null
  }
}
