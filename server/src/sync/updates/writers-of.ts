import * as Y from 'yjs'

/** The client ids that an update has structs of. */
export function writersOf(update: Uint8Array): number[] {
  return [...Y.parseUpdateMeta(update).to.keys()]
}
