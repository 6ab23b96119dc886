import type { ItemKey } from '@samenspoor/shared/model/item-ref'

const cardElement = (key: ItemKey) => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)

/** Gives the focus to a card that just moved: after the next frame, because it may be a new element in another column. */
export function focusCard(key: ItemKey): void {
  requestAnimationFrame(() => cardElement(key)?.querySelector<HTMLElement>('.card-open')?.focus())
}

/** Keeps the card that I opened in sight when its details take room. */
export function revealCard(key: ItemKey): void {
  requestAnimationFrame(() => cardElement(key)?.scrollIntoView({ block: 'nearest' }))
}
