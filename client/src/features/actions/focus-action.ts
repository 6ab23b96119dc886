import type { ActionId } from '@samenspoor/shared/model/ids'

const rowOf = (id: string) => document.querySelector<HTMLElement>(`[data-action="${CSS.escape(id)}"]`)
const WHO = '.se.cell-button, .asg'

/** Gives the focus to who does an action, also when the row just moved to another group. */
export function focusAction(id: ActionId): void {
  requestAnimationFrame(() => rowOf(id)?.querySelector<HTMLElement>(WHO)?.focus())
}

/** Call before a row goes: the focus goes to the row after it, before it, or to the page. */
export function focusBeside(id: ActionId): void {
  const row = rowOf(id)
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  requestAnimationFrame(() => {
    const next = beside?.querySelector<HTMLElement>('input') ?? document.querySelector<HTMLElement>('#inhoud')
    next?.focus()
  })
}
