import * as Y from 'yjs'

/** Whether bytes that this browser kept are an update still: Yjs throws on what a crash left half. */
export function isReadable(update: unknown): update is Uint8Array {
  try {
    Y.decodeUpdate(update as Uint8Array)
    return true
  } catch {
    return false
  }
}
