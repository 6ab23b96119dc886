import { expect, test } from 'vitest'
import { type Look, lookSchema } from '../../../model/entities/saved-view.ts'
import { savedViewIdSchema } from '../../../model/ids.ts'
import { diff } from '../../diff.ts'
import { rootMap } from '../../layout.ts'
import { SamplePlan } from '../../testing/sample-plan.ts'
import type { Command } from '../command.ts'
import { revertChanges } from '../undo/revert.ts'
import { changeView, removeView, renameView, restoreView, saveView } from './views.ts'

const ID = savedViewIdSchema.parse('v1')
const LOOK: Look = lookSchema.parse({
  columns: [
    { id: 'title', width: 300 },
    { id: 'finish', width: 110 },
  ],
  sort: { column: 'finish', isDescending: true },
  group: 'body',
  filter: { text: 'raad', people: [null], statuses: ['planned'], onlyProblems: true },
  lines: 'all',
})

function withView(): SamplePlan {
  const sample = new SamplePlan()
  saveView({ id: ID, title: ' Besluiten ', look: LOOK })(sample.context())
  return sample
}
const viewIn = (sample: SamplePlan) => sample.plan.views.get(ID)

test('[VWS1] [DOC6] a look is kept under a name, as it was', () => {
  expect(viewIn(withView())).toEqual({ id: ID, title: 'Besluiten', look: LOOK, removed: null })
})

test.each<[string, Command]>([
  ['no name', saveView({ id: ID, title: '  ', look: LOOK })],
  ['a name of 81', saveView({ id: ID, title: 'x'.repeat(81), look: LOOK })],
  ['a look that cannot be read', saveView({ id: ID, title: 'Goed', look: { ...LOOK, pxPerDay: -1 } })],
])('[VWS1] [DOC7] %s: refused, and nothing changes', (_, command) => {
  const sample = new SamplePlan()
  expect(command(sample.context()).ok).toBe(false)
  expect(sample.plan.views.size).toBe(0)
})

test('[VWS1] renamed, changed, removed and put back; each can be undone', () => {
  const steps: [Command, object][] = [
    [renameView(ID, 'Alle besluiten'), { title: 'Alle besluiten' }],
    [changeView(ID, { ...LOOK, group: 'who' }), { look: { group: 'who' } }],
    [removeView(ID), { removed: { by: 'sanne@voorbeeld.example' } }],
  ]
  for (const [command, expected] of steps) {
    const sample = withView()
    const before = sample.plan
    const result = command(sample.context())
    expect(viewIn(sample)).toMatchObject(expected)
    if (!result.ok) throw new Error('refused')
    expect(diff(before, sample.plan)).toHaveLength(1)
    expect(revertChanges(result.changes)(sample.context()).ok).toBe(true)
    expect(viewIn(sample)).toEqual(before.views.get(ID))
  }
  const sample = withView()
  removeView(ID)(sample.context())
  restoreView(ID)(sample.context())
  expect(viewIn(sample)?.removed).toBeNull()
})

test('[VWS2] a view with less in it, as of another version, reads with what everybody begins with', () => {
  const sample = withView()
  sample.docs.programme.transact(() => {
    rootMap(sample.docs.programme, 'views').get(ID)?.set('look', { group: 'status', later: true })
  })
  expect(viewIn(sample)?.look).toEqual(lookSchema.parse({ group: 'status' }))
})

test('[VWS2] [DOC2] a view that cannot be read is left out, and stays in the document', () => {
  const sample = withView()
  rootMap(sample.docs.programme, 'views').get(ID)?.set('look', { group: 'kleur' })
  expect(viewIn(sample)).toBeUndefined()
  expect(sample.plan.faults).toMatchObject([{ collection: 'views', id: ID }])
  expect(rootMap(sample.docs.programme, 'views').has(ID)).toBe(true)
})
