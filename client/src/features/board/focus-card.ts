import type { ItemKey } from '@samenspoor/shared/model/item-ref'

/** Gives the focus to a card that just moved: after the next frame, because it may be a new element in another column. */
export function focusCard(key: ItemKey): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"] .card-open`)?.focus()
  })
}
