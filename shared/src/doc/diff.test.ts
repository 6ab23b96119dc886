import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../model/change.ts'
import { STATUSES } from '../model/place.ts'
import { assignAction, finishAction, removeAction } from './commands/actions.ts'
import type { Command } from './commands/command.ts'
import { addItem, describeItem, moveItem, removeItem, renameItem, restoreItem, setPeriod } from './commands/items.ts'
import { describeLink, linkItems, removeLink } from './commands/links.ts'
import { inOrder, reapplyChanges, revertChanges } from './commands/revert.ts'
import { diff } from './diff.ts'
import { rootMap, settingsMap } from './layout.ts'
import {
  actionId,
  itemId,
  linkId,
  place,
  ref,
  SamplePlan,
  sampleAction,
  sampleItem,
  WI,
  WMO,
} from './testing/sample-plan.ts'

const ids = fc.constantFrom('one', 'two', 'three', 'four')
const tracks = fc.constantFrom(WMO, WI)
const refs = fc.tuple(tracks, ids).map(([track, id]) => ref(track, id))
const words = fc.constantFrom('Q1 2022', 'eind 2023', 'ooit', 'uiterlijk Q4 2022')
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(tracks, ids, words).map(([track, id, period]) => addItem(sampleItem({ id: itemId(id), track, period }))),
  fc.tuple(refs, words).map(([at, title]) => renameItem(at, title)),
  fc.tuple(refs, words).map(([at, period]) => setPeriod(at, period)),
  fc
    .tuple(refs, fc.constantFrom(...STATUSES), fc.constantFrom('a0', 'a1'))
    .map(([at, status, order]) => moveItem(at, place(status, order))),
  fc
    .tuple(refs, fc.constantFrom('decision' as const, 'activity' as const))
    .map(([at, kind]) => describeItem(at, { kind, certainty: 'conditional' })),
  refs.map(removeItem),
  refs.map(restoreItem),
  fc.tuple(ids, refs, refs).map(([id, from, to]) => linkItems({ id: linkId(id), from, to, type: 'FS' })),
  ids.map((id) => describeLink('programme', linkId(id), { lagDays: 5, type: 'SS' })),
  ids.map((id) => removeLink('track:wmo', linkId(id))),
  ids.map((id) => assignAction(sampleAction({ id: actionId(id) }))),
  ids.map((id) => finishAction(actionId(id), true)),
  ids.map((id) => removeAction(actionId(id))),
)

/** As a diff tells it: without who and when, ordered, and by the field's name. */
const told = (changes: readonly Change[]): unknown[] =>
  changes.map(({ by: _, at: __, ...change }) => change).sort((a, b) => (key(a) < key(b) ? -1 : 1))
const key = ({ home, collection, id, field }: Change): string => [collection, home, id, field].join('#')

test('[DOC13] the difference that a command makes is what it reported', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 15 }), (commands) => {
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
    fc.property(fc.array(command, { maxLength: 10 }), fc.array(command, { maxLength: 10 }), (setUp, edits) => {
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
    }),
  )
})

/** Refusals are left out, so that the ones after it still run. */
const lenient =
  (run: Command): Command =>
  (context) => {
    const result = run(context)
    return result.ok ? result : { ok: true, changes: [] }
  }

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
