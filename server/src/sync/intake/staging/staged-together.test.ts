import { metaMap, SCHEMA_VERSION } from '@samenspoor/shared/doc/layout'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { forge } from '../../../testing/hostile-update.ts'
import { type RandomEdit, randomEdits, updatesBy } from '../../../testing/random-edits.ts'
import { LIMITS } from '../../limits/limits.ts'
import { type SentUpdate, StagedDocument, type StagedUpdate } from './staged-document.ts'

const LETTER = { kind: 'text', text: 'x', parent: 'notes' } as const
const WRITERS = [101, 102, 103]
const ownerOf = (client: number): string => `writer-${client}`

const edits = randomEdits(WRITERS.length, { minLength: 1, maxLength: 60 })
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })

/** What each of them sends. */
const sentBy = (list: readonly RandomEdit[]): SentUpdate[] =>
  updatesBy(WRITERS, list).map(({ update, client }) => ({ update, user: ownerOf(client) }))

function parts<T>(list: readonly T[], lengths: readonly number[]): T[][] {
  const result: T[][] = []
  for (let from = 0, turn = 0; from < list.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1
    result.push(list.slice(from, from + length))
    from += length
  }
  return result
}

const contents = (doc: Y.Doc): object => ({
  items: doc.getMap('items').toJSON(),
  notes: doc.getText('notes').toDelta(),
})

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Updates of people who are at work already: their client ids are in the document. */
function begun(): StagedDocument {
  const staged = new StagedDocument()
  for (const client of WRITERS) {
    const doc = new Y.Doc()
    doc.clientID = client
    staged.load([Y.encodeStateAsUpdate(doc)])
  }
  return staged
}

function stageAlone(staged: StagedDocument, { update, user }: SentUpdate): StagedUpdate {
  const result = staged.stage(update, ownerOf, user)
  if (!result.ok) throw new Error(result.problem)
  return result
}

