import { metaMap, SCHEMA_VERSION } from '@samenspoor/shared/doc/layout'
import { CLOSE_CODES } from '@samenspoor/shared/protocol/close-codes'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { WAYS } from '../../testing/clients/line.ts'
import { updateWith } from '../../testing/hostile-update.ts'
import { PEOPLE, startTestServer } from '../../testing/servers/test-server.ts'
import { layoutOf, mayBecomeLayout } from './layout-guard.ts'
import { StagedDocument } from './staging/staged-document.ts'

const DOCUMENT = 'voorschoten:track:wmo'
const PERSON = 'anna@example.nl'

/** What somebody sends who sets `meta.schemaVersion` in a document, or takes it out (undefined). */
function layoutChange(from: Y.Doc, value: unknown): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const before = Y.encodeStateVector(doc)
  if (value === undefined) metaMap(doc).delete('schemaVersion')
  else metaMap(doc).set('schemaVersion', value)
  return Y.encodeStateAsUpdate(doc, before)
}

const inLayout = (version: number): Y.Doc => {
  const doc = new Y.Doc()
  metaMap(doc).set('schemaVersion', version)
  return doc
}

function stage(from: Y.Doc, value: unknown): boolean {
  const staged = new StagedDocument()
  staged.load([Y.encodeStateAsUpdate(from)])
  return staged.stage(layoutChange(from, value), () => undefined, PERSON).ok
}

describe.each(WAYS)('on $way', ({ open }) => {
  test('[PRO20] [PRO10] nobody makes the others readers by saying that a document has a newer layout', async () => {
    const server = await startTestServer()
    const colleague = await open(server, DOCUMENT, PEOPLE.wmo)
    const before = Y.encodeStateAsUpdate(await colleague.document())
    for (const step of ['step2', 'update'] as const) {
      const attacker = await open(server, DOCUMENT, PEOPLE.projectleider)
      attacker.change(layoutChange(await attacker.document(), SCHEMA_VERSION + 1), step)
      expect([await attacker.refused(), await attacker.closed()]).toEqual(['malformed', CLOSE_CODES.malformed])
      await attacker.besideServed()
    }
    expect(Y.encodeStateAsUpdate(await colleague.document())).toEqual(before)
    colleague.change(updateWith('of the colleague'))
    await colleague.acknowledged(1)
    const refusals = server.lines.map((line) => JSON.parse(line)).filter(({ result }) => result === 'refused')
    expect(refusals).toEqual([
      expect.objectContaining({
        ...{ audit: true, action: 'write-document', actor: PEOPLE.projectleider },
        ...{ object: DOCUMENT, reason: 'layout of the document' },
      }),
    ])
    // The positive control: saying again what it is changes nothing for anybody.
    const allowed = await open(server, DOCUMENT, PEOPLE.projectleider)
    allowed.change(layoutChange(await allowed.document(), SCHEMA_VERSION))
    await allowed.acknowledged(1)
  })
})

test('[PRO20] a document goes back to no older layout, whoever wrote the newer one', () => {
  const newer = inLayout(SCHEMA_VERSION + 2)
  const values = [SCHEMA_VERSION, SCHEMA_VERSION + 1, SCHEMA_VERSION + 3, 'nieuw', undefined, SCHEMA_VERSION + 2]
  expect(values.filter((value) => stage(newer, value))).toEqual([SCHEMA_VERSION + 2])
  // Beside it, work that leaves the layout alone comes in.
  const staged = new StagedDocument()
  staged.load([Y.encodeStateAsUpdate(newer)])
  expect(staged.stage(updateWith('x'), () => undefined, PERSON).ok).toBe(true)
})

test('[PRO20] a refused layout leaves no trace in what is on its way to disk', () => {
  const staged = new StagedDocument()
  const first = staged.stage(updateWith('first', 7), () => undefined, PERSON)
  if (!first.ok || first.update === null) throw new Error('refused')
  expect(staged.stage(layoutChange(new Y.Doc(), 99), () => undefined, PERSON)).toMatchObject({
    ok: false,
    isAhead: false,
  })
  expect(staged.stage(updateWith('second', 8), () => undefined, PERSON).ok).toBe(true)
  staged.commit([first.update])
  expect([layoutOf(staged.durable), [...staged.durable.getMap('items').keys()]]).toEqual([1, ['first']])
})

test('[PRO20] what says nothing readable about its layout has the first', () => {
  for (const value of [0, -1, 1.5, 2 ** 53, Number.NaN, '2', null, true]) {
    const doc = new Y.Doc()
    metaMap(doc).set('schemaVersion', value)
    expect([value, layoutOf(doc)]).toEqual([value, 1])
  }
  expect([layoutOf(new Y.Doc()), layoutOf(inLayout(3))]).toEqual([1, 3])
  expect([mayBecomeLayout(1, SCHEMA_VERSION), mayBecomeLayout(1, SCHEMA_VERSION + 1)]).toEqual([true, false])
  expect([mayBecomeLayout(9, 9), mayBecomeLayout(9, 8), mayBecomeLayout(9, 10)]).toEqual([true, false, false])
})
