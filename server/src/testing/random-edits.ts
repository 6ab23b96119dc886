import fc from 'fast-check'
import * as Y from 'yjs'

/** Something that one of some people does to a document; `exchange`: takes in what the others did so far. */
export interface RandomEdit {
  /** Which of them, from 0. */
  readonly writer: number
  readonly kind: 'set' | 'remove' | 'type' | 'erase' | 'nest' | 'exchange'
  readonly place: number
}

/** Lists of edits of so many people. */
export function randomEdits(writers: number, length: fc.ArrayConstraints): fc.Arbitrary<RandomEdit[]> {
  const edit = fc.record<RandomEdit>({
    writer: fc.nat(writers - 1),
    kind: fc.constantFrom('set', 'remove', 'type', 'erase', 'nest', 'exchange'),
    place: fc.nat(30),
  })
  return fc.array(edit, length)
}

/** The updates that people with these client ids make, in an order in which a server could get them. */
export function updatesBy(
  clients: readonly number[],
  edits: readonly RandomEdit[],
): { readonly update: Uint8Array; readonly client: number }[] {
  const updates: { update: Uint8Array; client: number }[] = []
  const docs = clients.map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    doc.on('update', (update, origin) => origin !== 'other' && updates.push({ update, client }))
    return doc
  })
  for (const { writer, kind, place } of edits) {
    const doc = docs[writer]
    if (doc === undefined) continue
    const [map, text] = [doc.getMap('items'), doc.getText('notes')]
    const at = Math.min(place, text.length)
    if (kind === 'set') map.set(`k${place % 7}`, place)
    else if (kind === 'remove') map.delete(`k${place % 7}`)
    else if (kind === 'type') text.insert(at, `woord ${place}`, place % 3 === 0 ? { bold: true } : {})
    else if (kind === 'erase') text.delete(at, Math.min(4, text.length - at))
    else if (kind === 'nest') map.set(`k${place % 7}`, new Y.Map([['in', place]]))
    else for (const { update } of [...updates]) Y.applyUpdate(doc, update, 'other')
  }
  return updates
}
