import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Forged, forge } from '../../testing/hostile-update.ts'
import { StagedDocument } from '../intake/staging/staged-document.ts'

const INPUTS = process.env.LONG === '1' ? 100_000 : 5_000

const VICTIM = { id: 1_000, user: 'anna@example.nl' }
/** Wrote yesterday and is not here. */
const ABSENT = { id: 1_001, user: 'chris@example.nl' }
const ATTACKER = { id: 2_000, user: 'boris@example.nl' }
const OWNERS = new Map([VICTIM, ABSENT, ATTACKER].map(({ id, user }) => [id, user]))
const ownerOf = (client: number): string | undefined => OWNERS.get(client)

const hash = (doc: Y.Doc): string => createHash('sha256').update(Y.encodeStateAsUpdate(doc)).digest('hex')

/** What is in the document: work of somebody who is here, of somebody who is not, and of the attacker. */
const base = ((): Uint8Array => {
  const doc = new Y.Doc()
  for (const { id } of [VICTIM, ABSENT, ATTACKER]) {
    doc.clientID = id
    doc.getText('notes').insert(0, `tekst van ${id}`)
    doc.getMap('items').set(`item ${id}`, new Y.Map<unknown>([['place', { status: 'planned', order: 'a0' }]]))
    doc.getText('notes').delete(0, 2)
  }
  return Y.encodeStateAsUpdate(doc)
})()
const BEFORE = documentOf(base)
const clockOf = (client: number): number => Y.getState(BEFORE.store, client)

/** Updates that the attacker may well send: formatting, nesting, deleting, all at once. */
const good: readonly Uint8Array[] = [
  (doc: Y.Doc) => doc.getText('notes').insert(2, 'xyz', { bold: true }),
  (doc: Y.Doc) => doc.getText('notes').delete(1, 12),
  (doc: Y.Doc) => doc.getMap('items').delete(`item ${VICTIM.id}`),
  (doc: Y.Doc) => doc.getMap('items').set('new', new Y.Map<unknown>([['deep', { a: [{ b: [1, 'x', null] }] }]])),
  (doc: Y.Doc) => doc.getArray('list').push([new Y.Array(), new Uint8Array([1, 2]), 3.5, 'text']),
  (doc: Y.Doc) => doc.getXmlFragment('plan').push([new Y.XmlElement('p'), new Y.XmlText('woord')]),
].map((edit) => {
  const doc = documentOf(base)
  doc.clientID = ATTACKER.id
  edit(doc)
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(BEFORE))
})

const client = fc.constantFrom(VICTIM.id, ABSENT.id, ATTACKER.id, 77, 0, 2 ** 32 - 1, 2 ** 53 - 1)
const small = fc.nat({ max: 40 })
const length = fc.oneof(small, fc.constantFrom(1, 2 ** 31 - 1, 2 ** 31, 2 ** 40, 2 ** 53 - 1))
/** On the spot where the next struct belongs, near it, or anywhere. */
const place = fc
  .tuple(client, fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -8, max: 8 }), length))
  .map(([whose, off]) => ({ client: whose, clock: Math.max(0, clockOf(whose) + off) }))
const struct = fc.oneof(
  fc.record({ kind: fc.constantFrom('gc' as const, 'skip' as const), length }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string({ maxLength: 12 }), origin: place }),
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.string({ maxLength: 12 }),
    parent: fc.constantFrom('notes', 'items', '__proto__', 'constructor', 'toString', ''),
  }),
) as fc.Arbitrary<Forged>
const deletes = fc.array(
  fc.tuple(place, length).map(([of, many]) => ({ ...of, length: many })),
  { maxLength: 3 },
)
const forged = fc
  .tuple(place, fc.array(struct, { maxLength: 5 }), deletes)
  .map(([at, structs, gone]) => forge(at, structs, gone))
const mutated = fc
  .tuple(fc.constantFrom(...good), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 }))
  .map(([whole, changes]) => {
    const bytes = whole.slice()
    for (const [at, value] of changes) bytes[at % bytes.length] = value
    return bytes
  })
const truncated = fc
  .tuple(fc.constantFrom(...good, base), fc.nat())
  .map(([whole, at]) => whole.slice(0, at % whole.length))
const input = fc.oneof(
  { weight: 4, arbitrary: forged },
  { weight: 4, arbitrary: mutated },
  { weight: 2, arbitrary: truncated },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
)

const loaded = (): StagedDocument => {
  const staged = new StagedDocument()
  staged.load([base])
  return staged
}

test(`[PRO6] [PRO10] ${INPUTS} forged, mutated, truncated and random updates: what is refused leaves no trace, what is taken in touches nobody's own work`, {
  timeout: 1_800_000,
}, () => {
  const untouched = hash(BEFORE)
  const counts = { in: 0, known: 0, refused: 0 }
  let staged = loaded()
  const polluted = Object.keys(Object.prototype).length
  fc.assert(
    fc.property(input, (update) => {
      const started = performance.now()
      const result = staged.stage(update, ownerOf, ATTACKER.user)
      expect(performance.now() - started).toBeLessThan(4_000)
      expect(hash(staged.durable)).toBe(untouched)
      expect(Object.keys(Object.prototype)).toHaveLength(polluted)
      if (!result.ok || result.update === null) {
        counts[result.ok ? 'known' : 'refused'] += 1
        expect(staged.hasUncommitted).toBe(false)
        return
      }
      counts.in += 1
      const after = documentOf(Y.encodeStateAsUpdate(staged.durable), result.update)
      // Whole, readable, and as it was for everybody else: the next edit of each lands.
      expect(after.store.pendingStructs ?? after.store.pendingDs).toBeNull()
      readEverything(after)
      for (const { id } of [VICTIM, ABSENT]) {
        expect(Y.getState(after.store, id)).toBe(clockOf(id))
        const own = documentOf(base)
        own.clientID = id
        own.getMap('items').set(`next of ${id}`, id)
        Y.applyUpdate(after, Y.encodeStateAsUpdate(own, Y.encodeStateVector(BEFORE)))
        expect(after.getMap('items').get(`next of ${id}`)).toBe(id)
      }
      after.destroy()
      staged.destroy()
      staged = loaded()
    }),
    { numRuns: INPUTS },
  )
  // Not everything is refused, and not everything gets by: otherwise this shows nothing.
  expect(counts.refused).toBeGreaterThan(INPUTS * 0.3)
  expect(counts.in).toBeGreaterThan(INPUTS * 0.02)
  for (const update of good) expect(loaded().stage(update, ownerOf, ATTACKER.user)).toMatchObject({ ok: true })
})

function documentOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** As every browser will read it. */
function readEverything(doc: Y.Doc): void {
  JSON.stringify(doc.getMap('items').toJSON())
  doc.getText('notes').toDelta()
  Y.encodeStateAsUpdate(doc)
}
