import { changedKeys } from './table-map.ts'

/** The same entity in two schedules. */
export type Pair<V> = readonly [was: V, now: V]

/** The values that are other objects than before, beside what they were; what is in one of the maps alone is left out. */
export function changedPairs<K, V>(now: ReadonlyMap<K, V>, before: ReadonlyMap<K, V>): Pair<V>[] {
  return (changedKeys(now, before) ?? [...now.keys()]).flatMap((key) => {
    const [was, is] = [before.get(key), now.get(key)]
    return was === undefined || is === undefined || was === is ? [] : [[was, is] as const]
  })
}
