import type { Removed } from '../fields/removed.ts'

/** Keys and entities, in the same order. */
export type Living<K, E> = readonly [keys: K[], entities: E[]]

/** What is not in the prullenbak; all at once when nothing is, because there are thousands. */
export function living<K, E extends { readonly removed: Removed | null }>(entities: ReadonlyMap<K, E>): Living<K, E> {
  const all = [...entities.values()]
  if (all.every(({ removed }) => removed === null)) return [[...entities.keys()], all]
  const left = [...entities].filter(([, { removed }]) => removed === null)
  return [left.map(([key]) => key), left.map(([, entity]) => entity)]
}
