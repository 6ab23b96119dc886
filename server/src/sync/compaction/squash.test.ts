import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { squash } from './squash.ts'

interface Edit {
  readonly peer: number
  readonly kind: 'set' | 'remove' | 'type' | 'erase' | 'nest' | 'exchange'
  readonly place: number
}

const edits = fc.array(
  fc.record<Edit>({
    peer: fc.nat(2),
    kind: fc.constantFrom('set', 'remove', 'type', 'erase', 'nest', 'exchange'),
    place: fc.nat(30),
  }),
  { maxLength: 80 },
)

/** The updates that three peers make, in an order in which a server could have taken them in. */
function updatesOf(list: readonly Edit[]): Uint8Array[] {
  const log: Uint8Array[] = []
  const peers = [1, 2, 3].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    doc.on('update', (update, origin) => origin !== 'log' && log.push(update))
    return doc
  })
  for (const { peer, kind, place } of list) {
    const doc = peers[peer]
    if (doc === undefined) continue
    const [map, text] = [doc.getMap('items'), doc.getText('notes')]
    const at = Math.min(place, text.length)
    if (kind === 'set') map.set(`k${place % 7}`, place)
    else if (kind === 'remove') map.delete(`k${place % 7}`)
    else if (kind === 'type') text.insert(at, `woord ${place}`, place % 3 === 0 ? { bold: true } : {})
    else if (kind === 'erase') text.delete(at, Math.min(4, text.length - at))
    else if (kind === 'nest') map.set(`k${place % 7}`, new Y.Map([['in', place]]))
    else for (const update of [...log]) Y.applyUpdate(doc, update, 'log')
  }
  return log
}

function contentOf(updates: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return [doc.getMap('items').toJSON(), doc.getText('notes').toDelta(), [...Y.encodeStateVector(doc)]]
}

describe('squashing', () => {
  test('[STO3] gives the same document, and the same bytes wherever the log was squashed before', () => {
    fc.assert(
      fc.property(edits, fc.nat(80), (list, cut) => {
        const updates = updatesOf(list)
        const whole = squash(updates)
        expect(contentOf([whole])).toEqual(contentOf(updates))
        const inTwo = squash([squash(updates.slice(0, cut)), ...updates.slice(cut)])
        expect(Buffer.compare(inTwo, whole)).toBe(0)
      }),
    )
  })

  test('[STO3] of updates with a gap gives an error and no document', () => {
    const [, ...rest] = updatesOf([1, 2, 3].map((place) => ({ peer: 0, kind: 'set', place })))
    expect(() => squash(rest)).toThrow('gap')
    expect(() => squash([Uint8Array.of(1, 2, 3)])).toThrow()
  })
})
