import * as Y from 'yjs'

/** One update that holds all; at least one is given. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates
  return updates.length === 1 && first !== undefined ? first : Y.mergeUpdates([...updates])
}
