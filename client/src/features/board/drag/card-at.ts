import type { ItemKey } from '@samenspoor/shared/model/item-ref'

/** The card that a hand is on; null on the buttons in it that do something else. */
export function draggableAt(target: EventTarget | null): ItemKey | null {
  if (!(target instanceof Element) || target.closest('.card-move')) return null
  return cardAround(target)
}

/** The card that has the focus. */
export const focusedCard = (target: EventTarget | null): ItemKey | null =>
  target instanceof Element && target.matches('.card-open') ? cardAround(target) : null

const cardAround = (element: Element): ItemKey | null =>
  (element.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) as ItemKey | null
