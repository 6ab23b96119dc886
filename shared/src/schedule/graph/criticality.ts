import type { ItemKey } from '../../model/item-ref.ts'
import { NOWHERE } from '../../model/rows/item-rows.ts'
import type { ItemTable } from '../tables/item-table.ts'
import { BOUNDS_PER_ROW, LEAST, MOST, SCOPES, type SlackBounds } from './slack-pass.ts'

/** zeker kritiek, mogelijk kritiek, niet kritiek */
type Critical = 'certain' | 'possible' | 'no'

/** By how many days an item can slip before something has to give: the end, a window, or what waits for it. */
export interface Slack {
  readonly critical: Critical
  /** In the worst and in the best case of what the words leave open; null: no limit is known. */
  readonly leastDays: number | null
  readonly mostDays: number | null
}

/**
 * Answers by key from a table by row.
 * [CRT2] Certainly critical: no slack on any choice of days. Possibly critical: none on some.
 */
export class SlackOfItems {
  readonly #bounds: SlackBounds
  readonly #items: ItemTable

  constructor(bounds: SlackBounds, items: ItemTable) {
    this.#bounds = bounds
    this.#items = items
  }

  /** Within the whole programme or within its own track; null for an item that is not there or takes no part. */
  of(key: ItemKey, scope: keyof typeof SCOPES): Slack | null {
    const row = this.#items.rowOf(key)
    if (row === NOWHERE) return null
    const at = row * BOUNDS_PER_ROW + SCOPES[scope]
    const [low, high] = [this.#bounds[at + LEAST] ?? Number.NaN, this.#bounds[at + MOST] ?? Number.NaN]
    if (Number.isNaN(low)) return null
    const critical = high <= 0 ? 'certain' : low <= 0 ? 'possible' : 'no'
    return { critical, leastDays: Number.isFinite(low) ? low : null, mostDays: Number.isFinite(high) ? high : null }
  }
}
