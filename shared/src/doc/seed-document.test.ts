import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actionSchema } from '../model/entities/action.ts'
import { baselineSchema } from '../model/entities/baseline.ts'
import { commitmentSchema } from '../model/entities/commitment.ts'
import { couplingSchema } from '../model/entities/coupling.ts'
import { itemSchema } from '../model/entities/item.ts'
import { linkSchema } from '../model/entities/link.ts'
import { DEFAULT_SETTINGS } from '../model/programme.ts'
import { metaMap, planText } from './layout.ts'
import { seedPlanDocument, seedProgrammeDocument, seedTrackDocument } from './seed-document.ts'
import { ref, SamplePlan, WI, WMO } from './testing/sample-plan.ts'

const item = itemSchema.parse({
  id: 'one',
  track: 'wmo',
  title: 'Start',
  kind: 'milestone',
  period: 'Q3 2021',
  place: { status: 'planned', order: 'a0' },
})
const link = linkSchema.parse({ id: 'l1', from: ref(WMO, 'one'), to: ref(WI, 'two'), type: 'FS' })
const action = actionSchema.parse({ id: 'a1', title: 'Bel', track: 'wmo' })
const coupling = couplingSchema.parse({ id: 'k1', decisions: [ref(WMO, 'one'), ref(WI, 'two')] })
const baseline = baselineSchema.parse({
  id: 'b1',
  title: 'Brief',
  asOf: '2020',
  starts: [{ item: ref(WMO, 'one'), period: 'Q1 2021' }],
})
const commitment = commitmentSchema.parse({ id: 't1', title: 'Terugkomen', due: 'eind 2021', kept: { on: null } })
const settings = { ...DEFAULT_SETTINGS, referenceDate: '2021-11-16' }

const seeds: [string, () => Uint8Array][] = [
  ['track', () => seedTrackDocument(7, { items: [item], links: [{ ...link, to: ref(WMO, 'one') }] })],
  [
    'programme',
    () =>
      seedProgrammeDocument(8, {
        settings,
        links: [link],
        actions: [action],
        couplings: [coupling],
        contracts: [],
        baselines: [baseline],
        commitments: [commitment],
      }),
  ],
  [
    'plan',
    () => seedPlanDocument(9, [{ heading: 1, text: 'Plan' }, { paragraph: 'Doel', italic: true }, { paragraph: '' }]),
  ],
]

test.each(seeds)('[DOC12] a %s document: the same bytes, once, however often it is applied', (_, seed) => {
  expect(seed()).toEqual(seed())
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed())
  Y.applyUpdate(doc, seed())
  expect(Y.encodeStateAsUpdate(doc)).toEqual(seed())
  expect(metaMap(doc).toJSON()).toEqual({ schemaVersion: 1, epoch: 1 })
})

test('what was seeded is read back as it was', () => {
  const sample = new SamplePlan()
  Y.applyUpdate(sample.doc(WMO), seedTrackDocument(7, { items: [item], links: [] }))
  Y.applyUpdate(
    sample.docs.programme,
    seedProgrammeDocument(8, {
      settings,
      links: [link],
      actions: [action],
      couplings: [coupling],
      contracts: [],
      baselines: [baseline],
      commitments: [commitment],
    }),
  )
  expect(sample.plan).toMatchObject({ settings, faults: [] })
  expect([...sample.plan.items.values()]).toEqual([item])
  expect([...sample.plan.links.values()]).toEqual([link])
  expect([...sample.plan.actions.values()]).toEqual([action])
  expect([...sample.plan.couplings.values()]).toEqual([coupling])
  expect([...sample.plan.baselines.values()]).toEqual([baseline])
  expect([...sample.plan.commitments.values()]).toEqual([commitment])
})

test('a plan text is in the shape of the editor', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(
    doc,
    seedPlanDocument(9, [
      { heading: 2, text: '1 Doel' },
      { paragraph: 'Waarom', italic: true },
    ]),
  )
  expect(planText(doc).toString()).toBe(
    '<heading level="2">1 Doel</heading><paragraph><italic>Waarom</italic></paragraph>',
  )
})
