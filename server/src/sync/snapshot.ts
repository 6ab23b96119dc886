import type { DocumentName } from '@samenspoor/shared/model/document-name'
import * as Y from 'yjs'
import type { UpdateLog } from '../storage/update-log.ts'

/**
 * Replaces the log of a document up to `upTo` by one update that holds it all. `doc` must hold at least that much.
 * The snapshot is read back first: a log is never thrown away for something that does not give the same document.
 */
export async function takeSnapshot(log: UpdateLog, document: DocumentName, doc: Y.Doc, upTo: number): Promise<void> {
  const snapshot = Y.encodeStateAsUpdate(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, snapshot)
  const isSame =
    Buffer.compare(Y.encodeStateVector(copy), Y.encodeStateVector(doc)) === 0 && copy.store.pendingStructs === null
  const isComplete = Buffer.compare(Y.encodeStateAsUpdate(copy), snapshot) === 0
  copy.destroy()
  if (!isSame || !isComplete) throw new Error('the snapshot does not give the same document')
  await log.compact(document, upTo, snapshot)
}
