import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type RandomEdit, randomEdits, updatesBy } from '../../testing/random-edits.ts'
import { squash } from './squash.ts'

const PEERS = [1, 2, 3]
const edits = randomEdits(PEERS.length, { maxLength: 80 })

const updatesOf = (list: readonly RandomEdit[]): Uint8Array[] => updatesBy(PEERS, list).map(({ update }) => update)

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
    const [, ...rest] = updatesOf([1, 2, 3].map((place) => ({ writer: 0, kind: 'set', place })))
    expect(() => squash(rest)).toThrow('gap')
    expect(() => squash([Uint8Array.of(1, 2, 3)])).toThrow()
  })
})
