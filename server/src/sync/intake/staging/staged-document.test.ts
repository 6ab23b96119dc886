import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { StagedDocument } from './staged-document.ts'

const ANNA = 'anna@example.nl'
const BORIS = 'boris@example.nl'
const ANNAS_ID = 1_000
const OWNERS = new Map([[ANNAS_ID, ANNA]])
const ownerOf = (client: number): string | undefined => OWNERS.get(client)

/** A document with some work of Anna in it. */
function withAnnasWork(): { staged: StagedDocument; anna: Y.Doc } {
  const anna = new Y.Doc()
  anna.clientID = ANNAS_ID
  anna.getMap('items').set('a', new Y.Map([['title', 'van Anna']]))
  anna.getText('notes/a').insert(0, 'tekst')
  const staged = new StagedDocument()
  staged.load([Y.encodeStateAsUpdate(anna)])
  return { staged, anna }
}

/** The smallest update with these structs and deletes, written by hand. */
function handmade(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

function varUints(...values: number[]): Uint8Array {
  return handmade((encoder) => {
    for (const value of values) encoding.writeVarUint(encoder, value)
  })
}

const contents = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex')

describe('an update of a peer', () => {
  test('[PRO6] comes in under the client ids of its sender, and is not in the document before it is committed', () => {
    const { staged } = withAnnasWork()
    const boris = new Y.Doc()
    boris.getMap('items').set('b', 1)
    const result = staged.stage(Y.encodeStateAsUpdate(boris), ownerOf, BORIS)
    if (!result.ok || result.update === null) throw new Error('refused')
    expect(result.newAuthors).toEqual([boris.clientID])
    expect(staged.durable.getMap('items').has('b')).toBe(false)
    staged.commit([result.update])
    expect(staged.durable.getMap('items').get('b')).toBe(1)
  })

  test('[PRO6] may hold what the server has already, whoever made it', () => {
    const { staged, anna } = withAnnasWork()
    expect(staged.stage(Y.encodeStateAsUpdate(anna), ownerOf, BORIS)).toMatchObject({ ok: true, update: null })
  })

  test('[PRO6] under the client id of a colleague is refused: 13 bytes that would hide all that follows', () => {
    const { staged, anna } = withAnnasWork()
    const clock = Y.getState(anna.store, ANNAS_ID)
    // One client, one struct, Anna's id and next clock, a GC of 100, nothing deleted.
    const forged = varUints(1, 1, ANNAS_ID, clock, 0, 100, 0)
    const positive = withAnnasWork().staged.stage(forged, ownerOf, ANNA)
    expect(positive).toMatchObject({ ok: true })
    expect(staged.stage(forged, ownerOf, BORIS)).toMatchObject({ ok: false, problem: 'client id of another person' })
    anna.getMap('items').set('later', 1)
    const later = staged.stage(Y.encodeStateAsUpdate(anna), ownerOf, ANNA)
    if (!later.ok || later.update === null) throw new Error('refused')
    staged.commit([later.update])
    expect(staged.durable.getMap('items').has('later')).toBe(true)
  })

  test('[PRO8] that deletes what is not there yet is refused: 12 bytes that would delete future work', () => {
    const { staged, anna } = withAnnasWork()
    const clock = Y.getState(anna.store, ANNAS_ID)
    const forged = varUints(0, 1, ANNAS_ID, 1, clock, 1_000)
    expect(staged.stage(forged, ownerOf, BORIS)).toMatchObject({ ok: false, problem: 'deletes what is not there' })
    const allowed = varUints(0, 1, ANNAS_ID, 1, 0, clock)
    expect(staged.stage(allowed, ownerOf, BORIS)).toMatchObject({ ok: true })
  })

  test.each([
    ['[PRO7] a gap', varUints(1, 1, 77, 5, 0, 1, 0)],
    ['[PRO7] a gap behind a skip', varUints(1, 2, 77, 0, 10, 5, 0, 1, 0)],
    ['[PRO7] an empty struct', varUints(1, 1, 77, 0, 0, 0, 0)],
    ['[PRO7] a clock beyond reason', varUints(1, 1, 77, 0, 0, 2 ** 40, 0)],
    ['[PRO8] a delete of nothing', varUints(0, 1, ANNAS_ID, 1, 0, 0)],
    ['[PRO8] a delete of the same thing twice', varUints(0, 1, ANNAS_ID, 2, 0, 1, 0, 1)],
    ['[PRO8] a delete under an unknown client id', varUints(0, 1, 5_555, 1, 0, 1)],
    ['[PRO10] nothing at all', new Uint8Array()],
    ['[PRO10] a struct that refers to its own future', referringTo(77, 3)],
    ['[PRO10] a struct that refers to what is not there', referringTo(88, 0)],
  ])('%s is refused and leaves no trace', (_name, update) => {
    const { staged } = withAnnasWork()
    const before = contents(staged.durable)
    expect(staged.stage(update, ownerOf, BORIS)).toMatchObject({ ok: false })
    expect(contents(staged.durable)).toBe(before)
    expect(staged.hasUncommitted).toBe(false)
    const boris = new Y.Doc()
    boris.getMap('items').set('b', 1)
    expect(staged.stage(Y.encodeStateAsUpdate(boris), ownerOf, BORIS)).toMatchObject({ ok: true })
  })

  test('[PRO9] with a subdocument or a bottomless value is refused', () => {
    const { staged } = withAnnasWork()
    const withSubdocument = new Y.Doc()
    withSubdocument.getMap('items').set('sub', new Y.Doc())
    expect(staged.stage(Y.encodeStateAsUpdate(withSubdocument), ownerOf, BORIS)).toMatchObject({ problem: 'content' })
    const nested = (depth: number): Uint8Array => {
      let value: unknown = 1
      for (let level = 0; level < depth; level += 1) value = [value]
      const doc = new Y.Doc()
      doc.getMap('items').set('deep', value)
      return Y.encodeStateAsUpdate(doc)
    }
    expect(staged.stage(nested(1_000), ownerOf, BORIS)).toMatchObject({ problem: 'content' })
    expect(staged.stage(nested(60), ownerOf, BORIS)).toMatchObject({ ok: true })
  })

  test('[PRO9] with types nested deeper than a stack is refused, also when it comes level by level', () => {
    const staged = new StagedDocument()
    const doc = new Y.Doc()
    let inner = doc.getMap<unknown>('items')
    const addLevels = (count: number): Uint8Array => {
      const before = Y.encodeStateVector(doc)
      doc.transact(() => {
        for (let level = 0; level < count; level += 1) {
          const next = new Y.Map<unknown>()
          inner.set('x', next)
          inner = next
        }
      })
      return Y.encodeStateAsUpdate(doc, before)
    }
    for (let levels = 50; levels <= 200; levels += 50)
      expect(staged.stage(addLevels(50), ownerOf, BORIS)).toMatchObject({ ok: true })
    expect(staged.stage(addLevels(1), ownerOf, BORIS)).toMatchObject({ ok: false, problem: 'nested too deep' })
    const atOnce = withAnnasWork().staged.stage(Y.encodeStateAsUpdate(doc), ownerOf, BORIS)
    expect(atOnce).toMatchObject({ ok: false, problem: 'nested too deep' })
  })

  test('[PRO10] made to keep the server busy is broken off', () => {
    const staged = new StagedDocument()
    const base = new Y.Doc()
    const count = 60_000
    base.clientID = 5
    base.getArray('a').insert(
      0,
      Array.from({ length: count }, () => 1),
    )
    staged.load([Y.encodeStateAsUpdate(base)])
    // Every struct competes for its place with all that came before it.
    const quadratic = handmade((encoder) => {
      for (const value of [1, count, 9, 0]) encoding.writeVarUint(encoder, value)
      for (let index = 0; index < count; index += 1) {
        encoding.writeUint8(encoder, 0x40 | 4)
        encoding.writeVarUint(encoder, 5)
        encoding.writeVarUint(encoder, count - 1 - index)
        encoding.writeVarString(encoder, 'y')
      }
      encoding.writeVarUint(encoder, 0)
    })
    const started = performance.now()
    expect(staged.stage(quadratic, ownerOf, BORIS)).toMatchObject({ ok: false })
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(staged.durable.getArray('a').length).toBe(count)
  })
})

/** One item under client id 77 whose left neighbour is `client`:`clock`. */
function referringTo(client: number, clock: number): Uint8Array {
  return handmade((encoder) => {
    for (const value of [1, 1, 77, 0]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, 0x80 | 4)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, 'tekst')
    encoding.writeVarUint(encoder, 0)
  })
}
