import type { Card } from './board-model.ts'

export interface BoardFilter {
  readonly text: string
  /** A person's id, `nobody`, or null for everyone. */
  readonly who: string | null
  readonly onlyBottlenecks: boolean
}

export const NOBODY = 'nobody'
export const NO_FILTER: BoardFilter = { text: '', who: null, onlyBottlenecks: false }

/** Lower case and without accents, so that "vóór" is found as "voor". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

export function passes({ scheduled: { item }, bottleneck }: Card, filter: BoardFilter): boolean {
  if (filter.onlyBottlenecks && bottleneck === null) return false
  if (filter.who === NOBODY && item.who !== null) return false
  if (filter.who !== null && filter.who !== NOBODY && item.who !== filter.who) return false
  const words = plain(filter.text).split(/\s+/)
  const text = plain(`${item.title} ${item.period}`)
  return words.every((word) => text.includes(word))
}

/** How many of the choices in the filter panel are in use. */
export const choicesIn = ({ text, who }: BoardFilter): number => (text.trim() === '' ? 0 : 1) + (who === null ? 0 : 1)
