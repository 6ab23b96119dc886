import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { BoardStore } from './board-store.ts'

/** The element of a card, when it is drawn. */
export const cardElement = (key: ItemKey): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)

/** Gives the focus to a card, also when it just moved to another column or is far out of sight. */
export function focusCard(store: BoardStore, key: ItemKey): void {
  whenDrawn(store, key, (card) => card.querySelector<HTMLElement>('.card-open')?.focus())
}

/** Keeps the card that I opened in sight when its details take room. */
export function revealCard(store: BoardStore, key: ItemKey): void {
  whenDrawn(store, key, (card) => card.scrollIntoView({ block: 'nearest' }))
}

function whenDrawn(store: BoardStore, key: ItemKey, act: (card: HTMLElement) => void): void {
  store.set({ wanted: key })
  requestAnimationFrame(() => {
    const card = cardElement(key)
    if (card) act(card)
    if (store.state.wanted === key) store.set({ wanted: null })
  })
}
