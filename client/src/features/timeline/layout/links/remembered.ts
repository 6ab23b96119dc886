/** What is known of a key, or what is found now and kept. `undefined` is no value. */
export function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  const found = find()
  known.set(key, found)
  return found
}
