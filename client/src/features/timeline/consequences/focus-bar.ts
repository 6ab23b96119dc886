import { cellId } from '../layout/columns/columns.ts'

/** Gives the focus to the bar of an item: a panel that is about to go must not take it along. */
export function focusBar(key: string): void {
  document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cellId({ row: key, column: 'bar' }))}"]`)?.focus()
}