describe('updates that are tried in one go', () => {
  test('[PRO3] give the log, the document and the messages that they give one by one', () => {
    let together = 0
    fc.assert(
      fc.property(edits, sizes, (list, lengths) => {
        const sent = sentBy(list)
        const staged = begun()
        const log: Uint8Array[] = []
        const relayed: Uint8Array[] = []
        for (const part of parts(sent, lengths)) {
          const inOneGo = staged.stageTogether(part, ownerOf)
          if (inOneGo !== null && part.length > 1) together += 1
          const results = inOneGo ?? part.map((each) => stageAlone(staged, each))
          const updates = results.flatMap(({ update }) => update ?? [])
          log.push(...updates)
          const change = staged.commit(updates)
          if (change !== null) relayed.push(change)
        }
        const byOne = begun()
        for (const each of sent) byOne.commit([stageAlone(byOne, each).update].flatMap((update) => update ?? []))
        const expected = contents(byOne.durable)
        expect(contents(staged.durable)).toEqual(expected)
        expect(contents(documentOf(log))).toEqual(expected)
        expect(contents(documentOf(relayed))).toEqual(expected)
        expect(contents(documentOf(sent.map(({ update }) => update)))).toEqual(expected)
      }),
      { numRuns: 300 },
    )
    expect(together).toBeGreaterThan(100)
  })

  test('[PRO10] leave no trace when one of them is forged, and each is looked at by itself', () => {
    const staged = begun()
    const [first, second] = sentBy([
      { writer: 0, kind: 'set', place: 1 },
      { writer: 1, kind: 'set', place: 2 },
    ])
    if (first === undefined || second === undefined) throw new Error('two edits make two updates')
    const forged = { update: second.update, user: ownerOf(101) }
    expect(staged.stageTogether([first, forged], ownerOf)).toBeNull()
    expect(staged.hasUncommitted).toBe(false)
    expect(contents(staged.newest)).toEqual({ items: {}, notes: [] })
    expect(stageAlone(staged, first).update).not.toBeNull()
    expect(staged.stage(forged.update, ownerOf, forged.user)).toMatchObject({ problem: 'client id of another person' })
  })

  test('[PRO3] can reach the disk in parts', () => {
    const staged = begun()
    const sent = sentBy([1, 2, 3, 4].map((place) => ({ writer: place % 3, kind: 'set', place })))
    const updates = staged.stageTogether(sent, ownerOf)?.flatMap(({ update }) => update ?? []) ?? []
    expect(staged.commit(updates.slice(0, 3))).not.toBeNull()
    expect(staged.durable.getMap('items').toJSON()).toEqual({ k1: 1, k2: 2, k3: 3 })
    expect(staged.commit(updates.slice(3))).not.toBeNull()
    expect(staged.durable.getMap('items').toJSON()).toEqual({ k1: 1, k2: 2, k3: 3, k4: 4 })
    expect(() => staged.commit(updates.slice(3))).toThrow('out of order')
  })

  test('[PRO20] do not pass through a layout that the server does not know', () => {
    const staged = begun()
    const doc = new Y.Doc()
    doc.clientID = 101
    const sent: SentUpdate[] = []
    doc.on('update', (update) => sent.push({ update, user: ownerOf(101) }))
    for (const version of [SCHEMA_VERSION + 1, 1]) metaMap(doc).set('schemaVersion', version)
    const [newer] = sent
    if (newer === undefined) throw new Error('an edit makes an update')
    expect(staged.stageTogether(sent, ownerOf)).toBeNull()
    expect(staged.stage(newer.update, ownerOf, newer.user)).toMatchObject({ problem: 'layout of the document' })
  })

  test('[PRO9] do not pass through types that are nested too deep', () => {
    const staged = begun()
    const doc = new Y.Doc()
    doc.clientID = 101
    const sent: SentUpdate[] = []
    doc.on('update', (update) => sent.push({ update, user: ownerOf(101) }))
    let innermost = doc.getMap('items')
    for (let depth = 0; depth < 250; depth += 1) {
      const inner = new Y.Map<unknown>()
      innermost.set('in', inner)
      innermost = inner
    }
    doc.getMap('items').delete('in')
    expect(staged.stageTogether(sent, ownerOf)).toBeNull()
    expect(sent.map(({ update, user }) => staged.stage(update, ownerOf, user)).find(({ ok }) => !ok)).toMatchObject({
      problem: 'nested too deep',
    })
  })

  test('[PRO10] do not get longer together than their number allows, however Yjs compares them', () => {
    const staged = begun()
    // Everything at the start of one text, under ascending client ids: Yjs compares each with all before it.
    const sent = Array.from({ length: 100 }, (_, index) => {
      const structs = Array.from({ length: 80 }, (_, of) =>
        forge({ client: 1_000 + 80 * index + of, clock: 0 }, [LETTER]),
      )
      return { update: Y.mergeUpdates(structs), user: ownerOf(101) }
    })
    const started = process.cpuUsage()
    expect(staged.stageTogether(sent, () => undefined)).toBeNull()
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1_000).toBeLessThan(100 * LIMITS.updateTogetherMs * 10)
    expect(staged.hasUncommitted).toBe(false)
  })

  test('[NOD2] that came in from the log before the answer to the append, go out one by one, and the rest follows', () => {
    const staged = begun()
    const sent = sentBy(Array.from({ length: 800 }, (_, place) => ({ writer: place % 3, kind: 'set', place })))
    const updates = staged.stageTogether(sent, ownerOf)?.flatMap(({ update }) => update ?? []) ?? []
    const [known, rest] = [updates.slice(0, 790), updates.slice(790)]
    staged.follow(known)
    const started = process.cpuUsage()
    for (const update of known) staged.skip(update)
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(1_000)
    expect(contents(staged.newest)).toEqual(contents(documentOf(updates)))
    staged.commit(rest)
    expect(contents(staged.durable)).toEqual(contents(documentOf(updates)))
    expect(staged.hasUncommitted).toBe(false)
  })

  test('[PRO10] [PRO4] that come twice, or delete what comes with them, leave what one by one leaves', () => {
    const sent = sentBy([
      { writer: 0, kind: 'set', place: 1 },
      { writer: 1, kind: 'exchange', place: 0 },
      { writer: 1, kind: 'remove', place: 1 },
      { writer: 1, kind: 'nest', place: 1 },
    ])
    const staged = begun()
    const log = staged.stageTogether(sent, ownerOf)?.flatMap(({ update }) => update ?? []) ?? []
    expect(log).toHaveLength(sent.length)
    expect(staged.stageTogether(sent, ownerOf)).toBeNull()
    for (const each of sent) expect(stageAlone(staged, each).update).toBeNull()
    staged.commit(log.slice(0, 2))
    staged.commit(log.slice(2))
    const expected = contents(documentOf(sent.map(({ update }) => update)))
    expect(expected).toMatchObject({ items: { k1: { in: 1 } } })
    expect([contents(staged.durable), contents(staged.newest), contents(documentOf(log))]).toEqual([
      expected,
      expected,
      expected,
    ])
    expect(staged.stageTogether([...sent, ...sent], ownerOf)).toBeNull()
  })
})
