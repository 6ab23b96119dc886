import type { ItemKey } from '../item-ref.ts'

/** Sorts rows by the keys of their items, so that every screen goes through them the same. */
export function sortByKey(rows: number[], keys: readonly ItemKey[]): number[] {
  return rows.sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1))
}
