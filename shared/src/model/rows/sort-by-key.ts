import { compareKeys, type ItemKey } from '../item-ref.ts'

/** Sorts rows in place by the keys of their items, so that every screen goes through them in the same order. */
export function sortByKey(rows: number[], keys: readonly ItemKey[]): number[] {
  return rows.sort((a, b) => compareKeys(keys[a] as ItemKey, keys[b] as ItemKey))
}
