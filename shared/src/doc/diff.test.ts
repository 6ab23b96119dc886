import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../model/change.ts'
import { assignAction } from './commands/actions/actions.ts'
import { addItem } from './commands/items/items.ts'
import { linkItems } from './commands/links.ts'
import { inOrder, reapplyChanges, revertChanges } from './commands/undo/revert.ts'
import { diff } from './diff.ts'
import { rootMap, settingsMap } from './layout.ts'
import { lenient, randomCommand } from './testing/random-command.ts'
import { actionId, itemId, linkId, ref, SamplePlan, sampleAction, sampleItem, WI, WMO } from './testing/sample-plan.ts'

/** As a diff tells it: without who and when, ordered, and by the field's name. */
const told = (changes: readonly Change[]): unknown[] =>
  changes.map(({ by: _, at: __, ...change }) => change).sort((a, b) => (key(a) < key(b) ? -1 : 1))
const key = ({ home, collection, id, field }: Change): string => [collection, home, id, field].join('#')

test('[DOC13] the difference that a command makes is what it reported', () => {
  fc.assert(
    fc.property(fc.array(randomCommand, { maxLength: 15 }), (commands) => {
      const sample = new SamplePlan()
      for (const run of commands) {
        const before = sample.plan
        const result = run(sample.context())
        expect(told(diff(before, sample.plan))).toEqual(told(result.ok ? result.changes : []))
      }
    }),
  )
})

test('[DOC13] applied forwards and backwards, a difference gives the other plan', () => {
  fc.assert(
    fc.property(
      fc.array(randomCommand, { maxLength: 10 }),
      fc.array(randomCommand, { maxLength: 10 }),
      (setUp, edits) => {
        const sample = new SamplePlan()
        const context = sample.context()
        inOrder(...setUp.map(lenient))(context)
        const before = sample.plan
        inOrder(...edits.map(lenient))(context)
        const after = sample.plan
        const changes = diff(before, after)
        expect(diff(after, before)).toHaveLength(changes.length)
        revertChanges(changes)(context)
        // What was made since is in the prullenbak; all else is as before.
        expect(diff(before, sample.plan).filter(({ field }) => field !== '*')).toEqual([])
        reapplyChanges(changes)(context)
        expect(diff(after, sample.plan).filter(({ field }) => field !== 'removed')).toEqual([])
      },
    ),
  )
})

test('[DOC13] the order is fixed: settings, items, links, actions; by key; by field', () => {
  const sample = new SamplePlan()
  const empty = sample.plan
  for (const id of ['two', 'one']) {
    for (const track of [WMO, WI]) addItem(sampleItem({ id: itemId(id), track }))(sample.context())
    linkItems({ id: linkId(id), from: ref(WMO, 'one'), to: ref(WI, id), type: 'FS' })(sample.context())
    assignAction(sampleAction({ id: actionId(id) }))(sample.context())
  }
  settingsMap(sample.docs.programme).set('referenceDate', '2021-11-16')
  expect(diff(empty, sample.plan).map(key)).toEqual([
    'settings#programme#settings#referenceDate',
    ...['track:wi#one', 'track:wi#two', 'track:wmo#one', 'track:wmo#two'].map((at) => `items#${at}#*`),
    ...['programme#one', 'programme#two'].map((at) => `links#${at}#*`),
    ...['programme#one', 'programme#two'].map((at) => `actions#${at}#*`),
  ])
})

test('[DOC13] an entity that vanished, or cannot be read any more, is a change to null', () => {
  const sample = new SamplePlan()
  addItem(sampleItem({ id: itemId('one') }))(sample.context())
  const before = sample.plan
  rootMap(sample.doc(WMO), 'items').get('one')?.set('title', 7)
  expect(diff(before, sample.plan)).toMatchObject([{ home: 'track:wmo', id: 'one', field: '*', after: null }])
  expect(diff(before, before)).toEqual([])
})
