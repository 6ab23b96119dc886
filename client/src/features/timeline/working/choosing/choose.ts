import type { ItemKey } from '@samenspoor/shared/model/item-ref'
import type { Row } from '../../layout/rows/rows.ts'
import type { WorkingState } from '../working-store.ts'

export type Choosing = Pick<WorkingState, 'chosen' | 'anchor'>

export const NOTHING_CHOSEN: Choosing = { chosen: new Set(), anchor: null }

/** Adds an item to what is chosen, or takes it out; a range that is chosen next begins here. */
export function toggled({ chosen }: Choosing, key: ItemKey): Choosing {
  const next = new Set(chosen)
  if (!next.delete(key)) next.add(key)
  return { chosen: next, anchor: next.size > 0 ? key : null }
}

/**
 * Chooses every item between the anchor and this row, in the order of the screen. `from` is the anchor when there is none
 * yet; `adds`: what was chosen stays so.
 */
export function extended(
  { chosen, anchor }: Choosing,
  rows: readonly Row[],
  from: string,
  to: string,
  adds: boolean,
): Choosing {
  const indexOf = (key: string | null): number => rows.findIndex((row) => row.key === key)
  const start = indexOf(anchor) >= 0 ? indexOf(anchor) : indexOf(from)
  const end = indexOf(to)
  if (start < 0 || end < 0) return { chosen, anchor }
  const range = itemsOf(rows.slice(Math.min(start, end), Math.max(start, end) + 1))
  const first = rows[start]
  return { chosen: new Set(adds ? [...chosen, ...range] : range), anchor: first?.kind === 'item' ? first.key : anchor }
}

/** Every item that has a row now. */
export function everything(rows: readonly Row[]): Choosing {
  const all = itemsOf(rows)
  return { chosen: new Set(all), anchor: all[0] ?? null }
}

/** [CHO3] Only what has a row can be chosen: what is folded, filtered away or thrown away is chosen no more. */
export function withoutGone(choosing: Choosing, rows: readonly Row[]): Choosing {
  if (choosing.chosen.size === 0) return choosing
  const there = new Set(itemsOf(rows))
  const left = [...choosing.chosen].filter((key) => there.has(key))
  if (left.length === choosing.chosen.size) return choosing
  return { chosen: new Set(left), anchor: choosing.anchor && there.has(choosing.anchor) ? choosing.anchor : null }
}

const itemsOf = (rows: readonly Row[]): ItemKey[] => rows.flatMap((row) => (row.kind === 'item' ? [row.key] : []))
