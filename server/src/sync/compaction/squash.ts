import * as Y from 'yjs'
import { fillDocument } from '../updates/fill-document.ts'

/**
 * One update that holds all of them, the same bytes whichever way the same document was cut into updates. Read back
 * before it is given: a log must never make way for something that does not give the same document. Throws when it does not.
 */
export function squash(updates: readonly Uint8Array[]): Uint8Array {
  const doc = documentOf(updates)
  // Loaded once more from a single update, everything that can be joined is joined.
  const squashed = Y.encodeStateAsUpdate(documentOf([Y.encodeStateAsUpdate(doc)]))
  const copy = documentOf([squashed])
  const isSame = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy))
  const isStable = Buffer.compare(Y.encodeStateAsUpdate(copy), squashed) === 0
  if (!isSame || !isStable) throw new Error('the squashed update does not give the same document')
  return squashed
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  fillDocument(doc, updates)
  return doc
}
