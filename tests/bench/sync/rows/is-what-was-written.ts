import { isDeepStrictEqual } from 'node:util'
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { LoadRoom } from '../load/load-room.ts'

/** Whether the answer to a client that has nothing is the document that the room wrote. */
export function isWhatWasWritten(answer: readonly Uint8Array[], room: LoadRoom): boolean {
  const [served, written] = [new Y.Doc(), new Y.Doc()]
  for (const update of answer) Y.applyUpdate(served, update)
  written.transact(() => {
    for (const [writer, sent] of room.sentPerWriter.entries()) {
      for (let edit = 0; edit < sent; edit += 1) {
        const message = room.streams[writer]?.message(edit)
        if (message !== undefined) Y.applyUpdate(written, updateIn(message))
      }
    }
  })
  return (
    Buffer.compare(Y.encodeStateVector(served), Y.encodeStateVector(written)) === 0 &&
    isDeepStrictEqual(served.getMap('items').toJSON(), written.getMap('items').toJSON())
  )
}

function updateIn(message: Uint8Array): Uint8Array {
  return decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)))
}
