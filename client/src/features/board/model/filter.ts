import { findsAll } from '../../../parts/search-text.ts'
import type { Card } from './board-model.ts'

export interface BoardFilter {
  readonly text: string
  /** A person's id, `nobody`, or null for everyone. */
  readonly who: string | null
  readonly onlyBottlenecks: boolean
}

export const NOBODY = 'nobody'
export const NO_FILTER: BoardFilter = { text: '', who: null, onlyBottlenecks: false }

/** Whether a card stays on the screen. */
export function passes({ scheduled: { item }, bottleneck }: Card, filter: BoardFilter): boolean {
  if (filter.onlyBottlenecks && bottleneck === null) return false
  if (filter.who === NOBODY && item.who !== null) return false
  if (filter.who !== null && filter.who !== NOBODY && item.who !== filter.who) return false
  return findsAll(filter.text, `${item.title} ${item.period}`)
}

/** How many of the choices in the filter panel are in use. */
export const choicesIn = ({ text, who }: BoardFilter): number => (text.trim() === '' ? 0 : 1) + (who === null ? 0 : 1)
