import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Change } from '../model/change.ts'
import type { HomeDocument } from '../model/plan.ts'
import { addItem, renameItem } from './commands/items/items.ts'
import { diff } from './diff.ts'
import { DocumentChanges } from './document-changes.ts'
import { rootMap } from './layout.ts'
import { lenient, randomCommand } from './testing/random-command.ts'
import { itemId, ref, SamplePlan, sampleItem, WI, WMO } from './testing/sample-plan.ts'

const told = (changes: readonly Change[]): string[] =>
  changes.map(({ by: _, at: __, ...change }) => JSON.stringify(change)).sort()

test('[HIS1] document by document, it says what the difference of the plans says', () => {
  fc.assert(
    fc.property(fc.array(randomCommand, { maxLength: 20 }), (commands) => {
      const sample = new SamplePlan()
      const readers = [
        new DocumentChanges(sample.docs.programme, 'programme'),
        ...[WMO, WI].map((track) => new DocumentChanges(sample.doc(track), `track:${track}`)),
      ]
      for (const run of commands.map(lenient)) {
        const before = sample.plan
        run(sample.context())
        expect(told(readers.flatMap((reader) => reader.take()))).toEqual(told(diff(before, sample.plan)))
      }
    }),
  )
})

test('[HIS1] played from its updates, a document tells what each of them changed', () => {
  const sample = new SamplePlan()
  const updates: Uint8Array[] = []
  sample.doc(WMO).on('update', (update: Uint8Array) => updates.push(update))
  addItem(sampleItem({ id: itemId('one') }))(sample.context())
  renameItem(ref(WMO, 'one'), 'Anders')(sample.context())
  sample.doc(WMO).getText('notes/one').insert(0, 'Typen verandert geen veld.')
  rootMap(sample.doc(WMO), 'items').get('one')?.set('title', 7)
  const doc = new Y.Doc()
  const reader = new DocumentChanges(doc, 'track:wmo' satisfies HomeDocument)
  const perUpdate = updates.map((update) => {
    Y.applyUpdate(doc, update)
    return reader.take().map(({ id, field, before, after }) => [id, field, typeof before, typeof after])
  })
  expect(perUpdate).toEqual([
    [['one', '*', 'object', 'object']],
    [['one', 'title', 'string', 'string']],
    [],
    [['one', '*', 'object', 'object']],
  ])
})
